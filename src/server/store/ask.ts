/** Questions that do not wait for each other go to the database in one journey. */
import { CompiledQuery, type QueryExecutorProvider } from 'kysely';
import { isPostgres } from './question.ts';

/** The answers, in the order of the questions. */
export async function askTogether<Rows extends readonly unknown[]>(
  asker: QueryExecutorProvider,
  questions: { [Index in keyof Rows]: CompiledQuery<Rows[Index]> },
): Promise<{ [Index in keyof Rows]: Rows[Index][] }> {
  type Answers = { [Index in keyof Rows]: Rows[Index][] };
  // Without questions the list of answers is empty too, which its type cannot say.
  if (questions.length === 0) return [] as unknown as Answers;
  const answers = await asker
    .getExecutor()
    .provideConnection((connection) =>
      Promise.all(questions.map((one) => connection.executeQuery(one))),
    );
  return answers.map(({ rows }) => rows) as Answers;
}

/** The same for questions that are too long for one statement: each answer is in one piece again. */
export async function askPieces<Rows extends readonly unknown[]>(
  asker: QueryExecutorProvider,
  questions: { [Index in keyof Rows]: readonly CompiledQuery<Rows[Index]>[] },
): Promise<{ [Index in keyof Rows]: Rows[Index][] }> {
  const all: readonly (readonly CompiledQuery[])[] = questions;
  const answers = await askTogether<unknown[]>(asker, all.flat());
  let from = 0;
  return all.map((pieces) => {
    const own = answers.slice(from, from + pieces.length);
    from += pieces.length;
    return own.flat();
  }) as { [Index in keyof Rows]: Rows[Index][] };
}

/** The last that a snapshot asks: on PostgreSQL its end travels along. */
export async function askAtTheEnd<Rows extends readonly unknown[]>(
  asker: QueryExecutorProvider,
  questions: { [Index in keyof Rows]: CompiledQuery<Rows[Index]> },
): Promise<{ [Index in keyof Rows]: Rows[Index][] }> {
  if (!isPostgres(asker)) return askTogether<Rows>(asker, questions);
  const answers = await askTogether<unknown[]>(asker, [...questions, CompiledQuery.raw('commit')]);
  return answers.slice(0, -1) as { [Index in keyof Rows]: Rows[Index][] };
}

/**
 * The last that a transaction writes. PostgreSQL is not waited for: the commit follows in the same
 * journey, and is none when one of these fails. A file would keep what did not fail of it.
 */
export function askLast(
  asker: QueryExecutorProvider,
  questions: readonly CompiledQuery[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = asker.getExecutor().provideConnection(async (connection) => {
      const answers = Promise.all(questions.map((one) => connection.executeQuery(one)));
      // Not before they are on their way: the commit may not overtake them.
      if (isPostgres(asker)) resolve();
      await answers;
    });
    asked.then(resolve, reject);
  });
}
