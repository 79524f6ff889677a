/**
 * A backup each night, made by one of the servers that share a database, and what it means for
 * the devices: words are safe for good only when every backup that can still be restored has them.
 */
import { dayOf, startOfDay } from '#domain/calendar.ts';
import { hourMs, type Instant } from '#domain/instant.ts';
import type { Database } from '../store/schema.ts';
import { oldestBackup } from './backup-folder.ts';
import type { Installation } from './installation.ts';
import { makeBackup } from './make-backup.ts';

export type Nightly = {
  /** Every so often, an hour or less apart; makes a backup when one is due. */
  look(): Promise<void>;
  /** Learns what another server, or this one before, noted. */
  know(): Promise<void>;
  /** As the servers last agreed; null while there is none. */
  oldest(): Instant | null;
};

export type NightlyDeps = {
  db: Database;
  now(): Instant;
  installation: Installation;
  root: string;
};

const turnKey = 'backup.turn';
const oldestKey = 'backup.oldest';
/** On a quiet hour when the server runs at night, and otherwise when it is long overdue. */
const quietHours = [2, 3, 4];
const soonAfterMs = 20 * hourMs;
const overdueAfterMs = 26 * hourMs;

export function nightlyBackup(deps: NightlyDeps): Nightly {
  let oldest: Instant | null = null;
  const know = async () => {
    // One that an operator made by hand counts as well.
    const known = [await read(deps.db, oldestKey), oldestBackup(deps.root)];
    oldest = known.reduce((one, other) => (other === null ? one : Math.min(one ?? other, other)));
  };
  return {
    know,
    oldest: () => oldest,
    async look() {
      const last = await read(deps.db, turnKey);
      if (await takeTurn(deps, last)) await backUp(deps, last);
      await know();
    },
  };
}

export function isDue(last: Instant | null, now: Instant): boolean {
  if (last === null) return true;
  const hour = Math.floor((now - startOfDay(dayOf(now))) / hourMs);
  return now - last > (quietHours.includes(hour) ? soonAfterMs : overdueAfterMs);
}

/** One that fails is tried again at the next look. */
async function backUp({ db, now, installation, root }: NightlyDeps, last: Instant | null) {
  try {
    await makeBackup(installation, root, now());
  } catch (problem) {
    await write(db, turnKey, last);
    throw problem;
  }
  await write(db, oldestKey, oldestBackup(root));
}

/** Compare-and-set in the database: of the servers that look at once, one makes the backup. */
async function takeTurn({ db, now }: NightlyDeps, last: Instant | null): Promise<boolean> {
  const at = now();
  if (!isDue(last, at)) return false;
  if (last === null)
    await db
      .insertInto('meta')
      .values({ key: 'backup.turn', value: '0' })
      .onConflict((clash) => clash.column('key').doNothing())
      .execute();
  const taken = await db
    .updateTable('meta')
    .set({ value: String(at) })
    .where('key', '=', turnKey)
    .where('value', '=', String(last ?? 0))
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

async function read(db: Database, key: string): Promise<Instant | null> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row === undefined || row.value === '0' ? null : Number(row.value);
}

async function write(db: Database, key: string, instant: Instant | null): Promise<void> {
  const value = String(instant ?? 0);
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((clash) => clash.column('key').doUpdateSet({ value }))
    .execute();
}
