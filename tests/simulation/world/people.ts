import type { PersonId, Role } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import type { WantedSpace } from '#server/store/members.ts';

/** A small school: two loopbooks, one class. Names as ids, so that a story can be read. */
export const people: Record<string, Role> = {
  noor: 'pupil',
  sam: 'pupil',
  ouder: 'parent',
  vader: 'parent',
  leraar: 'teacher',
  zorg: 'counsellor',
};

export const noorsLoopbook = 'loopboek-noor';
export const samsLoopbook = 'loopboek-sam';
export const theClass = 'klas';

export type Placing = { space: string; people: Record<PersonId, Role> };

/** Who belongs where when the story begins. */
export function firstPlacings(): Placing[] {
  return [
    { space: noorsLoopbook, people: rolesOf('noor', 'ouder', 'vader', 'leraar', 'zorg') },
    { space: samsLoopbook, people: rolesOf('sam', 'leraar') },
    { space: theClass, people: rolesOf('noor', 'sam', 'leraar') },
  ];
}

function rolesOf(...names: string[]): Record<PersonId, Role> {
  return Object.fromEntries(names.map((name) => [name, people[name] ?? 'pupil']));
}

export function wantedSpace({ space, people: placed }: Placing): WantedSpace {
  const kind = space === theClass ? 'class' : 'portfolio';
  const named = Object.entries(placed).map(([id, role]): RosterPerson => ({ id, name: id, role }));
  return {
    space,
    kind,
    members: named.map(({ id, role }) => ({ person: id, role, level: 'full', until: null })),
    roster: { space: kind, name: space, groups: ['2G'], people: named },
  };
}
