import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runSeed } from './world/run.ts';
import { toldStory } from './world/run-seeds.ts';

/**
 * Seeds that once broke a promise, and what it was. `npm run simulate` adds to them. The world
 * grows, and what a seed tells with it: what was found has a test of its own where it was mended.
 */
const once = JSON.parse(readFileSync(new URL('./regressions.json', import.meta.url), 'utf8')) as [
  number,
  string,
][];

it.each(once)('seed %i: %s', async (seed) => {
  const outcome = await runSeed(seed);
  expect(outcome.broken.length === 0 ? '' : toldStory(outcome)).toBe('');
});
