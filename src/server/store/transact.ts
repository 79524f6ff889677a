import type { Transaction } from 'kysely';
import { MetAnother, passingTrouble } from './passing-trouble.ts';
import type { Database, Schema } from './schema.ts';

type Tx = Transaction<Schema>;
export type Work<T> = (tx: Tx) => Promise<T>;

const mostTries = 8;
const firstWaitMs = 5;
const lostTries = 5;
const firstLostWaitMs = 50;

/**
 * One transaction, wholly or not at all. When it met another writer, or the database went away
 * before it was asked to commit, nothing of it was done and the whole work is done again. A
 * commit of which the answer was lost is not repeated here: whoever asked does so, and is known.
 */
export async function transact<T>(db: Database, work: Work<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    let isCommitting = false;
    try {
      return await db.transaction().execute(async (tx) => {
        const found = await work(tx);
        isCommitting = true;
        return found;
      });
    } catch (problem) {
      const waitMs = waitBefore(tries, problem, isCommitting);
      if (waitMs === null) throw problem;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** Questions that belong together: answered from one moment, however many commits go on. */
export function snapshot<T>(db: Database, ask: Work<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(ask);
}

function waitBefore(tries: number, problem: unknown, isCommitting: boolean): number | null {
  const trouble = passingTrouble(problem);
  if (trouble === null || (trouble === 'lost' && isCommitting)) return null;
  const [most, first] = trouble === 'met' ? [mostTries, firstWaitMs] : [lostTries, firstLostWaitMs];
  if (tries >= most) return null;
  // Two that met do not meet again at the same moment.
  return first * 2 ** (tries - 1) * (0.5 + Math.random());
}

/** What another writer changed since it was read: the work starts anew. */
export function startAnew(): never {
  throw new MetAnother('Another writer was first.');
}
