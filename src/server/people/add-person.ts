import type { PersonId, Role } from '#domain/person.ts';
import { mustBeFreeId } from './command-checks.ts';
import { Refused, touchSchool, type Work } from './school-work.ts';
import { newId } from './secret.ts';

type NewPerson = { id: PersonId; name: string; role: Role; language?: string | undefined };

/** Adds a person once: the same command again changes nothing, another person may not take the id. */
export async function addPerson(
  work: Work,
  { id, name, role, language }: NewPerson,
): Promise<void> {
  const known = await work.db
    .selectFrom('person')
    .select(['name', 'first_name', 'role'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (known) {
    const same = known.role === role && (known.name === name || known.first_name === name);
    if (!same) throw new Refused('same-id');
    return;
  }
  await mustBeFreeId(work, id);
  await work.db
    .insertInto('person')
    .values({
      id,
      name,
      first_name: name,
      role,
      language: language ?? null,
      portfolio: role === 'pupil' ? newId(work.random) : null,
      picture_salt: null,
      picture_hash: null,
      made_at: work.now(),
    })
    .execute();
  await touchSchool(work);
}
