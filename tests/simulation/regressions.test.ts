import { expect, it } from 'vitest';
import { runSeed } from './world/run.ts';
import { toldStory } from './world/run-seeds.ts';

/** Seeds that once broke a promise, and what it was. */
const once: [number, string][] = [
  [7, 'words typed under a clock that ran ahead waited for years'],
  [16, 'a device asked every minute for what a lost right would never show back'],
  [43, 'what was handed in before a right ended never left the journal'],
  [52, 'what was handed in before a right ended never left the journal'],
];

it.each(once)('seed %i: %s', async (seed) => {
  const outcome = await runSeed(seed);
  expect(outcome.broken.length === 0 ? '' : toldStory(outcome)).toBe('');
});
