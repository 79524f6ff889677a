/**
 * The database in one file, by the SQLite that is part of Node. An answer is given after commit
 * only, and a commit is on the disk: synchronous=FULL. There is one connection, so one writer at
 * a time and every transaction reads from one snapshot.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { migrate } from './migrations.ts';
import type { Database, Schema } from './schema.ts';

const busyTimeoutMs = 5_000;
const statementsKept = 400;

/** `through`: what stands between the server and its file, where a test cuts the power. */
export async function openSqlite(
  path: string,
  through = (driver: Driver): Driver => driver,
): Promise<Database> {
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => through(new NodeSqliteDriver(path)),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  try {
    await migrate(db);
  } catch (problem) {
    await db.destroy();
    throw problem;
  }
  return db;
}

class NodeSqliteDriver implements Driver {
  readonly #path: string;
  #connection: NodeSqliteConnection | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {
    const database = new DatabaseSync(this.#path, { timeout: busyTimeoutMs });
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768',
    );
    this.#connection = new NodeSqliteConnection(database);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#open();
  }

  /** A writer takes its place in the queue at once: no transaction starts reading and then fails to write. */
  async beginTransaction(_: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await this.#open().executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(): Promise<void> {
    await this.#open().executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(): Promise<void> {
    await this.#open().executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#connection?.close();
    this.#connection = null;
  }

  #open(): NodeSqliteConnection {
    if (this.#connection === null) throw new Error('The database is closed.');
    return this.#connection;
  }
}

type Prepared = { statement: StatementSync; reads: boolean };

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  /** Newest last; preparing costs more than running. */
  readonly #prepared = new Map<string, Prepared>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { statement, reads } = this.#prepare(query.sql);
    const parameters = query.parameters as readonly SQLInputValue[];
    if (reads) return { rows: statement.all(...parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const { statement } = this.#prepare(query.sql);
    const parameters = query.parameters as readonly SQLInputValue[];
    for (const row of statement.iterate(...parameters)) yield { rows: [row as Row] };
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(text: string): Prepared {
    const known = this.#prepared.get(text);
    if (known !== undefined) {
      this.#prepared.delete(text);
      this.#prepared.set(text, known);
      return known;
    }
    const statement = this.#database.prepare(text);
    const prepared = { statement, reads: statement.columns().length > 0 };
    this.#prepared.set(text, prepared);
    const oldest = this.#prepared.keys().next();
    if (this.#prepared.size > statementsKept && !oldest.done) this.#prepared.delete(oldest.value);
    return prepared;
  }
}
