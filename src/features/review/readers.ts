import { type Audience, reaches } from '#domain/audience.ts';
import type { Instant } from '#domain/instant.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';

/** Somebody who may read a record: a person by name, or everyone with a role. */
export type ReaderLine =
  | { kind: 'person'; id: PersonId; name: string; until: Instant | null }
  | { kind: 'role'; role: Role; until: Instant | null }
  | { kind: 'gone'; id: PersonId; until: Instant | null };

const rolePrefix = 'role:';

/**
 * Who may read this beside its author and the one who looks: exactly those whom the audience
 * reaches now, so that what the screen says is what the rules do.
 */
export function readersOf(
  audience: Audience,
  roster: Roster,
  except: readonly PersonId[],
  now: Instant,
): ReaderLine[] {
  const holding = audience.filter((grant) => grant.until === null || grant.until > now);
  return holding.flatMap((grant): ReaderLine[] => {
    if (grant.to.startsWith(rolePrefix)) {
      const role = grant.to.slice(rolePrefix.length) as Role;
      return isMoreThan(role, roster, except) ? [{ kind: 'role', role, until: grant.until }] : [];
    }
    if (except.includes(grant.to)) return [];
    const person = roster.people.find((one) => one.id === grant.to);
    if (person === undefined) return [{ kind: 'gone', id: grant.to, until: grant.until }];
    return [{ kind: 'person', id: person.id, name: person.name, until: grant.until }];
  });
}

/** A role held by nobody but those already named says nothing new. */
function isMoreThan(role: Role, roster: Roster, except: readonly PersonId[]): boolean {
  const holders = roster.people.filter((one) => one.role === role);
  return holders.length === 0 || holders.some((one) => !except.includes(one.id));
}

/**
 * Who reads an answer: whoever made what it answers, and the young person whose loopbook it is
 * where they read it too. So nothing that they know of is answered behind their back.
 */
export function answerReaders(
  target: { author: PersonId; audience: Audience },
  roster: Roster,
  me: PersonId,
  now: Instant,
): PersonId[] {
  const pupil = roster.people.find((one) => one.role === 'pupil');
  const knows = pupil !== undefined && reaches(target.audience, pupil.id, pupil.role, now);
  const readers = new Set([target.author, ...(knows ? [pupil.id] : [])]);
  return [...readers].filter((one) => one !== me);
}
