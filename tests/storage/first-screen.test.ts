import { expect, it } from 'vitest';
import type { DeviceStore, Store } from '#storage/device-store.ts';
import { readFirstScreen } from '#storage/first-screen.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { saveRecord } from '#storage/write.ts';
import { aDevice } from '../support/a-device.ts';

const space = 'loopbook';

/** A store that counts what it is asked, and the rows that it hands out. */
function counted<Tables extends object>(store: Store<Tables>) {
  const counts = { readings: 0, rows: 0 };
  const counting = (tables: Tables) =>
    new Proxy(tables, {
      get(target, name) {
        const ask = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]) => {
          const answer = await ask.apply(target, given);
          counts.rows += Array.isArray(answer) ? answer.length : 1;
          return answer;
        };
      },
    });
  const read: Store<Tables>['read'] = (work) => {
    counts.readings += 1;
    return store.read((tables) => work(counting(tables)));
  };
  return { counts, store: { ...store, read } };
}

async function aLoopbookOf(entries: number): Promise<DeviceStore> {
  const store = createMemoryStore();
  const device = aDevice({ store });
  await store.replica.write((replica) =>
    replica.putSpace({
      space,
      kind: 'portfolio',
      role: 'pupil',
      level: 'full',
      until: null,
      grant: 'g',
      at: null,
      pulledGrant: null,
      resetFrom: null,
      resetWhy: null,
      hidden: null,
    }),
  );
  for (let place = 0; place < entries; place += 1) {
    device.wall.now += 1_000;
    const edits = { activity: 'free', kept: place, 'answer.text': `Dag ${place}` };
    await saveRecord(device, { space, kind: 'entry', edits });
  }
  const carried = await store.journal.read((journal) => journal.all());
  await store.journal.write((journal) => journal.remove(carried.map((row) => row.seq)));
  return store;
}

it('the first screen costs one reading of each store, and no more rows for more entries', async () => {
  const asked: { readings: number; rows: number }[] = [];
  for (const entries of [40, 300]) {
    const store = await aLoopbookOf(entries);
    const replica = counted(store.replica);
    const journal = counted(store.journal);
    const device = aDevice({ store: { replica: replica.store, journal: journal.store } });
    const screen = await readFirstScreen(device);
    expect(screen.portfolio?.space).toBe(space);
    expect(screen.entries[0]?.fields['answer.text']).toEqual([`Dag ${entries - 1}`]);
    expect([replica.counts.readings, journal.counts.readings]).toEqual([1, 1]);
    asked.push({ ...replica.counts });
  }
  expect(asked[1]).toEqual(asked[0]);
  expect(asked[0]?.rows).toBeLessThan(50);
});
