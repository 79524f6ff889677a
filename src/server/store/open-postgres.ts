/**
 * The database on PostgreSQL: for several servers at once, or for one that wants a standby. The
 * same tables and the same queries as in one file; the row of a space orders its commits.
 */
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { tellHistoryOf } from './database-history.ts';
import { migrate } from './migrations.ts';
import { WritablePool } from './postgres-pool.ts';
import type { Database, Schema } from './schema.ts';

/** What a standby that took over may lack is made good before anybody is answered from it. */
export type TakenOver = (db: Database) => Promise<void>;

export async function openPostgres(url: string, takenOver?: TakenOver): Promise<Database> {
  const pool = new WritablePool(url, async (inner) => {
    await takenOver?.(over(inner));
  });
  const db = over(pool);
  tellHistoryOf(db, () => pool.history);
  try {
    await migrate(db);
  } catch (problem) {
    await db.destroy();
    throw problem;
  }
  return db;
}

function over(pool: PostgresPool): Database {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
