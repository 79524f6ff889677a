/** The day after which the school of before reads nothing more, as its pupil's device keeps it. */

import { type AudiencePower, mayChangeAudience } from '#domain/audience-change.ts';
import { dayOf, endOfDay, isDay } from '#domain/calendar.ts';
import type { Day, Instant } from '#domain/instant.ts';
import { type Closing, closed, movedBy, reopened, schoolGrants } from '#domain/old-access.ts';
import type { PersonId } from '#domain/person.ts';
import type { Envelope, RecordId } from '#domain/record.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { changeAudiences } from '#storage/change-audiences.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { readLoopbook, readRecords } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';
import { grouped, wasIn } from './before-closing.ts';
import { itemsOf, receiverOf } from './given.ts';

type OfStep = { transition: Pick<RecordView, 'space' | 'record'>; people: readonly RosterPerson[] };
type Reader = Pick<OpenProfile, 'person' | 'now'>;

/** Where its owner wrote down the chosen day: a record beside those of what was given along. */
export function closingOf(handovers: readonly RecordView[], step: RecordId): RecordView | null {
  const isOfStep = (view: RecordView) =>
    view.mine && text(view, 'transition') === step && Object.hasOwn(view.fields, 'closes');
  return handovers.find(isOfStep) ?? null;
}

export function dayOfClosing(closing: RecordView | null): Day | null {
  const day = closing === null ? '' : text(closing, 'closes');
  return isDay(day) ? day : null;
}

/** What has readers that this pupil may choose. What goes along has its own day. */
function isTheirs(
  power: AudiencePower,
  { kind, about }: Pick<Envelope, 'kind' | 'about'>,
): boolean {
  return power !== 'no' && about === null && kind !== 'handover';
}

function chosenBy<P extends Envelope>({ person, now }: Reader, pieces: readonly P[]): P[] {
  const me = { person: person.id, role: person.role };
  return pieces.filter((one) => isTheirs(mayChangeAudience(me, one, null, now()), one));
}

function givenIn(handovers: readonly RecordView[], piece: RecordId): Map<PersonId, Instant> {
  const days = handovers.flatMap((view): [PersonId, Instant][] => {
    const until = text(view, 'until');
    return isDay(until) && itemsOf(view).includes(piece)
      ? [[receiverOf(view), endOfDay(until)]]
      : [];
  });
  return new Map(days.sort(([, one], [, other]) => one - other));
}

export type Standing = {
  /** How much somebody of school reads now. */
  read: number;
  /** How much of it goes on after that day. */
  longer: number;
};

export function standingOf(
  profile: Reader,
  pieces: readonly Envelope[],
  {
    handovers,
    people,
    day,
  }: Pick<OfStep, 'people'> & { handovers: readonly RecordView[]; day: Day },
): Standing {
  const read = chosenBy(profile, pieces).filter(
    ({ audience }) => schoolGrants(audience, people, profile.now()).length > 0,
  );
  const end = endOfDay(day);
  const longer = read.filter(({ audience, record }) => {
    return movedBy(audience, { people, end, given: givenIn(handovers, record) }).length > 0;
  });
  return { read: read.length, longer: longer.length };
}

/**
 * Sets the day on every piece, or with null takes it off again. What was before is written down
 * first, so that a device that stops halfway can go on, and back.
 */
export async function close(
  profile: OpenProfile,
  { transition, people }: OfStep,
  day: Day | null,
): Promise<void> {
  const { space, record: step } = transition;
  const handovers = (await readRecords(profile, { space, kinds: ['handover'] })).filter(
    ({ mine }) => mine,
  );
  const before = closingOf(handovers, step);
  const last = dayOfClosing(before);
  const kept = wasIn(before);
  const closingAt = (end: Day, piece: RecordId): Closing => ({
    people,
    end: endOfDay(end),
    given: givenIn(handovers, piece),
  });
  const pieces = chosenBy(profile, await readLoopbook(profile, space)).map((piece) => {
    const was = kept.get(piece.record) ?? [];
    const open =
      last === null ? piece.audience : reopened(piece.audience, was, closingAt(last, piece.record));
    const closing = day === null ? null : closingAt(day, piece.record);
    return {
      piece,
      was: closing === null ? [] : movedBy(open, closing),
      wanted: closing === null ? open : closed(open, closing),
    };
  });
  await saveRecord(profile, {
    space,
    ...(before === null ? {} : { record: before.record }),
    kind: 'handover',
    edits: {
      transition: step,
      closes: day ?? '',
      was: grouped(pieces),
      madeOn: dayOf(profile.now()),
      kept: profile.now(),
    },
  });
  const moved = pieces.filter(({ piece, wanted }) => !isSame(piece.audience, wanted));
  await changeAudiences(
    profile,
    space,
    moved.map(({ piece, wanted }) => ({ record: piece.record, audience: wanted })),
  );
}

function isSame(one: Envelope['audience'], other: Envelope['audience']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
