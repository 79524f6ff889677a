/** The whole way of an operator's bad day, with real devices, a real file and the real commands. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { makeBackup } from '#server/backup/make-backup.ts';
import { restoreBackup } from '#server/backup/restore-backup.ts';
import { eraseRecord } from '#server/store/erase.ts';
import { changeAudience, deleteRecord } from '#storage/write.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { type SchoolOnDisk, schoolOnDisk } from '../support/school-on-disk.ts';
import { people, spaces } from '../support/server.ts';

let disk: SchoolOnDisk;
beforeEach(async () => {
  disk = await schoolOnDisk();
});
afterEach(() => disk.remove());

const space = spaces.portfolio;
const { pupil, teacher, parent, counsellor } = people;
const toTeacher = [{ to: teacher.id, until: null }];

/** The same device at the server that serves now. */
const again = (device: Carried, person: typeof pupil | typeof teacher | typeof parent) =>
  carrying(disk.school, person, { store: device, actor: device.actor });

it('after a backup, more work and withdrawals on three devices, and a restore, everybody syncs once: all words are there and all withdrawals are still done', async () => {
  const phone = carrying(disk.school, pupil);
  const desk = carrying(disk.school, teacher);
  const home = carrying(disk.school, parent);
  for (const device of [phone, desk, home]) await device.sync();

  const shared = await phone.write('gedeeld voor de back-up', { audience: toTeacher });
  const thrown = await phone.write('later weggegooid', { audience: toTeacher });
  const erased = await phone.write('later gewist', { audience: toTeacher });
  await phone.sync();
  await desk.sync();
  expect(await desk.records()).toEqual([shared, thrown, erased].toSorted());
  const { folder } = await makeBackup(disk.installation, disk.backups, disk.school.clock.now);

  disk.school.clock.now += dayMs;
  await changeAudience(phone, space, shared, []);
  await deleteRecord(phone, space, thrown);
  const after = await phone.write('na de back-up', { audience: toTeacher });
  const fromHome = await home.write('thuis gezien', {
    kind: 'home-entry',
    edits: { text: 'thuis gezien', kept: 1 },
  });
  await phone.sync();
  await home.sync();
  const answer = await replyOf(desk, after);
  await eraseRecord(disk.school.deps, { space, record: erased });
  await disk.school.members('portfolio', [pupil, parent, teacher]);
  for (const device of [desk, phone, home]) await device.sync();
  const offline = await phone.write('nog niet verstuurd');

  await disk.stop();
  await restoreBackup(disk.installation, folder, disk.school.clock.now);
  await disk.start();

  for (const [device, person] of [
    [home, parent],
    [desk, teacher],
    [phone, pupil],
  ] as const) {
    await again(device, person).sync();
  }
  await again(desk, teacher).sync();

  const tablet = carrying(disk.school, pupil);
  await tablet.sync();
  expect(await tablet.read(shared)).toEqual(['gedeeld voor de back-up']);
  expect(await tablet.read(after)).toEqual(['na de back-up']);
  expect(await tablet.read(offline)).toEqual(['nog niet verstuurd']);
  expect(await tablet.read(fromHome)).toEqual(['thuis gezien']);
  expect(await tablet.read(answer)).toEqual(['mooi']);
  expect(await tablet.read(erased)).toBeUndefined();
  expect(await tablet.records()).not.toContain(thrown);

  const sees = carrying(disk.school, teacher);
  await sees.sync();
  expect(await sees.read(after)).toEqual(['na de back-up']);
  for (const withdrawn of [shared, thrown, erased]) {
    expect(await sees.read(withdrawn)).toBeUndefined();
    expect(await again(desk, teacher).read(withdrawn)).toBeUndefined();
  }
  const gone = carrying(disk.school, counsellor);
  await gone.sync();
  expect(await gone.records()).toEqual([]);
});

async function replyOf(desk: Carried, about: string): Promise<string> {
  await desk.sync();
  return desk.write('mooi', {
    kind: 'reply',
    about,
    audience: [{ to: pupil.id, until: null }],
    edits: { text: 'mooi', kept: 1 },
  });
}

it('words leave the journal of a device only when every backup that is kept has them', async () => {
  const school = disk.school;
  let oldest: number | null = null;
  await disk.stop();
  const again = await disk.start({ oldestBackup: () => oldest });
  again.clock.now = school.clock.now;
  const phone = carrying(again, pupil);
  await phone.sync();
  await phone.write('bewaar mij');
  await phone.sync();
  await phone.sync();
  const rows = () => phone.journal.read((journal) => journal.all());
  oldest = again.clock.now - 20 * dayMs;
  again.clock.now += 9 * dayMs;
  await phone.sync();
  expect(await rows()).toHaveLength(1);
  oldest = again.clock.now - dayMs;
  await phone.sync();
  await phone.sync();
  expect(await rows()).toHaveLength(0);
});
