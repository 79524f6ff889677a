import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Fault } from './faults.ts';
import type { Outcome } from './run.ts';

export type Share = { seeds: number[]; fault: Fault | null };
type How = {
  fault?: Fault | null;
  threads?: number;
  /** Enough was seen: the rest is not lived. */
  isEnough?: (outcome: Outcome) => boolean;
};

/** Many seeds on all cores; `heard` is called as each one ends, in no order. */
export async function runSeeds(
  seeds: readonly number[],
  heard: (outcome: Outcome) => void,
  { fault = null, threads = availableParallelism(), isEnough = () => false }: How = {},
): Promise<void> {
  const count = Math.max(1, Math.min(threads, 8, seeds.length));
  const shares = Array.from({ length: count }, (_, thread): Share => {
    return { seeds: seeds.filter((_seed, at) => at % count === thread), fault };
  });
  const workers: Worker[] = [];
  const hear = (outcome: Outcome) => {
    heard(outcome);
    if (isEnough(outcome)) for (const worker of workers) void worker.terminate();
  };
  await Promise.all(shares.map((share) => runShare(share, workers, hear)));
}

function runShare(
  share: Share,
  workers: Worker[],
  heard: (outcome: Outcome) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
    workers.push(worker);
    let left = share.seeds.length;
    let isOver = false;
    worker.on('message', (outcome: Outcome) => {
      left -= 1;
      if (!isOver) heard(outcome);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      isOver = true;
      // One that was ended on purpose says 1 too.
      if (code === 0 || left > 0) resolve();
      else reject(new Error(`A thread of the simulation ended with ${code}.`));
    });
  });
}

const mostTried = 400;

/** The first promise of this kind that is seen to be broken. */
export async function firstCaught(fault: Fault, kind: string): Promise<string> {
  let caught = '';
  const isOne = (promise: string) => promise.startsWith(kind);
  await runSeeds(
    seedsFrom(1, mostTried),
    ({ broken }) => {
      caught ||= broken.find(isOne) ?? '';
    },
    { fault, isEnough: ({ broken }) => broken.some(isOne) },
  );
  return caught;
}

export function seedsFrom(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

/** What a person needs to know of a seed that failed, and how to live it again. */
export function toldStory({ seed, broken, story }: Outcome): string {
  const again = `npm run simulate -- --from ${seed} --seeds 1`;
  return [`Seed ${seed} (${again})`, ...broken.slice(0, 12), '', story].join('\n');
}
