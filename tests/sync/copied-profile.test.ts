import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHeld } from '#sync/held.ts';
import { copyJournal, copyReplica } from '../simulation/world/disk.ts';
import { aDevice } from '../support/a-device.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, type TestServer } from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

it('scenario 34: what is typed on after the profile was copied, unsent, is at school beside what the copy sent', async () => {
  const phone = carrying(school, people.pupil);
  await phone.sync();
  const record = await phone.write('begin', { open: true });
  const store = aDevice();
  await copyJournal(phone, store);
  await copyReplica(phone, store);
  const copy = carrying(school, people.pupil, { store });
  // The copy is the first to send the row, while the phone, in the same tab, goes on in it.
  school.clock.now += 60_000;
  await copy.sync();
  await phone.write('begin en verder', { record, open: true });
  await phone.sync();
  expect(await phone.read(record)).toEqual(['begin en verder']);
  school.clock.now += 60_000;
  await phone.sync();
  await copy.write('begin op de kopie', { record });
  await copy.sync();
  await phone.sync();
  const texts = (await phone.read(record))?.toSorted();
  expect(texts).toContain('begin en verder');
  expect(await copy.read(record)).toEqual(await phone.read(record));
  expect(await readHeld(phone)).toEqual([]);
  expect(await phone.state(record)).toBe('safe');
});
