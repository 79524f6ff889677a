import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { eraseRecord } from '#server/store/erase.ts';
import { readHeld } from '#sync/held.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

const space = spaces.portfolio;

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

it('scenario 40: what was erased and is written in by a device that was away for a year is kept nowhere, there or here', async () => {
  const phone = carrying(school, people.pupil);
  const tablet = carrying(school, people.pupil);
  await phone.sync();
  const record = await phone.write('uit een oud jaar');
  await phone.sync();
  await tablet.sync();
  await tablet.write('uit een oud jaar, en meer', { record });
  const other = await tablet.write('iets anders');
  await eraseRecord(school.deps, { space, record });
  school.clock.now += 365 * dayMs;
  await tablet.sync();
  await tablet.sync();
  expect(await tablet.read(record)).toBeUndefined();
  expect(await tablet.state(other)).toBe('safe');
  const rows = await tablet.journal.read((journal) => journal.all());
  expect(JSON.stringify(rows)).not.toContain('oud jaar');
  const stored = await tablet.replica.read((replica) => replica.recordsOf(space));
  expect(JSON.stringify(stored)).not.toContain('oud jaar');
  expect(await readHeld(tablet)).toEqual([]);
  for (const table of ['head', 'history', 'held', 'applied', 'record'] as const) {
    const kept = await school.db.selectFrom(table).selectAll().execute();
    expect(JSON.stringify(kept), table).not.toContain(record);
  }
});
