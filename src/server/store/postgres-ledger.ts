/**
 * The ledger of withdrawals for several servers: on a PostgreSQL of its own, so that what takes
 * the main database away, or puts back yesterday's, leaves it as it is.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Ledger, LedgerRow } from './ledger.ts';
import { passingTrouble } from './passing-trouble.ts';
import { WritablePool } from './postgres-pool.ts';

type Tables = { withdrawal: { space: string; nr: number; words: string } };

const mostTries = 8;
/** Cards and parcels belong to no space. */
const noSpace = '';

export async function openPostgresLedger(url: string): Promise<Ledger> {
  const pool = new WritablePool(url, async () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await again(() =>
      sql`CREATE TABLE IF NOT EXISTS withdrawal (
        space TEXT NOT NULL, nr BIGINT NOT NULL, words TEXT NOT NULL,
        PRIMARY KEY (space, nr))`.execute(db),
    );
  } catch (problem) {
    await db.destroy();
    throw problem;
  }
  return {
    append: async (rows) => {
      for (const [space, these] of bySpace(rows)) await again(() => add(db, space, these));
    },
    read: async () => {
      const rows = await db.selectFrom('withdrawal').select('words').orderBy('space').orderBy('nr');
      return (await rows.execute()).map(({ words }) => JSON.parse(words) as LedgerRow);
    },
    close: () => db.destroy(),
  };
}

function bySpace(rows: readonly LedgerRow[]): Map<string, LedgerRow[]> {
  const found = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const space = 'space' in row ? row.space : noSpace;
    found.set(space, [...(found.get(space) ?? []), row]);
  }
  return found;
}

/**
 * Whoever appends for a space has its row in the main database locked, so that the numbers are
 * in the order of the commits. Two that take one number at once: the second takes the next.
 */
async function add(db: Kysely<Tables>, space: string, rows: readonly LedgerRow[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const last = await tx
      .selectFrom('withdrawal')
      .select('nr')
      .where('space', '=', space)
      .orderBy('nr', 'desc')
      .limit(1)
      .executeTakeFirst();
    const first = (last?.nr ?? 0) + 1;
    const numbered = rows.map((row, index) => {
      return { space, nr: first + index, words: JSON.stringify(row) };
    });
    await tx.insertInto('withdrawal').values(numbered).execute();
  });
}

/** Written twice is harmless here, so that a lost answer may be asked for again. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (problem) {
      if (tries >= mostTries || passingTrouble(problem) === null) throw problem;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** tries * Math.random()));
    }
  }
}
