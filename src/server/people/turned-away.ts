import type { PersonId } from '#domain/person.ts';
import { type AtSchool, type Given, whomToAsk } from '#domain/whom-to-ask.ts';
import type { SignInRefusal } from '#protocol/sign-in.ts';
import type { Database } from '#server/store/schema.ts';
import type { PeopleDeps } from './people-deps.ts';

type Shown = Pick<Given, 'as'> & { card: { person: PersonId; printed_at: number } | undefined };

/** Not in with this card or code: why, and whom to ask for another. Where nobody is known, the school. */
export async function turnedAway(
  { db, now }: Pick<PeopleDeps, 'db' | 'now'>,
  reason: SignInRefusal['reason'],
  { as, card }: Shown,
): Promise<SignInRefusal> {
  const given = card && {
    as,
    at: card.printed_at,
    owner: card.person,
    ...(await peopleFor(db, card.person)),
  };
  const ask = (given && whomToAsk(given, now())) ?? (await nameOfSchool(db));
  return { reason, ...(ask === undefined ? {} : { ask }) };
}

async function peopleFor(
  db: Database,
  owner: PersonId,
): Promise<Pick<Given, 'teachers' | 'admins'>> {
  const children = db.selectFrom('parent_child').select('child').where('parent', '=', owner);
  const classes = db
    .selectFrom('class_pupil')
    .select('class')
    .where((row) => row.or([row('pupil', '=', owner), row('pupil', 'in', children)]));
  const teachers = db.selectFrom('class_teacher').select('teacher').where('class', 'in', classes);
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'role'])
    .where('removed_at', 'is', null)
    .where((row) => row.or([row('role', '=', 'admin'), row('id', 'in', teachers)]))
    .execute();
  const named = (areAdmins: boolean): AtSchool[] =>
    people.filter(({ role }) => (role === 'admin') === areAdmins);
  return { teachers: named(false), admins: named(true) };
}

async function nameOfSchool(db: Database): Promise<string | undefined> {
  return (await db.selectFrom('school').select('name').executeTakeFirst())?.name;
}
