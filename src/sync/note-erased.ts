import type { ReplicaTables } from '#storage/device-store.ts';

/** Whoever shows what the school erased asks again: in this tab or another, now or at the next start. */
export async function noteErasedMet(replica: ReplicaTables): Promise<void> {
  await replica.putState('erasedMet', ((await replica.state('erasedMet')) ?? 0) + 1);
}
