import type { RecordId } from '#domain/record.ts';
import type { ReplicaTables } from '#storage/device-store.ts';

const kept = 200;

/**
 * Whoever shows what the school erased asks again: in this tab or another, now or at the next
 * start. `records` are those of which it is certain.
 */
export async function noteErasedMet(
  replica: ReplicaTables,
  records: Iterable<RecordId>,
): Promise<void> {
  const before = await replica.state('erasedMet');
  await replica.putState('erasedMet', {
    times: (before?.times ?? 0) + 1,
    records: [...new Set([...(before?.records ?? []), ...records])].slice(-kept),
  });
}
