/**
 * Changing who may read. A change is compare-and-set on the record's version: one that was made
 * without knowing the newest audience can narrow it and never widen it.
 */
import { isAtTable, isPortfolioKind, mayRead, type Present, type Refusal } from './access.ts';
import {
  type Audience,
  canonical,
  isWithin,
  narrower,
  type Reader,
  type ReadGrant,
  type RoleOf,
  roleReader,
} from './audience.ts';
import type { Instant } from './instant.ts';
import { kindRule } from './kind-rule.ts';
import { isRole, isStaff, type Role } from './person.ts';
import type { Envelope } from './record.ts';

/** What a screen may offer this member: add readers, only take them away, or nothing. */
export type AudiencePower = 'widen' | 'narrow' | 'no';

export function mayChangeAudience(
  member: Present | null,
  record: Envelope,
  target: Envelope | null,
  now: Instant,
): AudiencePower {
  if (member === null || record.deleted || !mayRead(member, record, target, now)) return 'no';
  return powerOver(member, record);
}

export type AudienceWish = {
  record: Envelope;
  target: Envelope | null;
  wanted: Audience;
  /** Whether the wish was made knowing the record's present version. */
  baseMatches: boolean;
};
export type AudienceOutcome = { audience: Audience; note?: 'narrowed' } | { held: Refusal };

export function audienceAfterChange(
  changer: Present,
  wish: AudienceWish,
  roleOf: RoleOf,
  now: Instant,
): AudienceOutcome {
  const { record } = wish;
  if (!mayRead(changer, record, wish.target, now)) return { held: 'no-record' };
  if (record.deleted) return { held: 'deleted' };
  if (powerOver(changer, record) === 'no') return { held: 'not-audience' };
  const wanted = canonical(wish.wanted);
  const given = applied(changer, record, wanted, roleOf);
  // Who is never left out is in both, unless the record came back from a deletion for its author.
  const audience = wish.baseMatches ? given : narrower(given, record.audience, roleOf);
  return isWithin(wanted, audience, roleOf) ? { audience } : { audience, note: 'narrowed' };
}

/** The part of `wanted` that this changer may give, with those who cannot be left out. */
export function applied(
  changer: Present,
  record: Envelope,
  wanted: Audience,
  roleOf: RoleOf,
): Audience {
  const addable = (grant: ReadGrant) =>
    powerOver(changer, record) === 'widen' &&
    mayAdd(changer, record, roleOfReader(grant.to, roleOf), grant.to);
  const added = wanted.filter(addable);
  const kept = narrower(
    wanted.filter((grant) => !addable(grant)),
    record.audience,
    roleOf,
  );
  return withAlways(
    record,
    withoutDoubles([...added, ...kept, ...ownGrants(changer, record)]),
    roleOf,
  );
}

function powerOver(changer: Present, record: Envelope): AudiencePower {
  const isAuthor = record.author === changer.person;
  const isPupil = changer.role === 'pupil';
  switch (kindRule(record.kind)?.changedBy) {
    case 'pupil':
      return isPupil ? 'widen' : 'no';
    case 'pupil-or-author':
    case 'child-and-author':
      return isPupil || isAuthor ? 'widen' : 'no';
    case 'pupil-others-narrow':
      if (isPupil) return 'widen';
      return isAtTable(changer, record) ? 'narrow' : 'no';
    case 'author':
      return isAuthor ? 'widen' : 'no';
    case 'author-narrows':
      return isAuthor ? 'narrow' : 'no';
    default:
      return 'no';
  }
}

/** Whom a person who may widen can add; school admins read no portfolio content. */
export function mayAdd(
  changer: Present,
  record: Pick<Envelope, 'kind'>,
  role: Role | null,
  reader: Reader,
): boolean {
  if (role === 'admin') return false;
  if (record.kind === 'home-entry') {
    if (role === null) return false;
    // The child decides about school people, the author about the other parents and the child.
    return changer.role === 'pupil' ? isStaff(role) : role === 'parent' || role === 'pupil';
  }
  if (record.kind === 'note') {
    const colleague = role !== null && isStaff(role) && !reader.startsWith('role:');
    return role === 'pupil' || colleague;
  }
  return true;
}

function roleOfReader(reader: Reader, roleOf: RoleOf): Role | null {
  if (!reader.startsWith('role:')) return roleOf(reader);
  const word = reader.slice('role:'.length);
  return isRole(word) ? word : null;
}

/** By their own choice about others, a pupil does not lose sight of what is in their loopbook. */
function ownGrants(changer: Present, record: Envelope): Audience {
  if (changer.role !== 'pupil') return [];
  return record.audience.filter(
    (grant) => grant.to === changer.person || grant.to === 'role:pupil',
  );
}

/** Adds the readers whom the kind never leaves out, where the audience does not reach them. */
function withAlways(record: Envelope, audience: Audience, roleOf: RoleOf): Audience {
  const always = kindRule(record.kind)?.always ?? [];
  const isReached = (role: Role) =>
    audience.some((grant) => grant.until === null && grant.to === roleReader(role)) ||
    (isPortfolioKind(record.kind) && isPupilReached(role, record, audience, roleOf));
  const missing = always.filter((role) => !isReached(role));
  const added = missing.map((role) => ({ to: roleReader(role), until: null }));
  const others = audience.filter((grant) => !added.some((grown) => grown.to === grant.to));
  return canonical([...others, ...added]);
}

/** A portfolio has one pupil: naming them is naming the role. */
function isPupilReached(role: Role, record: Envelope, audience: Audience, roleOf: RoleOf): boolean {
  if (role !== 'pupil') return false;
  if (roleOf(record.author) === 'pupil') return true;
  return audience.some(
    (grant) =>
      grant.until === null && !grant.to.startsWith('role:') && roleOf(grant.to) === 'pupil',
  );
}

function withoutDoubles(audience: Audience): Audience {
  const byReader = new Map<Reader, ReadGrant>();
  for (const grant of audience) {
    const already = byReader.get(grant.to);
    if (already === undefined || reachesLonger(grant, already)) byReader.set(grant.to, grant);
  }
  return canonical([...byReader.values()]);
}

function reachesLonger(one: ReadGrant, other: ReadGrant): boolean {
  if (other.until === null) return false;
  return one.until === null || one.until > other.until;
}
