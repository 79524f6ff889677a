/**
 * What a person can tick on the page "Wie mag dit lezen?", and what their ticks mean. Names are
 * proposed, a whole group only as one more line: next year's teachers are a new choice.
 */
import { type Audience, canonical, type Reader, roleReader } from '#domain/audience.ts';
import type { Instant } from '#domain/instant.ts';
import { isStaff, type Role } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import type { Shareable } from '#domain/shareable.ts';

export type Place = 'school' | 'home';
export type Choice = { reader: Reader; role: Role; place: Place; name: string | null };

/**
 * Everyone this person may choose here, by name first. A whole group is offered where it is more
 * than one person, or where it can read already.
 */
export function choicesOf(offered: Shareable<RosterPerson>, current: Audience): Choice[] {
  const people = offered.people.map(
    (person): Choice => ({
      reader: person.id,
      role: person.role,
      place: placeOf(person.role),
      name: person.name,
    }),
  );
  const named = new Set(current.map((grant) => grant.to));
  const isGroup = (role: Role) =>
    named.has(roleReader(role)) || people.filter((choice) => choice.role === role).length > 1;
  const groups = offered.roles
    .filter(isGroup)
    .map((role): Choice => ({ reader: roleReader(role), role, place: placeOf(role), name: null }));
  return [...people, ...groups];
}

export function placeOf(role: Role): Place {
  return isStaff(role) ? 'school' : 'home';
}

export function roleOfReader(reader: Reader): Role | null {
  return reader.startsWith('role:') ? (reader.slice('role:'.length) as Role) : null;
}

/**
 * The audience after this choice. Grants that this person cannot choose about stay untouched; a
 * group ends with the school year unless its day is earlier.
 */
export function audienceOf(
  ticked: ReadonlySet<Reader>,
  until: Instant | null,
  context: { choices: readonly Choice[]; current: Audience; endOfYear: Instant },
): Audience {
  const offered = new Set(context.choices.map((choice) => choice.reader));
  const untouched = context.current.filter((grant) => !offered.has(grant.to));
  const chosen = [...ticked]
    .filter((reader) => offered.has(reader))
    .map((to) => ({ to, until: endOf(to, until, context.endOfYear) }));
  return canonical([...untouched, ...chosen]);
}

function endOf(reader: Reader, until: Instant | null, endOfYear: Instant): Instant | null {
  if (roleOfReader(reader) === null) return until;
  return until === null ? endOfYear : Math.min(until, endOfYear);
}

/** Who could read it until now and cannot after this choice. */
export function takenAway(choices: readonly Choice[], current: Audience, ticked: ReadonlySet<Reader>): Choice[] {
  const had = new Set(current.map((grant) => grant.to));
  return choices.filter((choice) => had.has(choice.reader) && !ticked.has(choice.reader));
}
