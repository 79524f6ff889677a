import { type Instant, minuteMs } from '#domain/instant.ts';
import type { PeopleDeps } from './people-deps.ts';
import { hashOf, newId } from './secret.ts';

/**
 * Counts codes that were wrong, per address and for the whole school, so that nobody can try
 * codes until one fits. Codes that were right cost nothing: a class of 25 behind one address
 * gets in. Cards are not counted: their secret cannot be guessed.
 */
export type Failures = {
  /** A try counts as wrong until it was right: many at the same moment are counted one by one. */
  begin(address: string): Promise<{ waitMs: number } | { wasRight(): Promise<void> }>;
};

const windowMs = 10 * minuteMs;
const perAddress = 30;
const perSchool = 200;

/** In the database, so that it is one count whichever server is asked. */
export function countFailures(deps: Pick<PeopleDeps, 'db' | 'now' | 'random'>): Failures {
  const { db, now, random } = deps;
  return {
    async begin(address) {
      const at = now();
      const failure = { id: newId(random), address: hashOf(address), at };
      await db
        .deleteFrom('code_failure')
        .where('at', '<=', at - windowMs)
        .execute();
      await db.insertInto('code_failure').values(failure).execute();
      const before = await recent(deps, failure);
      const here = before.filter((one) => one.address === failure.address);
      const waitMs = Math.max(waitOf(here, perAddress, at), waitOf(before, perSchool, at));
      const forget = async () => {
        await db.deleteFrom('code_failure').where('id', '=', failure.id).execute();
      };
      if (waitMs === 0) return { wasRight: forget };
      // Whoever has to wait does not wait longer for having asked.
      await forget();
      return { waitMs };
    },
  };
}

type Failure = { id: string; address: string; at: Instant };

/** The others, newest first. */
function recent({ db }: Pick<PeopleDeps, 'db'>, { id, at }: Failure): Promise<Failure[]> {
  return db
    .selectFrom('code_failure')
    .selectAll()
    .where('at', '>', at - windowMs)
    .where('id', '!=', id)
    .orderBy('at', 'desc')
    .limit(perSchool)
    .execute();
}

function waitOf(failures: readonly Failure[], most: number, now: Instant): number {
  const oldest = failures[most - 1];
  return oldest === undefined ? 0 : Math.max(1, oldest.at + windowMs - now);
}
