import type { Instant } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { PieceName } from '#domain/piece-name.ts';
import type { ParcelsAnswer } from '#protocol/parcel.ts';
import type { Database } from '../store/schema.ts';

type When = Record<PieceName, Instant>;

/** How far each parcel of this person came, the oldest first. */
export async function parcelsOf(db: Database, person: PersonId): Promise<ParcelsAnswer> {
  const rows = await db
    .selectFrom('parcel_out')
    .select(['id', 'arrived', 'read', 'told'])
    .where('person', '=', person)
    .orderBy('made')
    .orderBy('id')
    .execute();
  const parcels = rows.map(({ id, arrived, read, told }) => ({
    id,
    arrived,
    read: JSON.parse(read) as When,
    told: JSON.parse(told) as When,
  }));
  return { parcels };
}
