import type { WhoAnswer } from '#protocol/sign-in.ts';
import type { PeopleDeps } from './people-deps.ts';
import type { Session } from './session.ts';
import { answerFor } from './sign-in.ts';

/** Whose device this is: for a browser that lost all it had, and not its session. */
export async function whoIs(
  { db }: Pick<PeopleDeps, 'db'>,
  { id, person }: Session,
): Promise<WhoAnswer> {
  const entering = await db
    .selectFrom('person')
    .select(['id as person', 'name', 'role', 'language', 'picture_hash'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  const { shared } = await db
    .selectFrom('session')
    .select('shared')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...(await answerFor({ db }, entering)), shared: shared === 1 };
}
