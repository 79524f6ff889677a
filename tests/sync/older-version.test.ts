import { expect, it } from 'vitest';
import { saveRecord } from '#storage/write.ts';
import { hasOlder } from '#sync/head-cover.ts';
import { backUp, restore } from '../support/backup.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

const space = spaces.portfolio;

it('after a restore an older version gives way to the newer one, also where what stood between is lost', async () => {
  const school = await aSchool();
  const [phone, desk, office] = [people.pupil, people.teacher, people.counsellor].map((person) =>
    carrying(school, person),
  ) as [Carried, Carried, Carried];
  const editors = [people.teacher.id, people.counsellor.id];
  for (const device of [phone, desk, office]) await device.sync();
  const record = await phone.write('nul', { kind: 'talk', editors });
  for (const device of [phone, desk, office]) await device.sync();
  const backup = await backUp(school.db);
  for (const [device, text] of [
    [desk, 'een'],
    [office, 'een twee'],
    [phone, 'een twee drie'],
  ] as const) {
    await saveRecord(device, { space, record, kind: 'talk', edits: { text } });
    for (const other of [device, phone, desk, office]) await other.sync();
  }
  await restore(school.db, backup);
  await school.members('portfolio', [people.pupil, people.parent, people.teacher]);
  // The counsellor has no right any more: nobody brings back what stood between.
  for (const device of [desk, phone, desk, phone]) await device.sync();
  expect(await phone.read(record)).toEqual(['een twee drie']);
  expect(await desk.read(record)).toEqual(['een twee drie']);
  expect(hasOlder(await headsAt(school, record))).toBe(false);
  await school.close();
});

async function headsAt({ db }: TestServer, record: string) {
  const rows = await db.selectFrom('head').selectAll().where('record', '=', record).execute();
  return rows.map(({ mutation, codec, content }) => ({ id: mutation, codec, content }));
}
