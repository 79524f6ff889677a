/** As whom a pupil can look: everybody by name, somebody new in a role, and a school of later. */
import type { Present } from '#domain/access.ts';
import type { RosterPerson } from '#domain/roster.ts';

export const newcomers = ['parent', 'teacher', 'counsellor', 'clb', 'coach'] as const;
export type Newcomer = (typeof newcomers)[number];

export type Eyes =
  | { value: string; as: 'person'; person: RosterPerson }
  | { value: string; as: 'newcomer'; role: Newcomer }
  | { value: string; as: 'new-school' };

/** The office reads no loopbook, and one's own eyes need no choosing. */
export function eyesOf(people: readonly RosterPerson[], me: string): Eyes[] {
  const others = people.filter(({ id, role }) => id !== me && role !== 'admin');
  const roles = newcomers.filter((role) => others.some((one) => one.role === role));
  return [
    ...others.map((person): Eyes => ({ value: person.id, as: 'person', person })),
    ...roles.map((role): Eyes => ({ value: `role:${role}`, as: 'newcomer', role })),
    { value: 'new-school', as: 'new-school' },
  ];
}

/** Through whose eyes, and what that person is called in a sentence. */
export type Look = { value: string; present: Present | null; name: string };

/** Null is no member: nothing is theirs to see. */
export function presentOf(eyes: Eyes): Present | null {
  if (eyes.as === 'new-school') return null;
  if (eyes.as === 'newcomer') return { person: '', role: eyes.role };
  return { person: eyes.person.id, role: eyes.person.role };
}
