import { portfolioKinds } from '#domain/record-kind.ts';
import type { RecordRow } from './device-store.ts';
import type { RecordView } from './record-view.ts';
import { type Reading, readRecords } from './records.ts';
import { seenIn } from './seen.ts';

const read = portfolioKinds.filter((kind) => kind !== 'seen');

/** What others shared with this person and they did not open yet, newest first. */
export async function readNew(reading: Reading): Promise<RecordView[]> {
  const seen = await seenIn(reading, undefined, reading.person.id);
  const isNew = ({ author, record }: RecordRow) =>
    author !== reading.person.id && !seen.has(record);
  return readRecords(reading, { kinds: read }, isNew);
}
