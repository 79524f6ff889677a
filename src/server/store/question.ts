/**
 * What every exchange asks. The text of a question is put together once for each number of names
 * in it.
 */
import { CompiledQuery, PostgresAdapter, type QueryExecutorProvider } from 'kysely';

type Value = string | number | null;
type Given = Value | readonly Value[] | readonly (readonly Value[])[];

const shapesKept = 200;
/** Each database has its own sign for "the value that comes here". */
type Texts = { sign: string; byText: Map<string, Apart> };
const textsOf = new WeakMap<object, Texts>();
/** A text as it is between its names, and as it was written for lists of this and that length. */
type Apart = { between: string[]; used: string[]; names: string[]; byShape: Map<string, string> };

/**
 * `:name` stands for a value, for a list of them where the text has `(:name)`, and for rows after
 * `values`. A value may be named several times and travels once.
 */
export function question<Row>(
  asker: QueryExecutorProvider,
  text: string,
  given: Readonly<Record<string, Given>>,
): CompiledQuery<Row> {
  const { sign, byText } = textsFor(asker);
  const apart = byText.get(text) ?? takeApart(text);
  byText.set(text, apart);
  const values = apart.names.map((name) => given[name] ?? null);
  const shape = values.map(shapeOf).join();
  const known = apart.byShape.get(shape);
  const written = known ?? write(apart, values, sign);
  if (known === undefined && apart.byShape.size < shapesKept) apart.byShape.set(shape, written);
  return CompiledQuery.raw(written, values.flat(2)) as CompiledQuery<Row>;
}

function takeApart(text: string): Apart {
  const parts = text.split(/:([a-z]\w*)/i);
  const used = parts.filter((_, index) => index % 2 === 1);
  return {
    between: parts.filter((_, index) => index % 2 === 0),
    used,
    names: [...new Set(used)],
    byShape: new Map(),
  };
}

function write({ between, used, names }: Apart, values: readonly Given[], sign: string): string {
  let places = 0;
  const markOf = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? null;
    markOf.set(name, marksOf(value, places, sign));
    places += [value].flat(2).length;
  }
  return between.reduce((text, piece, index) => text + markOf.get(used[index - 1] ?? '') + piece);
}

function shapeOf(value: Given): string {
  if (!Array.isArray(value)) return typeof value;
  const [row] = value as readonly (Value | readonly Value[])[];
  if (!Array.isArray(row)) return `${value.length}`;
  return `${value.length} ${row.map((one) => typeof one)}`;
}

function marksOf(value: Given, before: number, sign: string): string {
  let place = before;
  const one = (of: Value) => {
    place += 1;
    // PostgreSQL takes what stands in a list of rows for text.
    return typeof of === 'number' ? `cast(${sign}${place} as bigint)` : `${sign}${place}`;
  };
  if (!Array.isArray(value)) return one(value as Value);
  const rows = value as readonly (Value | readonly Value[])[];
  return rows
    .map((row) => (Array.isArray(row) ? `(${row.map(one).join(', ')})` : one(row as Value)))
    .join(', ');
}

function textsFor(asker: QueryExecutorProvider): Texts {
  const { adapter } = asker.getExecutor();
  const known = textsOf.get(adapter);
  if (known !== undefined) return known;
  const texts: Texts = { sign: isPostgres(asker) ? '$' : '?', byText: new Map() };
  textsOf.set(adapter, texts);
  return texts;
}

export function isPostgres(asker: QueryExecutorProvider): boolean {
  return asker.getExecutor().adapter instanceof PostgresAdapter;
}
