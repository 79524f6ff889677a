/**
 * What somebody types, noted where no disk is waited for. It holds what the journal does not have
 * yet, and nothing else: of a page that is gone between two saves the last words stand here, and
 * the next start takes them up (`take-up.ts`).
 */
import type { PersonId } from '#domain/person.ts';

export const notesOf = (person: PersonId) => `loopboek.typing.${person}.`;

export function typedNotes(person: PersonId): string[] {
  const all = typeof localStorage === 'undefined' ? [] : Object.keys(localStorage);
  return all.filter((key) => key.startsWith(notesOf(person)));
}

export function forgetTyped(person: PersonId): void {
  for (const key of typedNotes(person)) localStorage.removeItem(key);
}
