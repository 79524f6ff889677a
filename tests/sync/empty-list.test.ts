import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRecord } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';
import type { Post } from '#sync/exchange.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

const space = spaces.portfolio;

it('an answer with an empty list of memberships proves nothing about words, and takes none', async () => {
  const phone = carrying(school, people.pupil);
  await phone.sync();
  const record = await phone.write('lasser');
  const wrong: Post = async (request) => {
    const sent = await phone.post(request);
    if (!sent.ok) return sent;
    return { ok: true, answer: { ...sent.answer, members: [], membersTag: 'wrong', spaces: {} } };
  };
  await phone.sync({ post: wrong });
  const rows = await phone.journal.read((journal) => journal.ofRecord(space, record));
  expect(rows.map((row) => row.state)).toEqual(['acked']);

  await saveRecord(phone, { space, record, kind: 'entry', edits: { title: 'Later' } });
  await phone.sync();
  await phone.sync();
  const view = await readRecord(phone, space, record);
  expect(view?.fields).toMatchObject({ text: ['lasser'], title: ['Later'] });
});
