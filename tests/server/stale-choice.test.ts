import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  aDelete,
  anAudience,
  anEdit,
  aPut,
  aSchool,
  people,
  type TestServer,
} from '../support/server.ts';

const { pupil, teacher, counsellor } = people;
const toTeacher = [{ to: teacher.id, until: null }];

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

it('scenario 17: what follows from a choice made in ignorance opens nothing, and its maker is told', async () => {
  const phone = school.device(pupil);
  const tablet = school.device(pupil);
  const entry = aPut({ audience: toTeacher });
  await phone.push(entry);
  await phone.push(anAudience(entry, [counsellor]));
  const first = anAudience(entry, []);
  const second = anAudience(entry, [teacher], first.id);
  expect(await tablet.push(first, second)).toMatchObject([
    { status: 'accepted' },
    { status: 'accepted', note: 'narrowed' },
  ]);
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).toEqual([]);
});

it('what comes back from a deletion for its author alone is opened by no older choice', async () => {
  const desk = school.device(counsellor);
  const talk = aPut({ kind: 'talk', editors: [pupil.id] });
  await desk.push(talk, aDelete(talk));
  await desk.push(anEdit(talk, 'again'));
  await desk.push(anAudience(talk, []));
  const phone = school.device(pupil);
  await phone.sync();
  expect(phone.records()).toEqual([]);
});

it('a share by a copied phone that never heard of a deletion opens nothing', async () => {
  const phone = school.device(pupil);
  const entry = aPut();
  await phone.push(entry, aDelete(entry));
  const again = aPut({ record: entry.record });
  expect(await school.device(pupil).push(again, anAudience(again, [teacher]))).toMatchObject([
    { status: 'accepted' },
    { status: 'accepted', note: 'narrowed' },
  ]);
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).toEqual([]);
});

it('a share that follows on making what another phone had made and shared opens nothing more', async () => {
  const tablet = school.device(pupil);
  const entry = aPut();
  await school.device(pupil).push(entry, anAudience(entry, [counsellor]));
  const same = aPut({ record: entry.record });
  await tablet.push(same, anAudience(same, [teacher]));
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).toEqual([]);
});
