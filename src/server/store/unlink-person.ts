import type { Transaction } from 'kysely';
import type { PersonId } from '#domain/person.ts';
import type { Desk } from './desk.ts';
import type { Schema } from './schema.ts';

/**
 * Memberships follow from the tables of people. A restored backup brings back the old links
 * there too, so a revocation that is replayed takes away the link that it came from.
 */
export async function unlinkPerson(
  tx: Transaction<Schema>,
  { space, kind }: Pick<Desk, 'space' | 'kind'>,
  person: PersonId,
): Promise<void> {
  if (kind === 'class') {
    await tx
      .deleteFrom('class_teacher')
      .where('class', '=', space)
      .where('teacher', '=', person)
      .execute();
    await tx
      .deleteFrom('class_pupil')
      .where('class', '=', space)
      .where('pupil', '=', person)
      .execute();
  }
  if (kind !== 'portfolio') return;
  const pupil = tx.selectFrom('person').select('id').where('portfolio', '=', space);
  await tx
    .deleteFrom('parent_child')
    .where('parent', '=', person)
    .where('child', 'in', pupil)
    .execute();
  await tx
    .deleteFrom('follows')
    .where('counsellor', '=', person)
    .where('pupil', 'in', pupil)
    .execute();
}
