import { describe, expect, it } from 'vitest';
import { faults } from './world/faults.ts';
import { runSeeds, seedsFrom } from './world/run-seeds.ts';

describe('the simulation finds a mistake when there is one', () => {
  it.each(faults)('%s', async (fault) => {
    const broken: string[] = [];
    await runSeeds(seedsFrom(1, 40), (outcome) => void broken.push(...outcome.broken), fault);
    expect(broken.filter((promise) => promise.startsWith('I1:'))).not.toEqual([]);
  });
});
