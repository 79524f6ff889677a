import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SpaceAnswer } from '#protocol/sync.ts';
import type { Post } from '#sync/exchange.ts';
import { backUp, restore } from '../support/backup.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, type TestServer } from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

it('a record that comes twice in one answer after a restore is given back once', async () => {
  const phone = carrying(school, people.pupil);
  await phone.sync();
  const record = await phone.write('lasser');
  await phone.sync();
  const backup = await backUp(school.db);
  await phone.write('lasser of kapper', { record });
  await phone.sync();
  // All of it is safe, as far as this device knows: the journal is empty.
  await phone.journal.write(async (journal) => {
    await journal.remove((await journal.all()).map((row) => row.seq));
  });
  await restore(school.db, backup);
  const twice: Post = async (request) => {
    const sent = await phone.post(request);
    if (!sent.ok) return sent;
    const spaces = Object.entries(sent.answer.spaces).map(
      ([space, part]): [string, SpaceAnswer] => [
        space,
        { ...part, changes: [...part.changes, ...part.changes] },
      ],
    );
    return { ok: true, answer: { ...sent.answer, spaces: Object.fromEntries(spaces) } };
  };
  await phone.sync({ post: twice });
  await phone.sync();
  const tablet = carrying(school, people.pupil);
  await tablet.sync();
  expect(await tablet.read(record)).toEqual(['lasser of kapper']);
});
