/**
 * Tests of the store run on both databases: `vitest --project postgres` runs the same files once
 * more, on a PostgreSQL that is started for that run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { openPostgres } from '#server/store/open-postgres.ts';
import { openSqlite } from '#server/store/open-sqlite.ts';
import type { Database } from '#server/store/schema.ts';
import { askPostgres } from './postgres.ts';

/** Set for the project `postgres`, which brings a server where databases can be made. */
export const isPostgres = process.env.TEST_DATABASE === 'postgres';

/** A database of one's own, empty and of this version of the program. */
export function openDatabase(): Promise<Database> {
  return isPostgres ? openFree(process.env.TEST_POSTGRES ?? '') : openSqlite(':memory:');
}

/** For contract suites: the databases of this run, by name. */
export function eachDatabase(suite: (name: string, open: () => Promise<Database>) => void): void {
  suite(isPostgres ? 'PostgreSQL' : 'SQLite in memory', openDatabase);
}

const addresses = new WeakMap<Database, string>();

/** The same database once more, as another server opens it. */
export function openBeside(db: Database): Promise<Database> {
  const address = addresses.get(db);
  if (address === undefined) throw new Error('Only PostgreSQL is opened by two servers.');
  return openPostgres(address);
}

export function addressOf(db: Database): string {
  return addresses.get(db) ?? '';
}

/** Making a database costs more than emptying one that was used before. */
const free: string[] = [];
let made = 0;
let whole: number | undefined;

async function openFree(url: string): Promise<Database> {
  const name = free.pop() ?? (await makeDatabase(url));
  const address = url.replace(/[^/]*$/, name);
  const db = await openPostgres(address);
  addresses.set(db, address);
  const tables = await emptied(db);
  whole ??= tables;
  if (tables < whole) {
    await db.destroy();
    return openFree(url);
  }
  const destroy = db.destroy.bind(db);
  db.destroy = async () => {
    await destroy();
    free.push(name);
  };
  return db;
}

async function makeDatabase(url: string): Promise<string> {
  made += 1;
  const name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? ''}_${made}`;
  await askPostgres(url, `create database ${name}`);
  return name;
}

/** A database that an earlier version of the program left, opened by this one. */
export async function openLeft(dump: string): Promise<Database> {
  if (isPostgres) {
    const url = process.env.TEST_POSTGRES ?? '';
    const address = url.replace(/[^/]*$/, await makeDatabase(url));
    await askPostgres(address, dump);
    return openPostgres(address);
  }
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-left-'));
  const file = join(folder, 'loopboek.sqlite');
  const left = new DatabaseSync(file);
  left.exec(`BEGIN; ${dump} COMMIT;`);
  left.close();
  const db = await openSqlite(file);
  const destroy = db.destroy.bind(db);
  db.destroy = async () => {
    await destroy();
    rmSync(folder, { recursive: true });
  };
  return db;
}

/** How many tables there are: some tests break their database on purpose. */
async function emptied(db: Database): Promise<number> {
  const tables = await db.introspection.getTables();
  for (const { name } of tables) {
    if (name !== 'migration') await db.deleteFrom(name as 'meta').execute();
  }
  return tables.length;
}

/** From now on nothing can be put in this table, until the answer is called. */
export async function refuseRows(db: Database, table: string): Promise<() => Promise<void>> {
  const into = sql.table(table);
  if (!isPostgres) {
    await sql`create trigger dies before insert on ${into}
      begin select raise(abort, 'killed'); end`.execute(db);
    return async () => void (await sql`drop trigger dies`.execute(db));
  }
  await sql`create or replace function dies() returns trigger language plpgsql
    as 'begin raise exception ''killed''; end'`.execute(db);
  await sql`create trigger dies before insert on ${into} execute function dies()`.execute(db);
  return async () => void (await sql`drop trigger dies on ${into}`.execute(db));
}
