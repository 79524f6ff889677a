/**
 * What went to another school, as records of kind `handover`: each piece has a line of its own,
 * which nobody else reads. Throwing the line away takes the piece back, also without a connection.
 */
import { dayOf } from '#domain/calendar.ts';
import type { Day, Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { SchoolKey } from '#domain/parcel.ts';
import type { PieceName } from '#domain/piece-name.ts';
import type { RecordId } from '#domain/record.ts';
import { first, type RecordView, text } from './record-view.ts';
import { type Reading, readDeleted, readRecords } from './records.ts';
import { saveRecord, type Writer } from './write.ts';

export type ParcelLine = {
  record: RecordId;
  parcel: string;
  piece: PieceName;
  /** What was given along. */
  item: RecordId;
  school: string;
  receiver: string;
  until: Day;
  madeAt: Instant;
  isTakenBack: boolean;
};

export type LineToWrite = { line: RecordId; piece: PieceName; item: RecordId };
export type Sending = {
  space: SpaceId;
  transition: RecordId;
  parcel: string;
  to: { name: string; key: SchoolKey };
  receiver: string;
  until: Day;
  lines: readonly LineToWrite[];
};

export async function writeParcelLines(writer: Writer, sending: Sending): Promise<void> {
  const { space, transition, parcel, to, receiver, until } = sending;
  const kept = writer.now();
  for (const { line, piece, item } of sending.lines) {
    const edits = {
      ...{ transition, parcel, piece, school: to.name, key: to.key, receiver, until },
      ...{ madeOn: dayOf(kept), kept, [`item.${item}`]: true },
    };
    await saveRecord(writer, { space, record: line, kind: 'handover', audience: [], edits });
  }
}

/** Also what was taken back, for as long as this device remembers it. */
export async function readParcelLines(
  reading: Reading,
  space: SpaceId,
  transition: RecordId,
): Promise<ParcelLine[]> {
  const views = [
    ...(await readRecords(reading, { space, kinds: ['handover'] })),
    ...(await readDeleted(reading, space)).filter(({ kind }) => kind === 'handover'),
  ];
  return views
    .filter((view) => view.mine && text(view, 'transition') === transition && isLine(view))
    .map(lineOf);
}

export function isLine(view: Pick<RecordView, 'fields'>): boolean {
  return text(view, 'parcel') !== '' && text(view, 'piece') !== '';
}

function lineOf(view: RecordView): ParcelLine {
  const item = Object.keys(view.fields).find((field) => field.startsWith('item.')) ?? '';
  const kept = first(view, 'kept');
  return {
    record: view.record,
    parcel: text(view, 'parcel'),
    piece: text(view, 'piece'),
    item: item.slice('item.'.length),
    school: text(view, 'school'),
    receiver: text(view, 'receiver'),
    until: text(view, 'until'),
    madeAt: typeof kept === 'number' ? kept : view.order,
    isTakenBack: view.deleted,
  };
}
