/** What somebody says of an agreement, in a record of their own about the words as they stand. */
import type { Plain } from '#content/document.ts';
import { canonical } from '#domain/audience.ts';
import { dayOf } from '#domain/calendar.ts';
import type { PersonId } from '#domain/person.ts';
import { fieldOfPrint } from '#domain/third-party.ts';
import type { Says, ThirdPartySignature } from '#domain/third-party-signing.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import type { RecordView } from '#storage/record-view.ts';
import { changeAudience, saveRecord } from '#storage/write.ts';
import type { Known } from './use-known.ts';

export type PupilSays = Pick<ThirdPartySignature, 'isAdult' | 'paper'>;

/**
 * The pupil agrees, and shows the agreement to the parents who have to: they read it before the
 * signature comes, so that it reaches them. From eighteen on nobody is asked any more, and who did
 * not answer reads no longer.
 */
export async function signAsPupil(
  profile: OpenProfile,
  view: RecordView,
  known: Known,
  { isAdult, paper }: PupilSays,
): Promise<void> {
  const readers = isAdult ? withoutAsked(view, known) : withParents(view, known);
  if (readers !== null) await changeAudience(profile, view.space, view.record, readers);
  const told = paper === null ? {} : { paperName: paper.name, paperDay: paper.day };
  await say(profile, { view, known }, 'yes', { adult: isAdult, ...told });
}

export async function say(
  profile: OpenProfile,
  { view, known }: { view: RecordView; known: Known },
  says: Says,
  more: Readonly<Record<string, Plain>> = {},
): Promise<void> {
  const { space, record } = view;
  const { of } = known;
  const { name } = profile.person;
  const edits = { says, card: of.mark, name, kept: profile.now(), ...more };
  await saveRecord(profile, { space, kind: 'signature', about: record, edits });
}

/** The parents of this loopbook who do not read the agreement yet. */
export function unasked(view: RecordView, { of }: Known): PersonId[] {
  const reads = new Set(view.audience.map(({ to }) => to));
  return of.people
    .filter(({ id, role }) => role === 'parent' && !reads.has(id) && !reads.has('role:parent'))
    .map(({ id }) => id);
}

function withParents(view: RecordView, known: Known) {
  const parents = unasked(view, known);
  if (parents.length === 0) return null;
  return canonical([...view.audience, ...parents.map((to) => ({ to, until: null }))]);
}

function withoutAsked(view: RecordView, { of }: Known) {
  const signed = new Set(of.signatures.map(({ by }) => by));
  const isAsked = (to: string) =>
    !signed.has(to) && of.people.some(({ id, role }) => id === to && role === 'parent');
  const kept = view.audience.filter(({ to }) => !isAsked(to));
  return kept.length === view.audience.length ? null : kept;
}

/** So that a withdrawal can say what is on paper already. */
export async function notePrint(profile: OpenProfile, view: RecordView): Promise<void> {
  const { space, record, kind } = view;
  const edits = { [fieldOfPrint(dayOf(profile.now()))]: true };
  await saveRecord(profile, { space, record, kind, edits });
}
