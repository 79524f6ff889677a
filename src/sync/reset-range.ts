import type { RecordId } from '#domain/record.ts';
import type { SpaceAnswer } from '#protocol/sync.ts';

type Reset = NonNullable<SpaceAnswer['reset']>;

/** The ids that one page of a reset speaks for: after the previous page, up to its own last. */
export function rangeOf(from: RecordId | null, reset: Reset) {
  const last = reset.more ? lastListed(reset) : null;
  return {
    includes: (record: RecordId) =>
      (from === null || record > from) && (last === null || record <= last),
  };
}

export function lastListed(reset: Reset): RecordId | null {
  return reset.list.at(-1)?.[0] ?? null;
}

export function isListed(reset: Reset, record: RecordId): boolean {
  return reset.list.some(([listed]) => listed === record);
}
