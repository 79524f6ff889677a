import { broughtKinds, isBeingBrought, ownerOf } from '#domain/brought.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { isNoteToSelf, portfolioKinds } from '#domain/record-kind.ts';
import type { RecordRow, ReplicaTables } from './device-store.ts';
import type { RecordView } from './record-view.ts';
import { type Reading, shownViews, waitingByRecord } from './records.ts';
import { open } from './seal.ts';
import { openedBy } from './seen.ts';

/** A signature stands on its card, what goes along at its step: each is read there. */
const readElsewhere: readonly string[] = ['signature', 'handover', 'request'];
const read = portfolioKinds.filter((kind) => !isNoteToSelf(kind) && !readElsewhere.includes(kind));

/** What others shared with this person and they did not open yet, newest first. */
export async function readNew(reading: Reading): Promise<RecordView[]> {
  const [rows, waiting] = await Promise.all([
    reading.replica.read((replica) => newRows(replica, reading.person.id)),
    waitingByRecord(reading),
  ]);
  return shownViews(rows, waiting, reading);
}

/** What waits next, beside the record at hand: its words are read, and those of no other. */
export async function readNextNew(reading: Reading, current: RecordId): Promise<RecordView | null> {
  const [rows, waiting] = await Promise.all([
    reading.replica.read((replica) => newRows(replica, reading.person.id)),
    waitingByRecord(reading),
  ]);
  const others = rows.filter((row) => row.record !== current);
  return shownViews(others, waiting, reading, 1)[0] ?? null;
}

/** Fifty portfolios hold thousands of records: of what was opened before, no word is read. */
async function newRows(replica: ReplicaTables, me: PersonId): Promise<RecordRow[]> {
  const [names, opened, spaces, mine] = await Promise.all([
    replica.namesOfOthers(me, read),
    openedBy(replica, me),
    replica.spaces(),
    replica.records({ kinds: [...broughtKinds, 'request'], author: me }),
  ]);
  // The answer to a question stands where it was asked.
  const questions = new Set(mine.flatMap((row) => (row.kind === 'request' ? row.record : [])));
  const given = mine.filter((row) => isGivenBack(row, me) && !opened.has(row.record));
  const hidden = new Set(spaces.flatMap((row) => (row.hidden === null ? [] : [row.space])));
  const fresh = names.filter(([space, record]) => !opened.has(record) && !hidden.has(space));
  const rows = (await replica.recordsNamed(fresh)).filter(
    (row) => !row.deleted && ownerOf(row) !== me && !questions.has(row.about ?? ''),
  );
  return [...given.filter(({ space }) => !hidden.has(space)), ...rows].sort(
    (one, other) => other.order - one.order,
  );
}

/** What this person brought for somebody who shares it with them now. */
function isGivenBack(row: RecordRow, me: PersonId): boolean {
  return !row.deleted && ownerOf(row) !== me && !isBeingBrought(row, open(row.heads), me);
}
