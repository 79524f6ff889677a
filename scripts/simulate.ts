/**
 * Lives as many seeds as asked, on all cores: `npm run simulate -- --seeds 10000 [--from 1]
 * [--threads 1]`. A seed that breaks a promise tells its story, and is added to the regressions.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Outcome } from '../tests/simulation/world/run.ts';
import { runSeeds, seedsFrom, toldStory } from '../tests/simulation/world/run-seeds.ts';

const regressions = new URL('../tests/simulation/regressions.json', import.meta.url);
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});
const [count, from, threads] = [values.seeds, values.from, values.threads].map(Number);
if (!isCount(count) || !isCount(from) || !isCount(threads)) {
  process.stderr.write('Say how many seeds, --seeds 1000, and where to begin, --from 1.\n');
  process.exit(1);
}

const began = performance.now();
const kinds = new Map<string, number>();
const happened = new Map<string, number>();
const failed: Outcome[] = [];
let lived = 0;
let words = 0;
let toldAt = began;
await runSeeds(seedsFrom(from, count), hear, { threads });
if (failed.length > 0) remember(failed);
process.stdout.write(`What happened: ${counted(happened)}.\n`);
process.stdout.write(
  `${lived} seeds, ${words} words, ${seconds()} s; broken promises: ${counted(kinds) || 'none'}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function hear(outcome: Outcome): void {
  lived += 1;
  words += outcome.words;
  for (const [what, times] of outcome.happened) {
    happened.set(what, (happened.get(what) ?? 0) + times);
  }
  if (outcome.broken.length > 0) {
    failed.push(outcome);
    for (const kind of new Set(outcome.broken.map(kindOf))) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    process.stdout.write(`${toldStory(outcome)}\n\n`);
  }
  if (performance.now() - toldAt < 10_000) return;
  toldAt = performance.now();
  process.stdout.write(`${lived} of ${count} after ${seconds()} s, ${failed.length} failed\n`);
}

function counted(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([what, times]) => `${what} ${times}`).join(', ');
}

/** I1 to I6 of the design; A1 and A2: what must not happen after a restore; O: the order. */
function kindOf(promise: string): string {
  return /^[A-Z]\d?(?=:)/.exec(promise)?.[0] ?? 'error';
}

function remember(outcomes: readonly Outcome[]): void {
  const known = JSON.parse(readFileSync(regressions, 'utf8')) as [number, string][];
  const seeds = new Set(known.map(([seed]) => seed));
  const fresh = outcomes
    .filter(({ seed }) => !seeds.has(seed))
    .map(({ seed, broken }): [number, string] => [seed, broken[0]?.split('\n')[0] ?? '']);
  const lines = [...known, ...fresh].map((row) => `  ${JSON.stringify(row).replace(',', ', ')}`);
  writeFileSync(regressions, `[\n${lines.join(',\n')}\n]\n`);
}

function seconds(): number {
  return Math.round((performance.now() - began) / 1000);
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value >= 1;
}
