import { describe, expect, it } from 'vitest';
import { faults } from './world/faults.ts';
import { firstCaught } from './world/run-seeds.ts';

/** The kind of promise that each of them breaks. */
const caughtAs: Record<(typeof faults)[number], string> = {
  'an ack is taken for safety': 'I1:',
  'lineage is checked on pull only': 'O:',
  'absence is taken for revocation': 'I1:',
  'the cursor is stored before the rows': 'I2:',
  'a stale widening is applied': 'A1:',
  'what arrived while typing is overwritten': 'I1:',
};

describe('the simulation finds a mistake when there is one', () => {
  it.each(faults)('%s', async (fault) => {
    expect(await firstCaught(fault, caughtAs[fault])).toContain(caughtAs[fault]);
  });
});
