/**
 * Whether this person's app on this browser ended without a word: a crash, an empty battery. A
 * page that goes out of sight may be thrown away without one, and that is how phones work.
 */
import type { PersonId } from '#domain/person.ts';

const keyOf = (person: PersonId) => `loopboek.lit.${person}`;

/** Says that the app is in use, and answers whether the last use ended without a word. */
export function beginUse(person: PersonId): { endedBadly: boolean; end(): void; go(): void } {
  const key = keyOf(person);
  const endedBadly = localStorage.getItem(key) !== null;
  const go = () => localStorage.setItem(key, '1');
  const end = () => localStorage.removeItem(key);
  if (document.visibilityState !== 'hidden') go();
  return { endedBadly, end, go };
}
