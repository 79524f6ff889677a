import type { PersonId, Role } from '#domain/person.ts';
import type { PersonTable } from './schema.ts';
import { Refused, type Work } from './school-work.ts';

/** Whoever was taken out of the school is nobody there. */
export function personWithRole(
  work: Work,
  id: PersonId,
  roles: readonly Role[],
): Promise<PersonTable> {
  return mustBeHere(work, id, roles, 'here');
}

export async function mustBeHere(
  work: Work,
  id: PersonId,
  roles: readonly Role[],
  whom: 'here' | 'also-removed',
): Promise<PersonTable> {
  const person = await work.db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!person) throw new Refused('unknown-person');
  if (whom === 'here' && person.removed_at !== null) throw new Refused('unknown-person');
  if (!roles.some((role) => role === person.role)) throw new Refused('wrong-role');
  return person;
}

/** The pupil's portfolio: every pupil has one from the moment they are added. */
export async function portfolioOf(work: Work, pupil: PersonId): Promise<string> {
  const { portfolio } = await personWithRole(work, pupil, ['pupil']);
  if (portfolio === null) throw new Refused('wrong-role');
  return portfolio;
}

export async function mustKnowClass(work: Work, id: string): Promise<void> {
  const found = await work.db
    .selectFrom('class')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Refused('unknown-class');
}

/** An id names one person, class or space for ever. */
export async function mustBeFreeId(work: Work, id: string): Promise<void> {
  const { db } = work;
  const taken =
    (await db.selectFrom('class').select('id').where('id', '=', id).executeTakeFirst()) ??
    (await db.selectFrom('school').select('id').where('id', '=', id).executeTakeFirst()) ??
    (await db
      .selectFrom('person')
      .select('id')
      .where((row) => row.or([row('id', '=', id), row('portfolio', '=', id)]))
      .executeTakeFirst());
  if (taken) throw new Refused('same-id');
}
