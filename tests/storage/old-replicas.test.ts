import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { replicaNames } from '#storage/dexie-store.ts';
import { holdReplica, removeReplicas } from '#storage/old-replicas.ts';

type Options = { mode?: 'shared'; ifAvailable?: boolean };
type Work = (lock: object | null) => unknown;

/** Web Locks as far as replicas use them. */
function fakeLocks() {
  const held = new Map<string, number>();
  return {
    async request(name: string, { ifAvailable }: Options, work: Work) {
      if (ifAvailable && (held.get(name) ?? 0) > 0) return work(null);
      held.set(name, (held.get(name) ?? 0) + 1);
      try {
        return await work({});
      } finally {
        held.set(name, (held.get(name) ?? 0) - 1);
      }
    },
  };
}

async function leave(name: string): Promise<void> {
  const database = new Dexie(name);
  database.version(1).stores({ records: 'id' });
  await database.open();
  database.close();
}

let locks: ReturnType<typeof fakeLocks>;
beforeEach(() => {
  locks = fakeLocks();
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => vi.unstubAllGlobals());

/** A busy machine is slow, not broken. */
const patience = 8_000;
const [newest = '', older = ''] = replicaNames('noor');

it('what an earlier version of the app fetched goes when a newer one opens', async () => {
  await leave(older);
  await leave(newest);
  const letGo = holdReplica('noor');
  await vi.waitFor(async () => expect(await Dexie.exists(older)).toBe(false), patience);
  expect(await Dexie.exists(newest)).toBe(true);
  letGo();
});

it('scenario 29: while a window of the earlier version is open both keep theirs', async () => {
  await leave(older);
  let close = () => {};
  void locks.request(
    `loopboek-holds-${older}`,
    { mode: 'shared' },
    () =>
      new Promise<void>((done) => {
        close = done;
      }),
  );
  holdReplica('noor')();
  await new Promise((done) => setTimeout(done, 20));
  expect(await Dexie.exists(older)).toBe(true);
  close();
  await vi.waitFor(async () => {
    holdReplica('noor')();
    expect(await Dexie.exists(older)).toBe(false);
  }, patience);
});

it('who signs out leaves nothing that can be fetched, of no version', async () => {
  await leave(older);
  await leave(newest);
  await removeReplicas('noor');
  expect(await Dexie.exists(older)).toBe(false);
  expect(await Dexie.exists(newest)).toBe(false);
});
