import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Fault } from './faults.ts';
import type { Outcome } from './run.ts';

export type Share = { seeds: number[]; fault: Fault | null };

/** Many seeds on all cores; `heard` is called as each one ends, in no order. */
export async function runSeeds(
  seeds: readonly number[],
  heard: (outcome: Outcome) => void,
  fault: Fault | null = null,
): Promise<void> {
  const threads = Math.max(1, Math.min(availableParallelism(), 8, seeds.length));
  const shares = Array.from({ length: threads }, (_, thread): Share => {
    return { seeds: seeds.filter((_seed, at) => at % threads === thread), fault };
  });
  await Promise.all(shares.map((share) => runShare(share, heard)));
}

function runShare(share: Share, heard: (outcome: Outcome) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
    worker.on('message', heard);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A thread of the simulation ended with ${code}.`));
    });
  });
}

export function seedsFrom(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

/** What a person needs to know of a seed that failed, and how to live it again. */
export function toldStory({ seed, broken, story }: Outcome): string {
  const again = `npm run simulate -- --from ${seed} --seeds 1`;
  return [`Seed ${seed} (${again})`, ...broken.slice(0, 12), '', story].join('\n');
}
