import pg from 'pg';

export type Answer = {
  command: string;
  rowCount: number | null;
  rows: Record<string, unknown>[];
};
export type Asked = {
  text: string;
  values: readonly unknown[];
  resolve(answer: Answer): void;
  reject(problem: unknown): void;
};

type Column = { name: string; read(value: string): unknown };
/** A question as this connection knows it, and the columns of its answer once there was one. */
export type Prepared = { name: string; columns: Column[] | null };

const namedAtMost = 400;
const longestNamed = 6_000;
const names = new Map<string, string>();
const int8 = 20;

/**
 * Questions that go to PostgreSQL in one packet and are answered in one. The first that fails is
 * the end of all of them, and each is answered with that problem: what comes after it is not done.
 * So a commit behind what it commits has all of that, or is none. Nobody is answered before the
 * last one is done: what is asked outside a transaction is not kept earlier.
 */
export class Journey implements pg.Submittable {
  readonly #asked: readonly Asked[];
  readonly #prepared: Map<string, Prepared>;
  readonly #steps: Prepared[] = [];
  readonly #answers: Answer[] = [];
  #rows: Answer['rows'] = [];

  /** `prepared`: what was asked before on this connection, by its text. */
  constructor(asked: readonly Asked[], prepared: Map<string, Prepared>) {
    this.#asked = asked;
    this.#prepared = prepared;
  }

  submit(connection: pg.Connection): void {
    connection.stream.cork();
    for (const { text, values } of this.#asked) {
      const step = this.#prepared.get(text) ?? this.#prepare(connection, text);
      this.#steps.push(step);
      connection.bind({ statement: step.name, values: values.map(toText) }, true);
      if (step.columns === null) connection.describe({ type: 'P' }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  #prepare(connection: pg.Connection, text: string): Prepared {
    const name = nameOf(text);
    const step = { name, columns: null };
    // After a failed journey nobody knows what was prepared. Closing what is not there is no fault.
    connection.close({ type: 'S', name }, true);
    connection.parse({ name, text, types: [] }, true);
    if (name !== '') this.#prepared.set(text, step);
    return step;
  }

  // From here on: what pg's own client tells the question that it waits for.

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    const step = this.#steps[this.#answers.length];
    if (step !== undefined) step.columns = fields.map(toColumn);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const columns = this.#steps[this.#answers.length]?.columns ?? [];
    const row: Record<string, unknown> = {};
    for (const [index, { name, read }] of columns.entries()) {
      const value = fields[index] ?? null;
      row[name] = value === null ? null : read(value);
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const step = this.#steps[this.#answers.length];
    if (step !== undefined) step.columns ??= [];
    const [command = '', ...counts] = text.split(' ');
    const count = counts.at(-1);
    this.#answers.push({
      command,
      rowCount: count === undefined ? null : Number(count),
      rows: this.#rows,
    });
    this.#rows = [];
  }

  handleReadyForQuery(): void {
    for (const [index, { resolve, reject }] of this.#asked.entries()) {
      const answer = this.#answers[index];
      if (answer === undefined) reject(new Error('PostgreSQL left a question unanswered.'));
      else resolve(answer);
    }
  }

  handleError(problem: unknown): void {
    for (const { text, reject } of this.#asked) {
      this.#prepared.delete(text);
      reject(problem);
    }
  }
}

/** BIGINT comes as a number: instants and counts are far below 2^53. */
function toColumn({ name, dataTypeID }: { name: string; dataTypeID: number }): Column {
  return { name, read: dataTypeID === int8 ? Number : pg.types.getTypeParser(dataTypeID, 'text') };
}

function toText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** What is asked often is prepared once for each connection; the rest has no name. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= namedAtMost || text.length > longestNamed) return '';
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}
