/**
 * Who agreed to give something to an organisation, and whether it holds. Under eighteen it takes the
 * pupil and one legal representative, and no representative who says no; from eighteen the pupil
 * alone. How old somebody is says the pupil, with their own signature: no day of birth is known here.
 */
import { endOfDay, isDay } from './calendar.ts';
import type { Instant } from './instant.ts';
import type { PersonId, Role } from './person.ts';
import {
  answerOf,
  byPupil,
  hasYes,
  isOfAge,
  parentsNow,
  roleOf,
  type Signed,
  saidYes,
  type ThirdPartySignature,
} from './third-party-signing.ts';

export type Standing =
  | { state: 'draft' }
  | { state: 'waits'; for: ('pupil' | 'parent' | 'paper')[] }
  | { state: 'given' }
  /** A representative says no. `differ`: another one says yes. */
  | { state: 'refused'; differ: boolean }
  | { state: 'ended' }
  | { state: 'withdrawn'; by: PersonId; at: Instant };

export function standingOf(of: Signed, now: Instant): Standing {
  const stop = stopOf(of);
  if (stop !== null) return { state: 'withdrawn', by: stop.by, at: stop.at };
  const own = byPupil(of, 'yes');
  if (own.length === 0) return { state: 'draft' };
  if (isDay(of.until) && endOfDay(of.until) < now) return { state: 'ended' };
  const signed = own.some(({ mark }) => mark === of.mark);
  if (isOfAge(of)) return signed ? { state: 'given' } : { state: 'waits', for: ['pupil'] };
  const isNo = parentsNow(of).some((id) => answerOf(of, id) === 'no');
  const isYes = hasYes(of);
  if (isNo) return { state: 'refused', differ: isYes };
  if (signed && isYes) return { state: 'given' };
  const other = parentsNow(of).length > 0 ? 'parent' : 'paper';
  return {
    state: 'waits',
    for: [...(signed ? [] : (['pupil'] as const)), ...(isYes ? [] : ([other] as const))],
  };
}

/** Whom the pupil has to ask: nobody from eighteen on. */
export function parentsToAsk(of: Signed): PersonId[] {
  return isOfAge(of) ? [] : parentsNow(of);
}

/** A representative answers what was asked, for as long as there is something to decide. */
export function mayAnswer(of: Signed, person: { id: PersonId; role: Role }, now: Instant): boolean {
  const { state } = standingOf(of, now);
  const isOpen = state === 'waits' || state === 'refused' || state === 'given';
  return person.role === 'parent' && isOpen && !isOfAge(of);
}

/** The pupil at any age; a representative who said yes, while the pupil is under eighteen. */
export function mayStop(of: Signed, person: { id: PersonId; role: Role }, now: Instant): boolean {
  const { state } = standingOf(of, now);
  if (state === 'withdrawn' || state === 'ended') return false;
  if (person.role === 'pupil') return true;
  return person.role === 'parent' && !isOfAge(of) && saidYes(of, person.id, now);
}

/** Only what holds goes on paper, with all that was agreed, and only by whose it is. */
export function mayPrint(of: Signed, { role }: { role: Role }, now: Instant): boolean {
  return role === 'pupil' && standingOf(of, now).state === 'given';
}

/** The first that counts. It stays so, whatever is said or changed after it. */
function stopOf(of: Signed): ThirdPartySignature | null {
  const counts = ({ by, at }: ThirdPartySignature) => {
    const role = roleOf(of, by);
    if (role === 'pupil') return true;
    if (role !== 'parent' && role !== null) return false;
    return !isOfAge(of, at) && saidYes(of, by, at);
  };
  return first(of.signatures.filter((one) => one.says === 'stop' && counts(one)));
}

function first(signatures: readonly ThirdPartySignature[]): ThirdPartySignature | null {
  return signatures.reduce<ThirdPartySignature | null>(
    (found, one) => (found === null || one.at < found.at ? one : found),
    null,
  );
}
