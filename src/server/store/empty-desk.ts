import type { Instant } from '#domain/instant.ts';
import { isPresent, type Member } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import { type Desk, noWrites } from './desk.ts';

/** Before anything is known of the space. */
export function emptyDesk(
  { random }: Pick<Desk, 'random'>,
  { space, now }: Pick<Desk, 'space' | 'now'>,
): Desk {
  const members = new Map<PersonId, Member>();
  return {
    space,
    kind: null,
    now,
    random,
    head: 0,
    headTaken: 0,
    members,
    roleOf: roleAmong(members, now),
    records: new Map(),
    aboutOf: new Map(),
    applied: new Map(),
    historyBy: new Map(),
    superseded: new Set(),
    erased: new Set(),
    withdrawn: new Map(),
    isWaiting: false,
    isOnLineage: false,
    heldHere: new Set(),
    heldFinal: new Map(),
    touched: new Set(),
    told: new Set(),
    writes: noWrites(),
  };
}

function roleAmong(members: Map<PersonId, Member>, now: Instant): Desk['roleOf'] {
  return (person) => {
    const member = members.get(person);
    return member !== undefined && isPresent(member, now) ? member.role : null;
  };
}
