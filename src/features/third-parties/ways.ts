import type { Role } from '#domain/person.ts';
import { paths } from '#ui/paths.ts';

/** What one does with an agreement beside reading it: the last word of its address. */
export const ways = { write: 'schrijf', booklet: 'boekje', sheet: 'blad' } as const;

export function addressOf(space: string, record: string, way?: keyof typeof ways): string {
  const here = paths.thirdParties(space, record);
  return way === undefined ? here : `${here}/${ways[way]}`;
}

/** One step back from the list. */
export function backFrom(role: Role, space: string): string {
  if (role === 'pupil') return paths.loopbook;
  return role === 'parent' ? paths.child(space) : paths.youngPerson(space);
}
