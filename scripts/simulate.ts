/** Lives as many seeds as asked: `npm run simulate -- --seeds 10000 [--from 1]`. */
import { parseArgs } from 'node:util';
import { runSeeds, seedsFrom, toldStory } from '../tests/simulation/world/run-seeds.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
  },
});
const count = Number(values.seeds);
const from = Number(values.from);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(from)) {
  process.stderr.write('Say how many seeds: --seeds 1000, and where to begin: --from 1.\n');
  process.exit(1);
}

const began = performance.now();
let lived = 0;
let failed = 0;
await runSeeds(seedsFrom(from, count), (outcome) => {
  lived += 1;
  if (outcome.broken.length === 0) return;
  failed += 1;
  process.stdout.write(`${toldStory(outcome)}\n\n`);
});
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`${lived} seeds lived in ${seconds} s, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
