/** Lives a share of the seeds in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { runSeed } from './run.ts';
import type { Share } from './run-seeds.ts';

const { seeds, fault } = workerData as Share;
for (const seed of seeds) parentPort?.postMessage(await runSeed(seed, fault));
