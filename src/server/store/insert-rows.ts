import { type CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { Schema, SyncTables } from './schema.ts';

type Tx = Transaction<Schema>;
type Row = Readonly<Record<string, string | number | null>>;

/** What becomes of a row whose key is there already; without a word, it is a bug. */
export type Clash = 'keep-old' | { keys: readonly string[]; replace: readonly string[] };

/** Rows in one statement: few sizes, so that the same statements come back. */
const sizes = [64, 8, 1];
const compiledFor = new WeakMap<object, Map<string, CompiledQuery>>();

/** Many plain rows at the price of running the statement: it is compiled once for each size. */
export function insertsOf<T extends keyof SyncTables>(
  tx: Tx,
  table: T,
  rows: readonly SyncTables[T][],
  clash?: Clash,
): CompiledQuery[] {
  const compiledBy = compiledOf(tx);
  const inserts: CompiledQuery[] = [];
  let done = 0;
  for (const size of sizes) {
    for (; rows.length - done >= size; done += size) {
      // Every row of these tables is flat; the union over all tables is what hides it.
      const part = rows.slice(done, done + size) as unknown as readonly Row[];
      const columns = Object.keys(part[0] ?? {});
      const key = `${table} ${size} ${columns.join()}`;
      const compiled = compiledBy.get(key) ?? compile(tx, { table, part, clash });
      compiledBy.set(key, compiled);
      const parameters = part.flatMap((row) => columns.map((column) => row[column] ?? null));
      inserts.push({ ...compiled, parameters });
    }
  }
  return inserts;
}

/** Each database has its own words for the same. */
function compiledOf(tx: Tx): Map<string, CompiledQuery> {
  const { adapter } = tx.getExecutor();
  const known = compiledFor.get(adapter) ?? new Map<string, CompiledQuery>();
  compiledFor.set(adapter, known);
  return known;
}

type Compiling = { table: string; part: readonly Row[]; clash: Clash | undefined };

function compile(tx: Tx, { table, part, clash }: Compiling): CompiledQuery {
  // The table's name is known at run time only; its rows were typed by the caller.
  const plain = tx as unknown as Kysely<Record<string, Row>>;
  const inserting = plain.insertInto(table).values([...part]);
  if (clash === undefined) return inserting.compile();
  if (clash === 'keep-old') return inserting.onConflict((is) => is.doNothing()).compile();
  const { keys, replace } = clash;
  const news = Object.fromEntries(
    replace.map((column) => [column, sql.ref<string>(`excluded.${column}`)]),
  );
  return inserting.onConflict((is) => is.columns([...keys]).doUpdateSet(news)).compile();
}
