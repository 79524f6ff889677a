import { makeRoom, type Roomy } from './room.ts';
import { StorageProblem } from './storage-problem.ts';

/**
 * Words go before pictures: where the disk is full, what can be fetched again makes place, and
 * the save is tried once more.
 */
export async function withRoom<Result>(
  device: Roomy,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StorageProblem && error.word === 'full')) throw error;
    // That room could not be made is no news: the disk is full.
    if (!(await makeRoom(device).catch(() => false))) throw error;
    return await work();
  }
}
