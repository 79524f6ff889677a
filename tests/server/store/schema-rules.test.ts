/**
 * What lets the same tables be spread over machines with the space as key, asked of the real
 * catalogue of the database: space leads every key that a sync of records touches, nothing counts
 * over spaces, nothing refers from one space into another.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#server/store/schema.ts';
import { isPostgres, openDatabase } from '../../support/databases.ts';

type Key = { table: string; name: string; columns: string[] };

/** Led by a person: their own spaces, and what is held for them or begun by them. */
const ofPersons = ['member_by_person', 'held_by_person', 'held_by_sender', 'blob_by_person'];

let db: Database;
let keys: Key[];
let spread: Set<string>;
beforeAll(async () => {
  db = await openDatabase();
  keys = isPostgres ? await keysOnPostgres() : await keysOnSqlite();
  const tables = await db.introspection.getTables();
  const named = tables.filter(({ columns }) => columns.some((column) => column.name === 'space'));
  spread = new Set(named.map(({ name }) => name));
});
afterAll(() => db.destroy());

it('every table of the sync has a space, and the space leads its key', () => {
  expect([...spread]).toEqual(
    expect.arrayContaining(['commit_log', 'member', 'record', 'head', 'applied', 'held', 'blob']),
  );
  for (const table of spread) {
    const of = keys.filter((key) => key.table === table);
    expect(of.length, table).toBeGreaterThan(0);
    for (const { name, columns } of of) {
      if (!ofPersons.includes(name)) expect(columns[0], name).toBe('space');
    }
  }
});

it('what is led by a person ends in nothing that another space has to agree on', () => {
  for (const key of keys.filter(({ name }) => ofPersons.includes(name))) {
    expect(['person', 'by', 'begun_by'], key.name).toContain(key.columns[0]);
  }
});

it('nothing counts over spaces, and nothing refers to another table', async () => {
  if (isPostgres) {
    const { rows } = await sql`select relname from pg_class where relkind = 'S'`.execute(db);
    expect(rows).toEqual([]);
    const foreign = await sql`select conname from pg_constraint where contype = 'f'`.execute(db);
    expect(foreign.rows).toEqual([]);
    const triggers = await sql`select tgname from pg_trigger`.execute(db);
    expect(triggers.rows).toEqual([]);
    return;
  }
  const { rows } = await sql<{ sql: string | null }>`select sql from sqlite_master`.execute(db);
  const words = rows.map((row) => row.sql ?? '').join('\n');
  expect(words).not.toMatch(/autoincrement|references|foreign key|create trigger/i);
});

it('no question locks by number, listens, counts or asks the database for the time', () => {
  const folder = fileURLToPath(new URL('../../../src/server', import.meta.url));
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const words = questionsIn(readFileSync(join(folder, file), 'utf8'));
    expect(words, file).not.toMatch(
      /advisory|pg_notify|\b(un)?listen\b|\bnotify\b|nextval|\b(big|small)?serial\b|generated (always|by default)|skip locked/i,
    );
    expect(words, file).not.toMatch(
      /\bnow\s*\(|clock_timestamp|statement_timestamp|\brandom\s*\(/i,
    );
    expect(words, file).not.toMatch(/order by[^`]*(timestamp|done_at)/i);
  }
});

/** The SQL in a file, without the values that are handed to it. */
function questionsIn(source: string): string {
  const templates = [...source.matchAll(/`([^`]*)`/g)].map(([, words = '']) => words);
  const lines = [...source.matchAll(/'([^'\n]*)'/g)].map(([, words = '']) => words);
  return [...templates, ...lines]
    .filter((words) => /^\s*(select|insert|update|delete|with|create|alter|where)\s/i.test(words))
    .map((words) => words.replaceAll(/\$\{[^}]*\}/g, '?'))
    .join('\n');
}

async function keysOnSqlite(): Promise<Key[]> {
  const tables = await db.introspection.getTables();
  const found: Key[] = [];
  for (const { name: table } of tables) {
    const list = await sql<{ name: string }>`select name from pragma_index_list(${table})`.execute(
      db,
    );
    for (const { name } of list.rows) {
      const columns = await sql<{ name: string }>`
        select name from pragma_index_info(${name}) order by seqno`.execute(db);
      found.push({ table, name, columns: columns.rows.map((column) => column.name) });
    }
  }
  return found;
}

async function keysOnPostgres(): Promise<Key[]> {
  const { rows } = await sql<{ table: string; name: string; columns: string[] }>`
    select t.relname as "table", i.relname as name,
      array(select a.attname::text from unnest(x.indkey) with ordinality as k(nr, place)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.nr order by k.place) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public'`.execute(db);
  return rows;
}
