import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReplicaTables, Store } from '#storage/device-store.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import type { Post } from '#sync/exchange.ts';
import { wasFetched } from '#sync/use-first-fetch.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

const { pupil } = people;
const space = spaces.portfolio;

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

/** The tab dies in the middle of the transaction: between the rows and the point up to which they reach. */
function dyingBefore(store: Store<ReplicaTables>, isTime: () => boolean): Store<ReplicaTables> {
  return {
    read: store.read,
    write: (work) =>
      store.write((tables) =>
        work({
          ...tables,
          putSpace: async (row) => {
            if (isTime() && row.at !== null) throw new Error('the tab died');
            return tables.putSpace(row);
          },
        }),
      ),
  };
}

describe('a device that is cut off', () => {
  it('scenario 4: between the rows and their point keeps neither, and takes them both at its next start', async () => {
    const tablet = carrying(school, pupil);
    await tablet.sync();
    const record = await tablet.write('van de tablet');
    await tablet.sync();
    const store = createMemoryStore();
    let isTime = true;
    const replica = dyingBefore(store.replica, () => isTime);
    const phone = carrying(school, pupil, { store: { journal: store.journal, replica } });
    await expect(phone.sync()).rejects.toThrow('the tab died');
    expect(await store.replica.read((tables) => tables.recordsOf(space))).toEqual([]);
    expect(await store.replica.read((tables) => tables.spaces())).toEqual([]);
    isTime = false;
    await phone.sync();
    expect(await phone.read(record)).toEqual(['van de tablet']);
  });

  it('scenario 30: at 60 % of a first sync goes on at the page where it was, and says until then that more is to come', async () => {
    const tablet = carrying(school, pupil);
    await tablet.sync();
    const written: string[] = [];
    for (let index = 0; index < 60; index += 1) {
      written.push(await tablet.write(`${index} `.padEnd(50_000, 'lasser ')));
    }
    await tablet.sync();
    const phone = carrying(school, pupil);
    let bytes = 0;
    const given: string[] = [];
    const slow =
      (most: number): Post =>
      async (request) => {
        if (bytes > most) return { ok: false, status: 0 };
        const sent = await phone.post(request);
        if (!sent.ok) return sent;
        bytes += JSON.stringify(sent.answer).length;
        for (const { changes } of Object.values(sent.answer.spaces)) {
          given.push(...changes.map((change) => change.record));
        }
        return sent;
      };
    expect(await phone.sync({ post: slow(1_800_000) })).toMatchObject({ outcome: 'offline' });
    const had = await phone.records();
    expect(had.length).toBeGreaterThan(20);
    expect(had.length).toBeLessThan(60);
    expect(await phone.replica.read(wasFetched)).toBe(false);
    await phone.sync({ post: slow(Number.POSITIVE_INFINITY) });
    expect(await phone.records()).toEqual(written.toSorted());
    expect(await phone.replica.read(wasFetched)).toBe(true);
    // Nothing came twice.
    expect(given.filter((record) => written.includes(record))).toHaveLength(60);
  });
});
