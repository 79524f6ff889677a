/**
 * What every exchange asks. The text of a question is put together once for each number of names
 * in it, and questions that do not wait for each other go to the database in one journey.
 */
import { CompiledQuery, type QueryExecutorProvider, sql } from 'kysely';

type Value = string | number | null;
type Given = Value | readonly Value[] | readonly (readonly Value[])[];

const shapesKept = 200;
/** Each database has its own words for "the value that comes here". */
const textsOf = new WeakMap<object, Texts>();
type Texts = { mark(place: number): string; byText: Map<string, Map<string, string>> };

/**
 * `:name` stands for a value, for a list of them where the text has `(:name)`, and for rows after
 * `values`. A value may be named twice.
 */
export function question<Row>(
  asker: QueryExecutorProvider,
  text: string,
  given: Readonly<Record<string, Given>>,
): CompiledQuery<Row> {
  const { mark, byText } = textsFor(asker);
  const byShape = byText.get(text) ?? new Map<string, string>();
  byText.set(text, byShape);
  const shape = Object.values(given).map(shapeOf).join();
  const known = byShape.get(shape);
  const parameters: Value[] = [];
  let written = '';
  let from = 0;
  for (const {
    index,
    0: { length },
    1: name = '',
  } of text.matchAll(names)) {
    const value = given[name] ?? null;
    if (known === undefined) {
      written += text.slice(from, index) + marksOf(value, parameters.length, mark);
      from = index + length;
    }
    if (Array.isArray(value)) parameters.push(...(value.flat() as Value[]));
    else parameters.push(value as Value);
  }
  const found = known ?? written + text.slice(from);
  if (known === undefined && byShape.size < shapesKept) byShape.set(shape, found);
  return CompiledQuery.raw(found, parameters) as CompiledQuery<Row>;
}

const names = /:([a-z]\w*)/gi;

/** The answers, in the order of the questions. */
export async function askTogether<Rows extends readonly unknown[]>(
  asker: QueryExecutorProvider,
  questions: { [Index in keyof Rows]: CompiledQuery<Rows[Index]> },
): Promise<{ [Index in keyof Rows]: Rows[Index][] }> {
  const answers = await asker
    .getExecutor()
    .provideConnection((connection) =>
      Promise.all(questions.map((one) => connection.executeQuery(one))),
    );
  return answers.map(({ rows }) => rows) as { [Index in keyof Rows]: Rows[Index][] };
}

function textsFor(asker: QueryExecutorProvider): Texts {
  const { adapter } = asker.getExecutor();
  const known = textsOf.get(adapter);
  if (known !== undefined) return known;
  const isNumbered = sql`${0}`.compile(asker).sql === '$1';
  const mark = isNumbered ? (place: number) => `$${place}` : () => '?';
  const texts: Texts = { mark, byText: new Map() };
  textsOf.set(adapter, texts);
  return texts;
}

function shapeOf(value: Given): string {
  if (!Array.isArray(value)) return typeof value;
  const [row] = value as readonly (Value | readonly Value[])[];
  if (!Array.isArray(row)) return `${value.length}`;
  return `${value.length} ${row.map((one) => typeof one)}`;
}

function marksOf(value: Given, before: number, mark: Texts['mark']): string {
  let place = before;
  const one = (of: Value) => {
    place += 1;
    // PostgreSQL takes what stands in a list of rows for text.
    return typeof of === 'number' ? `cast(${mark(place)} as bigint)` : mark(place);
  };
  if (!Array.isArray(value)) return one(value as Value);
  const rows = value as readonly (Value | readonly Value[])[];
  return rows
    .map((row) => (Array.isArray(row) ? `(${row.map(one).join(', ')})` : one(row as Value)))
    .join(', ');
}
