import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/sync.ts';
import { readRecord } from '#storage/records.ts';
import { open, seal } from '#storage/seal.ts';
import { checkRecord } from '#storage/sound.ts';
import type { Post } from '#sync/exchange.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

const space = spaces.portfolio;
let school: TestServer;
let phone: Carried;
let tablet: Carried;
beforeEach(async () => {
  school = await aSchool();
  phone = carrying(school, people.pupil);
  tablet = carrying(school, people.pupil);
  await phone.sync();
});
afterEach(() => school.close());

/** The wire of this device changes one letter in every answer, so many times. */
function changing(device: Carried, times: number): { post: Post; asked: SyncRequest[] } {
  const asked: SyncRequest[] = [];
  let left = times;
  const post: Post = async (request) => {
    asked.push(request);
    const sent = await device.post(request);
    if (!sent.ok || left <= 0) return sent;
    left -= 1;
    const text = JSON.stringify(sent.answer).replaceAll('lasser', 'lasses');
    return { ok: true, answer: JSON.parse(text) as SyncAnswer };
  };
  return { post, asked };
}

/** The disk of this device changes one letter of a record. */
async function forget(device: Carried, record: string): Promise<void> {
  await device.replica.write(async (replica) => {
    const row = await replica.record(space, record);
    if (!row?.server) throw new Error('no such record');
    const changed = <T>(heads: T): T =>
      JSON.parse(JSON.stringify(heads).replaceAll('lasser', 'lasses')) as T;
    const server = { ...row.server, heads: seal(changed(open(row.server.heads))) };
    await replica.putRecord({ ...row, server, heads: seal(changed(open(row.heads))) });
  });
}

describe('words that were changed on their way or on a disk', () => {
  it('scenario 36: that do not fit their sum are not believed when they arrive, and fetched again', async () => {
    const record = await phone.write('lasser');
    await phone.sync();
    const { post, asked } = changing(tablet, 1);
    await tablet.sync({ post });
    expect(asked.at(-1)?.need).toEqual([[space, record]]);
    expect(await tablet.read(record)).toEqual(['lasser']);
  });

  it('scenario 36: on a wire that always changes them they are asked for now and then, without a hot loop', async () => {
    const record = await phone.write('lasser');
    await phone.sync();
    const { post, asked } = changing(tablet, 50);
    await tablet.sync({ post });
    expect(asked.length).toBeLessThan(5);
    expect(await tablet.read(record)).toBeUndefined();
    school.clock.now += 11 * 60_000;
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['lasser']);
  });

  it('scenario 36: are not called safe before they were shown back whole', async () => {
    const record = await phone.write('lasser');
    await phone.sync({ post: changing(phone, 50).post });
    expect(await phone.state(record)).toBe('sent');
    school.clock.now += 11 * 60_000;
    await phone.sync();
    expect(await phone.state(record)).toBe('safe');
  });

  it('scenario 36: on the disk of a device are found when somebody looks, shown as unreadable, and fetched again', async () => {
    const record = await phone.write('lasser');
    await phone.sync();
    await tablet.sync();
    await forget(tablet, record);
    await checkRecord(tablet, space, record);
    expect(await readRecord(tablet, space, record)).toMatchObject({ unreadable: true, fields: {} });
    await tablet.sync({ complete: false });
    expect(await tablet.read(record)).toEqual(['lasser']);
  });

  it('scenario 36: are found by the comparison of every day too', async () => {
    const record = await phone.write('lasser');
    await phone.sync();
    await tablet.sync();
    // With news there is nothing to compare: today's comparison is made by the next one.
    await tablet.sync();
    await forget(tablet, record);
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['lasses']);
    school.clock.now += dayMs;
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['lasser']);
  });
});

describe('a device that was cut off', () => {
  it('compares what it holds at its next start, and goes through all of it once a day at most', async () => {
    await phone.write('lasser');
    await phone.sync();
    await tablet.sync();
    await tablet.sync();
    const lose = () =>
      tablet.replica.write(async (replica) => {
        for (const { record } of await replica.recordsOf(space)) {
          await replica.removeRecord(space, record);
        }
      });
    await lose();
    await tablet.sync();
    expect(await tablet.records()).toEqual([]);
    await tablet.sync({ endedBadly: true });
    expect(await tablet.records()).toHaveLength(1);
    await lose();
    await tablet.sync({ endedBadly: true });
    expect(await tablet.records()).toEqual([]);
    school.clock.now += dayMs;
    await tablet.sync({ endedBadly: true });
    expect(await tablet.records()).toHaveLength(1);
  });

  it('is given what it lost a little later where news came with the comparison of the day', async () => {
    const record = await phone.write('lasser');
    await phone.sync();
    for (const _ of [1, 2]) await tablet.sync();
    await tablet.replica.write((replica) => replica.removeRecord(space, record));
    school.clock.now += dayMs;
    await phone.write('nieuws');
    await phone.sync();
    await tablet.sync();
    expect(await tablet.read(record)).toBeUndefined();
    await tablet.sync();
    expect(await tablet.read(record)).toEqual(['lasser']);
  });
});
