/** Yesterday's tables, put back into the same database: what a restore does under a running school. */
import { sql } from 'kysely';
import type { Database } from '#server/store/schema.ts';

export type Backup = Map<string, Record<string, unknown>[]>;

export async function backUp(db: Database): Promise<Backup> {
  const backup: Backup = new Map();
  for (const name of await tableNames(db)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      db,
    );
    backup.set(name, rows);
  }
  return backup;
}

export async function restore(db: Database, backup: Backup): Promise<void> {
  for (const name of await tableNames(db)) {
    await sql`delete from ${sql.table(name)}`.execute(db);
    for (const row of backup.get(name) ?? []) {
      const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
      await sql`insert into ${sql.table(name)} (${columns}) values (${sql.join(Object.values(row))})`.execute(
        db,
      );
    }
  }
}

async function tableNames(db: Database): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables.map(({ name }) => name).filter((name) => name !== 'migration');
}
