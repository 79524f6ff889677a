import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { reconcileSpace } from '#server/store/members.ts';
import { makeRoom } from '#storage/room.ts';
import { changeAudience } from '#storage/write.ts';
import { isHeldWhole, openWhole } from '#sync/whole-space.ts';
import { type Carried, carrying } from '../support/carry.ts';
import {
  aSchool,
  idFrom,
  people,
  spaces,
  type TestServer,
  wantedSpace,
} from '../support/server.ts';

const { pupil, counsellor } = people;
const space = spaces.portfolio;
const toCounsellor = [{ to: counsellor.id, until: null }];

let school: TestServer;
let phone: Carried;
let desk: Carried;
let old: string;
let fresh: string;

beforeEach(async () => {
  school = await aSchool();
  phone = carrying(school, pupil);
  desk = carrying(school, counsellor);
  await phone.sync();
  old = await phone.write('van september', { audience: toCounsellor });
  await phone.sync();
  school.clock.now += 40 * dayMs;
  fresh = await phone.write('van nu', { audience: toCounsellor });
  await phone.sync();
});
afterEach(() => school.close());

/** The counsellor follows so many other young people too. */
async function follow(others: number): Promise<void> {
  const wanted = wantedSpace('portfolio', [counsellor]);
  for (let index = 0; index < others; index += 1) {
    await reconcileSpace(school.deps, { ...wanted, space: idFrom(`portfolio ${index}`) });
  }
}

async function unfollow(others: number): Promise<void> {
  const wanted = wantedSpace('portfolio', []);
  for (let index = 0; index < others; index += 1) {
    await reconcileSpace(school.deps, { ...wanted, space: idFrom(`portfolio ${index}`) });
  }
}

describe('of very many portfolios', () => {
  it('a device holds what is new of each, and all of the one that is opened', async () => {
    await follow(60);
    await desk.sync();
    expect(await desk.records()).toEqual([fresh]);
    expect(await isHeldWhole(desk, space)).toBe(false);
    expect(await openWhole(desk, space)).toBe(true);
    await desk.sync({ complete: false });
    expect(await desk.records()).toEqual([old, fresh].toSorted());
    expect(await isHeldWhole(desk, space)).toBe(true);
    expect(await openWhole(desk, space)).toBe(false);
  });

  it('what was opened stays whole and follows, also what is taken away from it', async () => {
    await follow(60);
    await desk.sync();
    await openWhole(desk, space);
    await desk.sync();
    await changeAudience(phone, space, old, []);
    await phone.sync();
    await desk.sync();
    expect(await desk.records()).toEqual([fresh]);
    school.clock.now += 40 * dayMs;
    await desk.sync({ endedBadly: true });
    expect(await desk.records()).toEqual([fresh]);
  });

  it('what was taken away before it was opened is not there when it is', async () => {
    await desk.sync();
    await follow(60);
    await changeAudience(phone, space, old, []);
    await openWhole(desk, space);
    await phone.sync();
    await desk.sync();
    await desk.sync();
    expect(await desk.records()).toEqual([fresh]);
  });

  it('who has few again is brought everything', async () => {
    await follow(60);
    await desk.sync();
    expect(await desk.records()).toEqual([fresh]);
    await unfollow(1);
    await desk.sync();
    await desk.sync();
    expect(await desk.records()).toEqual([old, fresh].toSorted());
  });

  it('sixty are brought whole', async () => {
    await follow(59);
    await desk.sync();
    expect(await desk.records()).toEqual([old, fresh].toSorted());
  });
});

describe('where a disk is full', () => {
  it('scenario 27: a loopbook that nobody opens makes place, comes back when it is opened, and no word of one’s own goes', async () => {
    await desk.sync();
    const note = await desk.write('mijn nota', { kind: 'note', audience: [] });
    school.clock.now += 40 * dayMs;
    expect(await makeRoom(desk)).toBe(true);
    expect(await desk.records()).toEqual([note]);
    await desk.sync();
    expect(await desk.records()).toEqual([note]);
    expect(await desk.state(note)).toBe('safe');
    await openWhole(desk, space);
    await desk.sync();
    expect(await desk.records()).toEqual([old, fresh, note].toSorted());
  });

  it('scenario 27: there is no place to make in one’s own loopbook', async () => {
    expect(await makeRoom(phone)).toBe(false);
    expect(await phone.records()).toEqual([old, fresh].toSorted());
  });
});
