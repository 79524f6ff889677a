/**
 * What a person can tick on the page "Wie mag dit lezen?", and what their ticks mean. Names are
 * proposed, a whole group only as one more line: next year's teachers are a new choice.
 */
import { type Audience, canonical, type Reader, roleReader } from '#domain/audience.ts';
import type { AudiencePower } from '#domain/audience-change.ts';
import type { Instant } from '#domain/instant.ts';
import { kindRule } from '#domain/kind-rule.ts';
import { isStaff, type PersonId, type Role } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import type { Shareable } from '#domain/shareable.ts';

export type Place = 'school' | 'home';
export type Choice = { reader: Reader; role: Role; place: Place; name: string | null };

export type ChoiceContext = {
  /** The grants that hold now. */
  current: Audience;
  members: readonly RosterPerson[];
  me: { person: PersonId; role: Role };
  power: AudiencePower;
  author: PersonId;
  kind: string;
};

/**
 * Everyone this person may choose here, by name first, and everyone who reads now and may be left
 * out. A whole group is offered where it is more than one person, or where it can read already.
 */
export function choicesOf(offered: Shareable<RosterPerson>, context: ChoiceContext): Choice[] {
  const { current } = context;
  const people = offered.people.map(personChoice);
  const reads = (role: Role) => current.some((grant) => grant.to === roleReader(role));
  const isGroup = (role: Role) =>
    reads(role) || people.filter((choice) => choice.role === role).length > 1;
  const groups = offered.roles.filter(isGroup).map(groupChoice);
  const offeredReaders = new Set([...people, ...groups].map((choice) => choice.reader));
  const others = removable(context).filter((choice) => !offeredReaders.has(choice.reader));
  return [
    ...people,
    ...others.filter(isNamed),
    ...groups,
    ...others.filter((one) => !isNamed(one)),
  ];
}

/** Readers of now whom this person may only leave out, such as another parent of a home entry. */
function removable({ current, members, me, power, author, kind }: ChoiceContext): Choice[] {
  if (power === 'no') return [];
  const always = kindRule(kind)?.always ?? [];
  return current.flatMap(({ to }): Choice[] => {
    const role = roleOfReader(to);
    const isFixed = to === me.person || to === author || role === me.role;
    if (isFixed || (role !== null && always.includes(role))) return [];
    if (role !== null) return [groupChoice(role)];
    const person = members.find((member) => member.id === to);
    return person === undefined || person.role === 'admin' ? [] : [personChoice(person)];
  });
}

function personChoice({ id, role, name }: RosterPerson): Choice {
  return { reader: id, role, place: placeOf(role), name };
}

function groupChoice(role: Role): Choice {
  return { reader: roleReader(role), role, place: placeOf(role), name: null };
}

function isNamed(choice: Choice): boolean {
  return choice.name !== null;
}

/** The grants that hold now: what ended is no part of the choice. */
export function holdingNow(audience: Audience, now: Instant): Audience {
  return audience.filter((grant) => grant.until === null || grant.until > now);
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
  until: Instant | null | undefined,
  context: { choices: readonly Choice[]; current: Audience; endOfYear: Instant },
): Audience {
  const offered = new Set(context.choices.map((choice) => choice.reader));
  const untouched = context.current.filter((grant) => !offered.has(grant.to));
  const chosen = [...ticked]
    .filter((reader) => offered.has(reader))
    .map((to) => ({ to, until: endOf(to, until ?? null, context.endOfYear) }));
  return canonical([...untouched, ...chosen]);
}

function endOf(reader: Reader, until: Instant | null, endOfYear: Instant): Instant | null {
  if (roleOfReader(reader) === null) return until;
  return until === null ? endOfYear : Math.min(until, endOfYear);
}
