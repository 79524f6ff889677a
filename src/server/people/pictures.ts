import type { PersonId } from '#domain/person.ts';
import type { PeopleDeps } from './people-deps.ts';
import { arePictures, hashPictures } from './picture-code.ts';
import { newSecret } from './secret.ts';

const saltBytes = 16;

/**
 * The owner chooses once. Who holds an open device for a minute cannot choose others: new ones
 * come with a new card from school.
 */
export async function choosePictures(
  deps: PeopleDeps,
  person: PersonId,
  pictures: readonly number[],
): Promise<'chosen' | 'chosen-before'> {
  const salt = newSecret(deps.random, saltBytes);
  const hash = await hashPictures(pictures, salt);
  const kept = await deps.db
    .updateTable('person')
    .set({ picture_salt: salt, picture_hash: hash })
    .where('id', '=', person)
    .where('picture_hash', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (kept) return 'chosen';
  return (await isSameChoice(deps, person, pictures)) ? 'chosen' : 'chosen-before';
}

/** A choice sent twice is made once. */
async function isSameChoice(
  { db }: PeopleDeps,
  person: PersonId,
  pictures: readonly number[],
): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select(['picture_salt as salt', 'picture_hash as hash'])
    .where('id', '=', person)
    .executeTakeFirst();
  if (!row || row.salt === null || row.hash === null) return false;
  return arePictures(pictures, { salt: row.salt, hash: row.hash });
}
