import { afterEach, beforeEach, expect, it } from 'vitest';
import { hourMs } from '#domain/instant.ts';
import { anAudience, aPut, aSchool, people, type TestServer } from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

it('a share that was given an end and ended while its reader was away is taken from that device', async () => {
  const phone = school.device(people.pupil);
  const desk = school.device(people.teacher);
  const entry = aPut({ audience: [{ to: people.teacher.id, until: null }] });
  await phone.push(entry);
  await desk.sync();
  expect(desk.records()).toEqual([entry.record]);
  const until = school.clock.now + hourMs;
  const share = anAudience(entry, []);
  await phone.push({ ...share, audience: [{ to: people.teacher.id, until }] } as typeof share);
  school.clock.now += 2 * hourMs;
  await desk.sync();
  expect(desk.records()).toEqual([]);
});

it('as long as it has not ended, the reader keeps it and learns of the end', async () => {
  const phone = school.device(people.pupil);
  const desk = school.device(people.teacher);
  const entry = aPut({ audience: [{ to: people.teacher.id, until: null }] });
  await phone.push(entry);
  await desk.sync();
  const until = school.clock.now + hourMs;
  const share = anAudience(entry, []);
  await phone.push({ ...share, audience: [{ to: people.teacher.id, until }] } as typeof share);
  await desk.sync();
  expect(desk.change(entry.record)?.audience).toEqual([{ to: people.teacher.id, until }]);
});

it('an answer beside it stays readable as long as the share does', async () => {
  const phone = school.device(people.pupil);
  const desk = school.device(people.teacher);
  const entry = aPut({ audience: [{ to: people.teacher.id, until: null }] });
  const answer = aPut({
    kind: 'reply',
    about: entry.record,
    audience: [{ to: people.teacher.id, until: null }],
  });
  await phone.push(entry, answer);
  await desk.sync();
  const until = school.clock.now + hourMs;
  const share = anAudience(entry, []);
  await phone.push({ ...share, audience: [{ to: people.teacher.id, until }] } as typeof share);
  await desk.sync();
  expect(desk.records()).toEqual([entry.record, answer.record].sort());
});
