/** That a parcel went out is known in the ledger too: a restored school still tells what is taken back. */
import type { StoreDeps } from '../store/store-deps.ts';
import type { ParcelOutTable } from './parcel-tables.ts';

/** Outside the database first: what is signed leaves the school. */
export async function noteGiven({ db, ledger }: StoreDeps, row: ParcelOutTable): Promise<void> {
  const { id, person, to_key: to, until, made: at, pieces, slip, signature } = row;
  await ledger?.append([{ what: 'parcel', id, person, to, until, at, pieces }]);
  await db
    .insertInto('parcel_out')
    .values(row)
    .onConflict((clash) =>
      clash.column('id').doUpdateSet({ slip, signature }).where('parcel_out.slip', '=', ''),
    )
    .execute();
}

/** At the start; of whoever is not here any more there is nothing to know. */
export async function knowParcelsAgain({ db, ledger }: StoreDeps): Promise<void> {
  for (const row of (await ledger?.read()) ?? []) {
    if (row.what !== 'parcel') continue;
    const { id, person, to, until, at, pieces } = row;
    const pupil = await db
      .selectFrom('person')
      .select('name')
      .where('id', '=', person)
      .executeTakeFirst();
    if (pupil === undefined || pupil.name === '') continue;
    const fresh = { slip: '', signature: '', arrived: null, read: '{}', told: '{}' };
    await db
      .insertInto('parcel_out')
      .values({ id, person, to_key: to, until, made: at, pieces, ...fresh, withdrawn: '[]' })
      .onConflict((clash) => clash.doNothing())
      .execute();
  }
}
