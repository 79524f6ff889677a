import { afterEach, beforeEach, expect, it } from 'vitest';
import { anEdit, aPut, aSchool, people, type TestServer } from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

it('what a device writes waits for what the school lost of the same record, and for nothing else', async () => {
  const phone = school.device(people.pupil);
  await phone.sync();
  const lost = aPut();
  const waiting: [string, string, string][] = [[lost.space, lost.record, lost.id]];
  const later = anEdit(lost, 'later');
  const other = aPut();
  const answer = await phone.exchange(phone.request({ push: [later, other], waiting }));
  expect(answer.lost).toEqual([lost.id]);
  expect(answer.results).toMatchObject([
    { id: later.id, status: 'retry', reason: 'lineage' },
    { id: other.id, status: 'accepted' },
  ]);
  expect(await phone.push(lost, later)).toMatchObject([
    { status: 'accepted' },
    { status: 'accepted' },
  ]);
});
