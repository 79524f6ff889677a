import type { Role } from '#domain/person.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { paths } from '#ui/paths.ts';

/** One step back from a card. */
export function backFrom(role: Role, space: string): string {
  if (role === 'pupil') return paths.loopbook;
  return role === 'parent' ? paths.child(space) : paths.youngPerson(space);
}

/** The same card with its fields to write in. */
export function writingAddress(space: string, record: string): string {
  return `${paths.agreement(space, record)}?schrijf`;
}

/** Who sits at the table of a card that has no word yet, and the language of the family. */
export type Begun = { editors: string[]; beside: Language | null };

export function begunIn(state: unknown): Begun | null {
  const { editors, beside } = (state ?? {}) as { editors?: unknown; beside?: unknown };
  if (!Array.isArray(editors)) return null;
  const language = typeof beside === 'string' && isLanguage(beside) ? beside : null;
  return { editors: editors.filter((one) => typeof one === 'string'), beside: language };
}
