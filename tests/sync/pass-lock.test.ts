import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { putBeat } from '#storage/profiles.ts';
import { withPassLock } from '#sync/pass-lock.ts';

/** Web Locks as far as a pass uses them. */
function fakeLocks() {
  const held = new Set<string>();
  return {
    async request(
      name: string,
      options: { ifAvailable?: boolean; steal?: boolean },
      work: (lock: object | null) => Promise<unknown>,
    ) {
      if (held.has(name) && options.steal !== true) return work(null);
      held.add(name);
      try {
        return await work({});
      } finally {
        held.delete(name);
      }
    },
  };
}

beforeEach(() => vi.stubGlobal('navigator', { locks: fakeLocks() }));
afterEach(() => vi.unstubAllGlobals());

const never = () => new Promise<never>(() => undefined);

it('two tabs never carry for one person at a time, and two persons do', async () => {
  void withPassLock('noor', async (beat) => {
    await beat();
    return never();
  });
  await putBeat('noor', Date.now());
  expect(await withPassLock('noor', async () => 'carried')).toBe('occupied');
  expect(await withPassLock('milan', async () => 'carried')).toBe('carried');
});

it('a pass that ended makes room at once', async () => {
  expect(await withPassLock('els', async () => 'one')).toBe('one');
  expect(await withPassLock('els', async () => 'two')).toBe('two');
});

it('scenario 28: a frozen tab is taken over within a minute without a sign of life', async () => {
  void withPassLock('amal', never);
  await putBeat('amal', Date.now() - 51_000);
  expect(await withPassLock('amal', async () => 'carried')).toBe('carried');
});
