import { expect, it } from 'vitest';
import { kindsOfEvents } from './world/live.ts';
import type { Outcome } from './world/run.ts';
import { runSeeds, seedsFrom, toldStory } from './world/run-seeds.ts';

const seeds = seedsFrom(1, 1_000);

it('a thousand stories of lost messages, dead tabs, old apps, copied profiles, revocations, erasures, failovers and restored backups break no promise', async () => {
  const failed: Outcome[] = [];
  let lived = 0;
  let words = 0;
  const happened = new Set<string>();
  await runSeeds(seeds, (outcome) => {
    lived += 1;
    words += outcome.words;
    for (const what of outcome.happened.keys()) happened.add(what);
    if (outcome.broken.length > 0) failed.push(outcome);
  });
  expect(failed.slice(0, 2).map(toldStory).join('\n\n'), `${failed.length} seeds failed`).toBe('');
  expect(lived).toBe(seeds.length);
  // Everything that can befall this world did.
  expect(happened.size).toBe(kindsOfEvents);
  // People did write, or the promises were empty.
  expect(words).toBeGreaterThan(5 * seeds.length);
});
