import type { RecordId } from '#domain/record.ts';
import type { SpaceAnswer } from '#protocol/sync.ts';
import type { SpaceRow } from '#storage/device-store.ts';

type Reset = NonNullable<SpaceAnswer['reset']>;

/** Before every id: a list that begins here is the whole list. */
const beforeAll = '!';

/** All that may be read is to be listed once more; what this device lacks is asked for by name. */
export function listedAgain(row: SpaceRow): SpaceRow {
  if (row.at === null) return row;
  return { ...row, resetFrom: beforeAll, resetWhy: 'grant' };
}

/** A first pull or a list that was cut. */
export function isUnfinished({ at, resetFrom }: SpaceRow): boolean {
  return at === null || resetFrom !== null;
}

/**
 * The row as this list found it. A history that was lost, or another right, while an earlier list
 * was not yet at its end: the new one begins anew, and speaks for every id.
 */
export function asListed(row: SpaceRow, reset: Reset): SpaceRow {
  const isNew = reset.why === 'lineage' || row.grant !== row.pulledGrant;
  return isNew ? { ...row, resetFrom: null, resetWhy: null } : row;
}

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
