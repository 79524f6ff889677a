/**
 * Parcels that were taken in here: one record of kind `handover` says which, and who reads its
 * pieces, and is read by them.
 */
import type { Plain } from '#content/document.ts';
import { dayOf, endOfDay } from '#domain/calendar.ts';
import { uuidFromDigest } from '#domain/derived-id.ts';
import { handed } from '#domain/handover.ts';
import type { Day } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import { parcelRecordSeed, type Slip } from '#domain/parcel.ts';
import type { PersonId } from '#domain/person.ts';
import type { PieceName } from '#domain/piece-name.ts';
import type { RecordId } from '#domain/record.ts';
import type { SignedSlip } from '#protocol/parcel.ts';
import { changeReaders } from './audience-undo.ts';
import { first, type RecordView, text } from './record-view.ts';
import { type Reading, readRecord, readRecords } from './records.ts';
import { saveRecord, type Writer } from './write.ts';

export type TakenParcel = {
  space: SpaceId;
  record: RecordId;
  parcel: string;
  signed: SignedSlip;
  school: string;
  receiver: string;
  until: Day;
  /** Who reads it here; empty where nobody was named. */
  to: PersonId;
  pairs: ReadonlyMap<PieceName, RecordId>;
};

type Taking = {
  space: SpaceId;
  slip: Slip;
  signed: SignedSlip;
  to: PersonId;
  pairs: ReadonlyMap<PieceName, RecordId>;
};

/**
 * What was brought gets its reader until the day on the slip. The record comes last: without it
 * the next try goes on, and with it nothing is given a second time.
 */
export async function noteTaken(writer: Writer, taking: Taking): Promise<void> {
  const { space, slip, signed, to, pairs } = taking;
  const record = await takenRecord(writer, space, slip.id);
  const end = endOfDay(slip.until);
  for (const one of to === '' ? [] : pairs.values()) {
    const row = await writer.replica.read((replica) => replica.record(space, one));
    if (row === undefined || row.deleted) continue;
    const wanted = handed(row.audience, to, end);
    if (wanted !== row.audience) await changeReaders(writer, row, wanted);
  }
  const kept = writer.now();
  const edits = {
    ...{ parcel: slip.id, slip: signed.slip, signature: signed.signature },
    ...{ school: slip.from.school, receiver: slip.receiver, until: slip.until, to },
    ...{ pairs: Object.fromEntries(pairs), madeOn: dayOf(kept), kept },
  };
  const audience = to === '' ? [] : [{ to, until: end }];
  await saveRecord(writer, { space, record, kind: 'handover', audience, edits });
}

async function takenRecord({ digest }: Pick<Writer, 'digest'>, space: SpaceId, parcel: string) {
  return uuidFromDigest(await digest(parcelRecordSeed(space, parcel)), 4);
}

/** Null where it was not taken in, or not to its end. */
export async function readTaken(
  reading: Reading & Pick<Writer, 'digest'>,
  space: SpaceId,
  parcel: string,
): Promise<TakenParcel | null> {
  const view = await readRecord(reading, space, await takenRecord(reading, space, parcel));
  return view === null || view.deleted ? null : takenOf(view);
}

export async function readAllTaken(reading: Reading, space?: SpaceId): Promise<TakenParcel[]> {
  const views = await readRecords(reading, { space, kinds: ['handover'] });
  return views.filter(({ mine }) => mine).flatMap((view) => takenOf(view) ?? []);
}

function takenOf(view: RecordView): TakenParcel | null {
  const { space, record } = view;
  const [slip, signature] = [text(view, 'slip'), text(view, 'signature')];
  if (slip === '' || signature === '') return null;
  return {
    ...{ space, record, signed: { slip, signature }, parcel: text(view, 'parcel') },
    ...{ school: text(view, 'school'), receiver: text(view, 'receiver') },
    ...{ until: text(view, 'until'), to: text(view, 'to') },
    pairs: pairsIn(first(view, 'pairs')),
  };
}

function pairsIn(value: Plain | undefined): Map<PieceName, RecordId> {
  if (typeof value !== 'object' || value === null) return new Map();
  const pairs = Object.entries(value).filter(
    (pair): pair is [PieceName, RecordId] => typeof pair[1] === 'string',
  );
  return new Map(pairs);
}
