import type { Instant } from './instant.ts';
import type { PersonId, Role } from './person.ts';

/** Whom a grant names: one person, or everyone who holds a role in the space. */
export type Reader = PersonId | `role:${Role}`;

export type ReadGrant = { to: Reader; until: Instant | null };

/** Who may read a record beside its author. Empty means *alleen ik*. */
export type Audience = readonly ReadGrant[];

/** The role a person holds now in the space at hand, or null for a stranger. */
export type RoleOf = (person: PersonId) => Role | null;

export const onlyMe: Audience = [];

export function roleReader(role: Role): Reader {
  return `role:${role}`;
}

function holdsAt(grant: ReadGrant, now: Instant): boolean {
  return grant.until === null || grant.until > now;
}

/** Whether a grant in the audience reaches this person now. */
export function reaches(
  audience: Audience,
  person: PersonId,
  role: Role | null,
  now: Instant,
): boolean {
  return audience.some(
    (grant) => holdsAt(grant, now) && (grant.to === person || grant.to === `role:${role}`),
  );
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null) return other;
  if (other === null) return one;
  return Math.min(one, other);
}

function inside(grant: ReadGrant, wider: ReadGrant, roleOf: RoleOf): boolean {
  if (grant.to === wider.to) return true;
  const role = grant.to.startsWith('role:') ? null : roleOf(grant.to);
  return role !== null && wider.to === `role:${role}`;
}

/** The latest end at which `audience` still covers the whole grant; undefined where it never does. */
function coverOf(grant: ReadGrant, audience: Audience, roleOf: RoleOf): Instant | null | undefined {
  const ends = audience.filter((wider) => inside(grant, wider, roleOf)).map((wider) => wider.until);
  if (ends.length === 0) return undefined;
  return ends.includes(null) ? null : Math.max(...(ends as Instant[]));
}

/**
 * The narrower of two audiences: the grants found in both, a person counting as inside their
 * role, with the earlier end. Nobody reads through the result who could not read through both.
 */
export function narrower(one: Audience, other: Audience, roleOf: RoleOf): Audience {
  const found = new Map<Reader, Instant | null>();
  const keep = (from: Audience, within: Audience) => {
    for (const grant of from) {
      const cover = coverOf(grant, within, roleOf);
      if (cover === undefined) continue;
      const until = earlier(grant.until, cover);
      const already = found.get(grant.to);
      found.set(grant.to, found.has(grant.to) ? earlier(already ?? null, until) : until);
    }
  };
  keep(one, other);
  keep(other, one);
  return canonical([...found].map(([to, until]) => ({ to, until })));
}

/** Whether `audience` reaches nobody, and nobody longer, than `wider` does. */
export function isWithin(audience: Audience, wider: Audience, roleOf: RoleOf): boolean {
  return audience.every((grant) => {
    const cover = coverOf(grant, wider, roleOf);
    if (cover === undefined) return false;
    return cover === null || (grant.until !== null && grant.until <= cover);
  });
}

function byReader(one: ReadGrant, other: ReadGrant): number {
  if (one.to === other.to) return 0;
  return one.to < other.to ? -1 : 1;
}

/** One order, so that equal audiences are equal text. */
export function canonical(audience: Audience): Audience {
  return [...audience].sort(byReader);
}
