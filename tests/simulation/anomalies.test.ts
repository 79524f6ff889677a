import { describe, expect, it } from 'vitest';
import { olderStays, openedByAStaleChoice, seenAgain } from './world/scripted.ts';

/** What the model of the design still showed after restored backups, in 53 of 6,000 runs. */
describe('after a restored backup', () => {
  it('what was withdrawn is seen again where the ledger does not say what was known', async () => {
    const seen = await seenAgain('the ledger does not say what was known');
    expect(seen.join()).toContain('A1: leraar sees');
  });

  it('what was withdrawn is not seen again', async () => {
    expect(await seenAgain(null)).toEqual([]);
  });

  it('a choice of readers that had met a narrower one opens nothing when it comes without it', async () => {
    expect(await openedByAStaleChoice()).toEqual([]);
  });

  it('an older version stands beside the newer one where every app is an old one', async () => {
    const seen = await olderStays('every app is an old one');
    expect(seen.join()).toContain('A2: an older version');
  });

  it('an older version gives way to the newer one', async () => {
    expect(await olderStays(null)).toEqual([]);
  });
});
