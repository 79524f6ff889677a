/** The schools whose key the office compared with paper: from these and to these parcels go. */
import type { SchoolKey } from '#domain/parcel.ts';
import type { PersonId } from '#domain/person.ts';
import type { OtherSchool } from '#protocol/parcel.ts';
import { newId } from '../people/secret.ts';
import type { Database } from '../store/schema.ts';
import { transact } from '../store/transact.ts';
import type { InstallationDeps } from './installation-deps.ts';
import { schoolAddress } from './school-address.ts';
import { ownKey } from './school-key.ts';

export type SchoolRefused = 'same-school' | 'wrong-address';

export function otherSchools(db: Database): Promise<OtherSchool[]> {
  return db
    .selectFrom('other_school')
    .select(['name', 'key', 'url'])
    .orderBy('name')
    .orderBy('key')
    .execute();
}

export function otherSchool(db: Database, key: SchoolKey): Promise<OtherSchool | undefined> {
  const row = db.selectFrom('other_school').select(['name', 'key', 'url']);
  return row.where('key', '=', key).executeTakeFirst();
}

/** Added, or named anew: what waited for its address is asked at once. */
export async function addSchool(
  deps: InstallationDeps,
  { name, key, url }: OtherSchool,
  by: PersonId,
): Promise<'done' | SchoolRefused> {
  if (key === (await ownKey(deps.db)).key) return 'same-school';
  const address = schoolAddress(url, deps.url());
  if (address === null) return 'wrong-address';
  const known = await otherSchool(deps.db, key);
  if (known?.name === name && known.url === address) return 'done';
  const now = deps.now();
  await transact(deps.db, async (tx) => {
    await tx
      .insertInto('other_school')
      .values({ key, name, url: address, added_at: now, added_by: by })
      .onConflict((clash) => clash.column('key').doUpdateSet({ name, url: address }))
      .execute();
    await tx
      .updateTable('parcel_in')
      .set({ url: address, ask_at: now, tries: 0 })
      .where('from_key', '=', key)
      .execute();
    await note(tx, deps, { by, person: key, what: 'other-school-added' });
  });
  return 'done';
}

/** No parcel comes from there or goes there any more; those that did are followed to their end. */
export async function removeSchool(
  deps: InstallationDeps,
  key: SchoolKey,
  by: PersonId,
): Promise<void> {
  await transact(deps.db, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('other_school')
      .where('key', '=', key)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await note(tx, deps, { by, person: key, what: 'other-school-removed' });
  });
}

type Line = { by: PersonId; person: string; what: string };

async function note(db: Database, { now, random }: InstallationDeps, line: Line): Promise<void> {
  await db
    .insertInto('audit')
    .values({ id: newId(random), at: now(), ...line })
    .execute();
}
