import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, aServer, people, type TestServer } from '../support/server.ts';

const { pupil } = people;
const eightMonths = 8 * 30 * dayMs;

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

/** The school moved on meanwhile: this is the same one, which reads old apps and answers newer ones. */
async function newerSchool(): Promise<TestServer> {
  const newer = await aServer({ db: school.db, now: school.deps.now, minPull: 2 });
  return { ...newer, clock: school.clock };
}

describe('an app of eight months ago', () => {
  it('scenario 20: returns with 200 entries: all are accepted, none is dropped, and it asks to be updated', async () => {
    const phone = carrying(school, pupil);
    await phone.sync();
    const before = await phone.write('van voor de vakantie');
    await phone.sync();
    const written: string[] = [];
    for (let index = 0; index < 200; index += 1) written.push(await phone.write(`tekst ${index}`));
    school.clock.now += eightMonths;
    const newer = await newerSchool();
    const old = carrying(newer, pupil, { store: phone, wall: school.clock });
    expect(await old.sync()).toMatchObject({ outcome: 'done', problem: 'update', more: false });
    for (const record of written) expect(await old.state(record)).toBe('sent');
    expect(await old.read(before)).toEqual(['van voor de vakantie']);

    // After the update the same words are shown back, once each.
    const updated = carrying(school, pupil, { store: phone, wall: school.clock });
    expect(await updated.sync()).toMatchObject({ problem: null });
    for (const record of written) expect(await updated.state(record)).toBe('safe');
    const tablet = carrying(school, pupil);
    await tablet.sync();
    expect(await tablet.records()).toEqual([before, ...written].toSorted());
    await newer.app.close();
  });

  it('is given nothing to read that it might not understand, and keeps what it has', async () => {
    const phone = carrying(school, pupil);
    await phone.sync();
    const tablet = carrying(school, pupil);
    const record = await tablet.write('van de tablet');
    await tablet.sync();
    const newer = await newerSchool();
    const old = carrying(newer, pupil, { store: phone, wall: school.clock });
    await old.sync();
    expect(await old.read(record)).toBeUndefined();
    await newer.app.close();
  });
});
