import pg from 'pg';

const namedAtMost = 400;
const longestNamed = 6_000;
const names = new Map<string, string>();
const int8 = 20;

/** BIGINT comes as a number: instants and counts are far below 2^53. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format ?? 'text')) as (
    oid: number,
  ) => (text: string) => unknown,
};

/** One connection. What is asked often is prepared once. */
export class PostgresClient extends pg.Client {
  /** The line of history that the server was on when it was connected to. */
  history = '';

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // A connection that breaks between two questions: the next question says so, to who asks it.
    this.on('error', () => undefined);
  }

  ask(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    const name = nameOf(text);
    const asked = { text, values: [...values], ...(name === null ? {} : { name }) };
    return this.query(asked).catch((problem: unknown) => {
      // It was a primary and is none any more: nobody may get this connection again.
      if (isReadOnly(problem)) this.end().catch(() => undefined);
      throw problem;
    });
  }
}

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= namedAtMost || text.length > longestNamed) return null;
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}

function isReadOnly(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === '25006';
}
