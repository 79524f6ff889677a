import type { Instant } from './instant.ts';
import type { PersonId, Role } from './person.ts';

export type SpaceId = string;
export const spaceKinds = ['portfolio', 'class', 'school'] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** `full`, or `index` for people with very many portfolios (sync.md, rule 10). */
export type Level = 'full' | 'index';

/** A person in a space. Rows are never deleted: ended is the same as revoked. */
export type Member = {
  person: PersonId;
  space: SpaceId;
  role: Role;
  level: Level;
  until: Instant | null;
  /** Random, and new each time the role changes or is given back. */
  grant: string;
  revokedAt: Instant | null;
};

export function isPresent(member: Pick<Member, 'until' | 'revokedAt'>, now: Instant): boolean {
  return member.revokedAt === null && (member.until === null || member.until > now);
}
