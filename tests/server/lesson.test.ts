import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  aMutationId,
  anEdit,
  aPut,
  aSchool,
  idFrom,
  type Person,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

const { pupil, classmate, teacher, otherTeacher } = people;
const inClass = { space: spaces.class, kind: 'lesson' };

it('forty pupils who join in ten seconds are all seen by the teacher, and by none of each other', async () => {
  const forty = Array.from(
    { length: 40 },
    (_, place): Person => ({ id: idFrom(`joins ${place}`), name: 'Noor', role: 'pupil' }),
  );
  await school.members('class', [...forty, teacher]);
  const desk = school.device(teacher);
  await desk.sync();
  const lesson = aPut(inClass);
  await desk.push(lesson);
  const began = performance.now();
  const devices = forty.map((person) => school.device(person));
  const results = await Promise.all(
    devices.map(async (device) => {
      await device.sync();
      const mark = aPut({ space: spaces.class, kind: 'lesson-mark', about: lesson.record });
      return await device.push(mark);
    }),
  );
  expect(results.flat().filter(({ status }) => status !== 'accepted')).toEqual([]);
  await desk.sync();
  expect(performance.now() - began).toBeLessThan(10_000);
  const seen = desk.records(spaces.class).map((record) => desk.change(record, spaces.class));
  const marks = seen.filter((change) => change?.kind === 'lesson-mark');
  expect(new Set(marks.map((change) => change?.author)).size).toBe(40);
  await devices[0]?.sync();
  expect(devices[0]?.records(spaces.class)).toHaveLength(2);
});

it('two teachers lead one lesson, and a pupil ends none', async () => {
  await school.members('class', [pupil, classmate, teacher, otherTeacher]);
  const [desk, second, phone] = [teacher, otherTeacher, pupil].map((one) => school.device(one));
  const lesson = aPut({ ...inClass, editors: [otherTeacher.id] });
  await desk?.push(lesson);
  await second?.sync();
  expect(await second?.push(anEdit(lesson, 'ended'))).toMatchObject([{ status: 'accepted' }]);
  await phone?.sync();
  const ended = anEdit(lesson, 'ended by a pupil', { id: aMutationId() });
  expect(await phone?.push(ended)).toMatchObject([{ status: 'held' }]);
});
