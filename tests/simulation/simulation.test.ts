import { expect, it } from 'vitest';
import type { Outcome } from './world/run.ts';
import { runSeeds, seedsFrom, toldStory } from './world/run-seeds.ts';

const seeds = seedsFrom(1, 1_000);

it('a thousand stories of lost messages, dead tabs, revocations and restored backups break no promise', async () => {
  const failed: Outcome[] = [];
  let lived = 0;
  let words = 0;
  await runSeeds(seeds, (outcome) => {
    lived += 1;
    words += outcome.words;
    if (outcome.broken.length > 0) failed.push(outcome);
  });
  expect(failed.slice(0, 2).map(toldStory).join('\n\n'), `${failed.length} seeds failed`).toBe('');
  expect(lived).toBe(seeds.length);
  // People did write, or the promises were empty.
  expect(words).toBeGreaterThan(5 * seeds.length);
});
