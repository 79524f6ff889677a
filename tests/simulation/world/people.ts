import type { PersonId, Role } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import type { WantedSpace } from '#server/store/members.ts';

/** A small school: three loopbooks, one class. Names as ids, so that a story can be read. */
export const people: Record<string, Role> = {
  noor: 'pupil',
  sam: 'pupil',
  lies: 'pupil',
  ouder: 'parent',
  vader: 'parent',
  leraar: 'teacher',
  stil: 'teacher',
  zorg: 'counsellor',
};

export const noorsLoopbook = 'loopboek-noor';
export const samsLoopbook = 'loopboek-sam';
export const liesLoopbook = 'loopboek-lies';
export const theClass = 'klas';

/** What they write they keep to themselves; nobody else may learn that they write at all. */
export const silent = ['lies', 'vader', 'stil'];

export type Placing = { space: string; people: Record<PersonId, Role> };

/** Who belongs where when the story begins. */
export function firstPlacings(): Placing[] {
  return [
    { space: noorsLoopbook, people: rolesOf('noor', 'ouder', 'vader', 'leraar', 'stil', 'zorg') },
    { space: samsLoopbook, people: rolesOf('sam', 'leraar', 'stil') },
    { space: liesLoopbook, people: rolesOf('lies', 'leraar', 'ouder') },
    { space: theClass, people: rolesOf('noor', 'sam', 'lies', 'leraar') },
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
