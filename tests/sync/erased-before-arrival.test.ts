import { expect, it } from 'vitest';
import { eraseRecord } from '#server/store/erase.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, spaces } from '../support/server.ts';

it('scenario 40: words typed offline in a record that the school erased are not left to be looked at', async () => {
  const school = await aSchool();
  const phone = carrying(school, people.pupil);
  const tablet = carrying(school, people.pupil);
  const record = await phone.write('weg te halen');
  await phone.sync();
  await tablet.sync();
  await eraseRecord(school.deps, { space: spaces.portfolio, record });
  await phone.sync();
  await tablet.write('nog meer', { record });
  await tablet.sync();
  await tablet.sync();
  expect(await tablet.read(record)).toBeUndefined();
  expect(await tablet.journal.read((journal) => journal.all())).toEqual([]);
  expect(await tablet.replica.read((replica) => replica.records({ kinds: ['entry'] }))).toEqual([]);
  await school.close();
});
