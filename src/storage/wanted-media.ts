/** Records whose small pictures are still to be fetched: a list that survives a closed tab. */
import type { Instant } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import { inTransaction } from './database.ts';
import type { RecordName } from './device-store.ts';
import { openMedia } from './media-database.ts';

/** A first sync brings years: only the newest are fetched before somebody looks. */
const mostWanted = 1_000;

export async function wantThumbs(
  person: PersonId,
  names: readonly RecordName[],
  now: Instant,
): Promise<void> {
  const { database, wanted } = openMedia(person);
  await inTransaction(database, 'rw', [wanted], async () => {
    await wanted.bulkPut(names.map(([space, record]) => ({ space, record, since: now })));
    const tooMany = (await wanted.count()) - mostWanted;
    if (tooMany > 0) await wanted.orderBy('since').limit(tooMany).delete();
  });
}

/** The newest first. */
export async function wantedThumbs(person: PersonId, most: number): Promise<RecordName[]> {
  const { database, wanted } = openMedia(person);
  const rows = await inTransaction(database, 'r', [wanted], () =>
    wanted.orderBy('since').reverse().limit(most).toArray(),
  );
  return rows.map(({ space, record }) => [space, record]);
}

export async function noLongerWanted(person: PersonId, name: RecordName): Promise<void> {
  const { database, wanted } = openMedia(person);
  await inTransaction(database, 'rw', [wanted], () => wanted.delete(name));
}
