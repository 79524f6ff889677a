import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, type TestServer } from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

it('a tab that died between "every backup has it" and its echo leaves nothing behind for ever', async () => {
  const phone = carrying(school, people.pupil);
  await phone.sync();
  await phone.write('lasser');
  await phone.sync();
  await phone.journal.write(async (journal) => {
    const rows = await journal.all();
    await journal.put(rows.map((row) => ({ ...row, state: 'durable' })));
  });
  school.clock.now += 30 * dayMs;
  await phone.sync();
  expect(await phone.journal.read((journal) => journal.all())).toEqual([]);
});
