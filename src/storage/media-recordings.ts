import { Dexie } from 'dexie';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { inTransaction } from './database.ts';
import { type MediaTables, openMedia } from './media-database.ts';

export function slicesOf(slices: MediaTables['slices'], id: string) {
  return slices.where('[recording+index]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}

/** A record that was erased takes along what was being said in it. */
export async function dropRecordingsOf(
  person: PersonId,
  space: SpaceId,
  record: RecordId,
): Promise<void> {
  const { database, recordings, slices } = openMedia(person);
  await inTransaction(database, 'rw', [recordings, slices], async () => {
    for (const { id } of await recordings.where({ space, record }).toArray()) {
      await slicesOf(slices, id).delete();
      await recordings.delete(id);
    }
  });
}
