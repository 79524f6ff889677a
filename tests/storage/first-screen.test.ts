import { expect, it } from 'vitest';
import type { DeviceStore } from '#storage/device-store.ts';
import { readFirstScreen } from '#storage/first-screen.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { saveRecord } from '#storage/write.ts';
import { aDevice } from '../support/a-device.ts';
import { counted } from '../support/counted.ts';

const space = 'loopbook';

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
