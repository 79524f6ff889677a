/**
 * What a pupil took back of what they gave along: the piece itself or the record that stands for it
 * was thrown away here. When somebody leaves the school their loopbook goes; that takes nothing
 * back, so from then on it stays as it was noted at that moment.
 */

import type { PersonId } from '#domain/person.ts';
import type { PieceName } from '#domain/piece-name.ts';
import type { ParcelRequest } from '#protocol/parcel.ts';
import type { Database } from '../store/schema.ts';
import type { ParcelOutTable } from './parcel-tables.ts';
import { listed, union } from './union.ts';

type Given = ParcelRequest['pieces'];

/** Inside a transaction that has the row: answers with all that is taken back of this parcel. */
export async function noteWithdrawn(
  db: Database,
  row: Pick<ParcelOutTable, 'id' | 'person' | 'pieces' | 'withdrawn'>,
): Promise<PieceName[]> {
  const known = listed(row.withdrawn);
  const pupil = await db
    .selectFrom('person')
    .select(['portfolio', 'removed_at'])
    .where('id', '=', row.person)
    .executeTakeFirst();
  if (!pupil || pupil.portfolio === null || pupil.removed_at !== null) return known;
  const given = JSON.parse(row.pieces) as Given;
  const ids = given.flatMap(({ record, line }) => [record, line]);
  const away = await thrownAway(db, pupil.portfolio, ids);
  const now = given.filter(({ record, line }) => away.has(record) || away.has(line));
  const all = union(
    known,
    now.map(({ piece }) => piece),
  );
  if (all.length > known.length) {
    const withdrawn = JSON.stringify(all);
    await db.updateTable('parcel_out').set({ withdrawn }).where('id', '=', row.id).execute();
  }
  return all;
}

/** Before somebody leaves: what they took back until then stays taken back. */
export async function noteAllWithdrawn(db: Database, person: PersonId): Promise<void> {
  const rows = await db
    .selectFrom('parcel_out')
    .select(['id', 'person', 'pieces', 'withdrawn'])
    .where('person', '=', person)
    .execute();
  for (const row of rows) await noteWithdrawn(db, row);
}

async function thrownAway(
  db: Database,
  space: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const deleted = await db
    .selectFrom('record')
    .select('id')
    .where('space', '=', space)
    .where('id', 'in', ids)
    .where('deleted_at', 'is not', null)
    .execute();
  const erased = await db
    .selectFrom('erased')
    .select('record')
    .where('space', '=', space)
    .where('record', 'in', ids)
    .execute();
  // After a restore: the ledger knows that it was thrown away, and it is not here again yet.
  const missing = await db
    .selectFrom('withdrawn')
    .select('record')
    .where('space', '=', space)
    .where('record', 'in', ids)
    .where('heads', '!=', '[]')
    .where('record', 'not in', (here) =>
      here.selectFrom('record').select('id').where('space', '=', space),
    )
    .execute();
  return new Set([
    ...deleted.map(({ id }) => id),
    ...erased.map(({ record }) => record),
    ...missing.map(({ record }) => record),
  ]);
}
