import type { PieceName } from '#domain/piece-name.ts';
import { transact } from '../store/transact.ts';
import type { InstallationDeps } from './installation-deps.ts';
import type { ParcelInTable } from './parcel-tables.ts';
import { takeFromReaders } from './take-from-readers.ts';
import { listed, union } from './union.ts';

/** Does here what was taken back at the school of before; answers whether anything was done. */
export async function takeBack(deps: InstallationDeps, id: string): Promise<boolean> {
  const row = await deps.db
    .selectFrom('parcel_in')
    .innerJoin('person', 'person.id', 'parcel_in.person')
    .select(['parcel_in.person', 'parcel_in.records', 'parcel_in.withdrawn', 'parcel_in.told'])
    .select('person.portfolio')
    .where('parcel_in.id', '=', id)
    .executeTakeFirst();
  if (row === undefined || row.portfolio === null) return false;
  const { person, portfolio: space } = row;
  const records = JSON.parse(row.records) as Record<PieceName, string>;
  const told = listed(row.told);
  const done: PieceName[] = [];
  for (const piece of listed(row.withdrawn)) {
    if (told.includes(piece)) continue;
    const record = records[piece];
    // What was never taken in has no readers here.
    const isDone =
      record === undefined ||
      (await takeFromReaders(deps, { parcel: id, piece, person, space, record }));
    if (isDone) done.push(piece);
  }
  if (done.length > 0) await noteDone(deps, id, done);
  return done.length > 0;
}

async function noteDone(deps: InstallationDeps, id: string, done: PieceName[]): Promise<void> {
  await transact(deps.db, async (tx) => {
    const row = await tx
      .updateTable('parcel_in')
      .set((now) => ({ arrived: now.ref('arrived') }))
      .where('id', '=', id)
      .returning(['withdrawn', 'told'])
      .executeTakeFirst();
    if (row === undefined) return;
    const told = union(listed(row.told), done);
    const waiting = isWaiting({ ...row, told: JSON.stringify(told) });
    await tx
      .updateTable('parcel_in')
      .set({ told: JSON.stringify(told), waiting })
      .where('id', '=', id)
      .execute();
  });
}

export function isWaiting({ withdrawn, told }: Pick<ParcelInTable, 'withdrawn' | 'told'>): 0 | 1 {
  const done = listed(told);
  return listed(withdrawn).every((piece) => done.includes(piece)) ? 0 : 1;
}
