import type { PersonId } from '#domain/person.ts';
import { portfolioKinds } from '#domain/record-kind.ts';
import type { RecordRow, ReplicaTables } from './device-store.ts';
import type { RecordView } from './record-view.ts';
import { type Reading, shownViews, waitingByRecord } from './records.ts';
import { seenBy } from './seen.ts';

const read = portfolioKinds.filter((kind) => kind !== 'seen');

/** What others shared with this person and they did not open yet, newest first. */
export async function readNew(reading: Reading): Promise<RecordView[]> {
  const [rows, waiting] = await Promise.all([
    reading.replica.read((replica) => newRows(replica, reading.person.id)),
    waitingByRecord(reading),
  ]);
  return shownViews(rows, waiting, reading);
}

/** Fifty portfolios hold thousands of records: of what was opened before, no word is read. */
async function newRows(replica: ReplicaTables, me: PersonId): Promise<RecordRow[]> {
  const [names, seen, spaces] = await Promise.all([
    replica.namesOfOthers(me, read),
    seenBy(replica, me),
    replica.spaces(),
  ]);
  const hidden = new Set(spaces.flatMap((row) => (row.hidden === null ? [] : [row.space])));
  const fresh = names.filter(([space, record]) => !seen.has(record) && !hidden.has(space));
  return (await replica.recordsNamed(fresh)).filter((row) => !row.deleted);
}
