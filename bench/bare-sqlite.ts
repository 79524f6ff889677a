import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { sql } from 'kysely';
import { openSqlite } from '#server/store/open-sqlite.ts';
import type { Database } from '#server/store/schema.ts';

/** What one accepted mutation leaves in the database. */
const tables = ['commit_log', 'record', 'head', 'applied'] as const;

type Row = Record<string, SQLInputValue>;
export type StoredRow = { table: (typeof tables)[number]; row: Row };

/** The rows that a space got after a commit, grouped by the commit that made them. */
export async function storedSince(db: Database, space: string, seq: number): Promise<StoredRow[]> {
  const found: StoredRow[] = [];
  for (const table of tables) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} where space = ${space} and seq > ${seq}`.execute(db);
    found.push(...rows.map((row) => ({ table, row })));
  }
  return found;
}

/** SQLite alone, with the same tables and indexes and the same durability: what no server can beat. */
export class BareSqlite {
  readonly #database: DatabaseSync;
  readonly #insert = new Map<string, (row: Row) => void>();

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  static async open(path: string): Promise<BareSqlite> {
    await (await openSqlite(path)).destroy();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    return new BareSqlite(database);
  }

  /** In one transaction. */
  insert(rows: readonly StoredRow[]): void {
    this.#database.exec('begin immediate');
    for (const { table, row } of rows) this.#into(table, row)(row);
    this.#database.exec('commit');
  }

  #into(table: string, row: Row): (row: Row) => void {
    const known = this.#insert.get(table);
    if (known !== undefined) return known;
    const columns = Object.keys(row);
    const named = columns.map((column) => `"${column}"`).join(', ');
    const places = columns.map(() => '?').join(', ');
    const statement = this.#database.prepare(
      `insert into "${table}" (${named}) values (${places})`,
    );
    const insert = (one: Row) => {
      statement.run(...columns.map((column) => one[column] ?? null));
    };
    this.#insert.set(table, insert);
    return insert;
  }

  close(): void {
    this.#database.close();
  }
}
