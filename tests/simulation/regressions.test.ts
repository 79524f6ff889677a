import { expect, it } from 'vitest';
import { runSeed } from './world/run.ts';
import { toldStory } from './world/run-seeds.ts';

/** Seeds that once broke a promise, and what it was. */
const once: [number, string][] = [
  [7, 'words typed under a clock that ran ahead waited for years'],
  [16, 'a device asked every minute for what a lost right would never show back'],
  [43, 'what was handed in before a right ended never left the journal'],
  [9, 'a share ended while its reader was away, and stayed on that device'],
  [40, 'typing over one of two values covered the other, which was one’s own'],
  [439, 'an answer was taken away while the share it stood beside still held'],
  [5, 'held words were never asked about again after a restore'],
  [49, 'typing after a wrong answer lost what the server had not given back'],
  [185, 'a tab died between durable and echo, and its rows stayed for ever'],
  [376, 'a share whose clock was behind stayed held beside the record it shares'],
  [963, 'finishing what was taken away while it was typed in emptied it'],
  [52, 'what was handed in before a right ended never left the journal'],
];

it.each(once)('seed %i: %s', async (seed) => {
  const outcome = await runSeed(seed);
  expect(outcome.broken.length === 0 ? '' : toldStory(outcome)).toBe('');
});
