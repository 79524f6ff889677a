import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goneForGoodAt } from '#domain/bin.ts';
import { dayMs } from '#domain/instant.ts';
import { upkeep } from '#server/store/upkeep.ts';
import { readBin } from '#storage/records.ts';
import { deleteRecord, restoreRecord } from '#storage/write.ts';
import { forgetEnded } from '#sync/forget.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

let school: TestServer;
let phone: Carried;
const space = spaces.portfolio;
beforeEach(async () => {
  school = await aSchool();
  phone = carrying(school, people.pupil);
  await phone.sync();
});
afterEach(() => school.close());

async function inBin(device: Carried): Promise<string[]> {
  return (await readBin(device)).map((view) => view.record);
}

describe('the bin on a device', () => {
  it('says on every device the same day on which it is gone for good', async () => {
    const record = await phone.write('weg ermee');
    await phone.sync();
    await deleteRecord(phone, space, record);
    expect(await inBin(phone)).toEqual([record]);
    await phone.sync();
    const tablet = carrying(school, people.pupil);
    await tablet.sync();
    const [[here], [there]] = await Promise.all([readBin(phone), readBin(tablet)]);
    expect(there?.deletedAt).toBe(school.clock.now);
    expect(here?.deletedAt).toBe(there?.deletedAt);
    await restoreRecord(tablet, space, record);
    expect(await inBin(tablet)).toEqual([]);
    await tablet.sync();
    await phone.sync();
    expect(await inBin(phone)).toEqual([]);
  });

  it('is empty after thirty days, and a day later a device without a connection has forgotten it', async () => {
    const record = await phone.write('weg ermee');
    await phone.sync();
    await deleteRecord(phone, space, record);
    await phone.sync();
    const [view] = await readBin(phone);
    phone.wall.now += goneForGoodAt(view?.deletedAt ?? 0) - phone.now();
    expect(await inBin(phone)).toEqual([]);
    const kept = () => phone.replica.read((replica) => replica.record(space, record));
    await forgetEnded(phone);
    expect(await kept()).toBeDefined();
    phone.wall.now += dayMs;
    await forgetEnded(phone);
    expect(await kept()).toBeUndefined();
  });

  it('after thirty days the school has nothing of it and tells every device', async () => {
    const record = await phone.write('weg ermee');
    await phone.sync();
    await deleteRecord(phone, space, record);
    await phone.sync();
    school.clock.now += 31 * dayMs;
    await upkeep(school.deps);
    await phone.sync();
    expect(await phone.replica.read((replica) => replica.record(space, record))).toBeUndefined();
    expect(await phone.journal.read((journal) => journal.ofRecord(space, record))).toEqual([]);
  });
});
