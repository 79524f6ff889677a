import type { Audience } from '#domain/audience.ts';
import type { Instant } from '#domain/instant.ts';
import { isRole, type PersonId, type Role } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';

/** Somebody by name, or everyone who holds a role. */
export type ReaderNow = { role: Role; name: string | null };

/**
 * Everyone but me whom the record reaches now. Whoever is not a member any more reads nothing,
 * and is not named.
 */
export function readersNow(
  record: { author: PersonId; audience: Audience },
  people: readonly RosterPerson[],
  me: { id: PersonId; role: Role },
  now: Instant,
): ReaderNow[] {
  const holding = record.audience.filter((grant) => grant.until === null || grant.until > now);
  const roles = holding.map(({ to }) => roleIn(to)).filter((role) => role !== null);
  const isNamed = (person: RosterPerson) =>
    person.id !== me.id &&
    (person.id === record.author || holding.some((grant) => grant.to === person.id));
  const named = people.filter(isNamed).map(({ role, name }): ReaderNow => ({ role, name }));
  const groups = roles.filter(
    (role) => role !== me.role && people.some((one) => one.role === role),
  );
  return [...named, ...groups.map((role): ReaderNow => ({ role, name: null }))];
}

function roleIn(reader: string): Role | null {
  const word = reader.startsWith('role:') ? reader.slice('role:'.length) : '';
  return isRole(word) ? word : null;
}
