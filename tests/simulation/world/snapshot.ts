/** All that stands in the school's database at a moment: a backup, or how far a standby has come. */
import { sql } from 'kysely';
import type { Instant } from '#domain/instant.ts';
import type { Database } from '#server/store/schema.ts';

type Row = Record<string, unknown>;
export type Snapshot = { takenAt: Instant; tables: Map<string, Row[]> };

export async function takeSnapshot(db: Database, takenAt: Instant): Promise<Snapshot> {
  const tables = new Map<string, Row[]>();
  for (const name of await tableNames(db)) {
    const { rows } = await sql<Row>`select * from ${sql.table(name)}`.execute(db);
    tables.set(name, rows);
  }
  return { takenAt, tables };
}

/** Into an empty database. */
export async function putBack(db: Database, { tables }: Snapshot): Promise<void> {
  for (const name of await tableNames(db)) {
    for (const row of tables.get(name) ?? []) {
      const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
      const values = sql.join(Object.values(row));
      await sql`insert into ${sql.table(name)} (${columns}) values (${values})`.execute(db);
    }
  }
}

/** People stay signed in: their sessions are no part of this story. */
async function tableNames(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not in ('migration', 'session')
      and name not like 'sqlite_%' order by name`.execute(db);
  return rows.map((row) => row.name);
}
