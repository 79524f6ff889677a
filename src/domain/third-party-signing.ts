/**
 * What each person said of an agreement about an organisation: the pupil, and who may sign for them.
 * Each says it for themselves, about the words that stood there.
 */
import type { Day, Instant } from './instant.ts';
import type { PersonId, Role } from './person.ts';

export type Says = 'yes' | 'no' | 'stop';

/** A signature, in a record of its own. `mark`: what its writer had before their eyes. */
export type ThirdPartySignature = {
  by: PersonId;
  name: string;
  says: Says;
  mark: string;
  at: Instant;
  /** Said by the pupil, of themselves. */
  isAdult: boolean;
  /** By a representative on paper, as the pupil noted it. */
  paper: { name: string; day: Day } | null;
};

export type Signed = {
  mark: string;
  until: string;
  signatures: readonly ThirdPartySignature[];
  people: readonly { id: PersonId; role: Role }[];
};

/** What one person says of it now. A yes is about the words that stood there; a no stays until its writer says yes. */
export function answerOf(of: Signed, id: PersonId): 'yes' | 'again' | 'no' | 'not' {
  const last = latest(of.signatures.filter((one) => one.by === id && one.says !== 'stop'));
  if (last === null) return 'not';
  if (last.says === 'no') return 'no';
  const isHere = of.signatures.some(
    ({ by, says, mark }) => by === id && says === 'yes' && mark === of.mark,
  );
  return isHere ? 'yes' : 'again';
}

/** What the pupil said last of their age. */
export function isOfAge(of: Signed, before: Instant = Number.POSITIVE_INFINITY): boolean {
  return latest(byPupil(of, 'yes').filter(({ at }) => at <= before))?.isAdult === true;
}

/** One yes of a representative who is here, or was: who left took nothing back. */
export function hasYes(of: Signed): boolean {
  const others = new Set(of.signatures.map(({ by }) => by));
  const isYes = (id: PersonId) => answerOf(of, id) === 'yes';
  if ([...others].some((id) => isRepresentative(of, id) && isYes(id))) return true;
  const onPaper = byPupil(of, 'yes').some(({ paper, mark }) => paper !== null && mark === of.mark);
  return onPaper && parentsNow(of).length === 0;
}

function isRepresentative(of: Signed, id: PersonId): boolean {
  const role = roleOf(of, id);
  return role === 'parent' || role === null;
}

export function parentsNow({ people }: Signed): PersonId[] {
  return people.filter(({ role }) => role === 'parent').map(({ id }) => id);
}

export function byPupil(of: Signed, says: Says): ThirdPartySignature[] {
  return of.signatures.filter((one) => one.says === says && roleOf(of, one.by) === 'pupil');
}

export function saidYes(of: Signed, id: PersonId, before: Instant): boolean {
  return of.signatures.some(({ by, says, at }) => by === id && says === 'yes' && at <= before);
}

export function roleOf({ people }: Signed, id: PersonId): Role | null {
  return people.find((one) => one.id === id)?.role ?? null;
}

function latest(signatures: readonly ThirdPartySignature[]): ThirdPartySignature | null {
  return signatures.reduce<ThirdPartySignature | null>(
    (last, one) => (last === null || one.at >= last.at ? one : last),
    null,
  );
}
