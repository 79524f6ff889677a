import { dayOf } from '#domain/calendar.ts';
import { dayMs } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { Database } from '../store/schema.ts';
import type { StoreDeps } from '../store/store-deps.ts';

/** So long after its last day both schools may still have something to tell each other. */
const keptDays = 60;

/** With a loopbook the name goes that stood on its parcels; what was given stays given. */
export async function forgetSlips(db: Database, person: PersonId): Promise<void> {
  for (const table of ['parcel_out', 'parcel_in'] as const) {
    await db
      .updateTable(table)
      .set({ slip: '', signature: '' })
      .where('person', '=', person)
      .execute();
  }
}

/** Parcels of people who left, when nobody asks for them any more. */
export async function forgetParcels({ db, now }: StoreDeps): Promise<void> {
  const before = dayOf(now() - keptDays * dayMs);
  for (const table of ['parcel_out', 'parcel_in'] as const) {
    await db
      .deleteFrom(table)
      .where('until', '<', before)
      .where('person', 'in', (row) => row.selectFrom('person').select('id').where('name', '=', ''))
      .execute();
  }
}
