/** A handover as its pupil's device keeps it: to whom, until when, and which pieces. */
import type { Plain } from '#content/document.ts';
import { dayOf, endOfDay } from '#domain/calendar.ts';
import { handed, takenBack } from '#domain/handover.ts';
import type { Day } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { Envelope, RecordId } from '#domain/record.ts';
import { changeReaders } from '#storage/audience-undo.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { changeAudience, saveRecord } from '#storage/write.ts';

const itemField = 'item.';

export type Piece = Pick<Envelope, 'space' | 'record' | 'audience'>;

type Giving = {
  transition: Pick<RecordView, 'space' | 'record'>;
  to: PersonId;
  /** As it is said when this person has left. */
  name: string;
  until: Day;
  pieces: readonly Piece[];
};

/**
 * The pieces get their reader by ordinary changes of readers; the record says that they were given
 * together. It is read by the receiver alone, for as long.
 */
export async function give(profile: OpenProfile, giving: Giving): Promise<void> {
  const { transition, to, name, until, pieces } = giving;
  const end = endOfDay(until);
  const items = pieces.map(({ record }) => [itemField + record, true] as const);
  await saveRecord(profile, {
    space: transition.space,
    kind: 'handover',
    audience: [{ to, until: end }],
    edits: {
      transition: transition.record,
      to,
      name,
      until,
      madeOn: dayOf(profile.now()),
      kept: profile.now(),
      ...Object.fromEntries(items),
    },
  });
  for (const piece of pieces) {
    const wanted = handed(piece.audience, to, end);
    if (wanted !== piece.audience) await changeReaders(profile, piece, wanted);
  }
}

/** Takes these pieces from the receiver; with the last one the handover itself is theirs no more. */
export async function takeBack(
  profile: OpenProfile,
  handover: RecordView,
  pieces: readonly Piece[],
): Promise<void> {
  const { space, record } = handover;
  const to = receiverOf(handover);
  for (const piece of pieces) await changeReaders(profile, piece, takenBack(piece.audience, to));
  const gone = new Set(pieces.map((piece) => piece.record));
  const edits = Object.fromEntries(
    [...gone].map((one): [string, Plain] => [itemField + one, false]),
  );
  await saveRecord(profile, { space, record, kind: 'handover', edits });
  if (itemsOf(handover).every((one) => gone.has(one))) {
    await changeAudience(profile, space, record, []);
  }
}

export function receiverOf(handover: RecordView): PersonId {
  return text(handover, 'to');
}

/** What was given and not taken back here. */
export function itemsOf(handover: Pick<RecordView, 'fields'>): RecordId[] {
  return Object.keys(handover.fields)
    .filter((field) => field.startsWith(itemField) && first(handover, field) === true)
    .map((field) => field.slice(itemField.length));
}

/** What was laid ready at the table; whoever may not read a piece only holds its code. */
const readyField = 'ready.';

export function fieldOfReady(record: RecordId): string {
  return readyField + record;
}

export function readyIn(transition: Pick<RecordView, 'fields'>): Set<RecordId> {
  const fields = Object.keys(transition.fields).filter(
    (field) => field.startsWith(readyField) && first(transition, field) === true,
  );
  return new Set(fields.map((field) => field.slice(readyField.length)));
}
