import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SyncRequest } from '#protocol/sync.ts';
import { askingAhead } from '#sync/ask-ahead.ts';
import type { Post } from '#sync/exchange.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, type TestServer } from '../support/server.ts';

const { pupil } = people;

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

async function writtenElsewhere(): Promise<string[]> {
  const tablet = carrying(school, pupil);
  await tablet.sync();
  const written: string[] = [];
  for (let index = 0; index < 60; index += 1) {
    written.push(await tablet.write(`${index} `.padEnd(50_000, 'lasser ')));
  }
  await tablet.sync();
  return written.toSorted();
}

function listening(post: Post): { post: Post; asked: SyncRequest[] } {
  const asked: SyncRequest[] = [];
  return {
    asked,
    post: async (request) => {
      asked.push(request);
      return post(request);
    },
  };
}

it('a long first fetch asks for each page once, the next while one is being stored', async () => {
  const written = await writtenElsewhere();
  const plain = carrying(school, pupil);
  const usual = listening(plain.post);
  await plain.sync({ post: usual.post });
  const phone = carrying(school, pupil);
  const ahead = listening(phone.post);
  const early = askingAhead(ahead.post);
  let wanted = 0;
  let wereAsked = 0;
  await phone.sync({
    post: async (request) => {
      if (ahead.asked.length > wanted) wereAsked += 1;
      wanted += 1;
      return early(request);
    },
  });
  expect(await phone.records()).toEqual(written);
  expect(ahead.asked.length).toBe(usual.asked.length);
  expect(wereAsked).toBe(ahead.asked.length - 1);
});

it('what was asked ahead is not believed once something else is to be asked', async () => {
  const written = await writtenElsewhere();
  const phone = carrying(school, pupil);
  const { post, asked } = listening(phone.post);
  const early = askingAhead(post);
  let typed = '';
  await phone.sync({
    post: async (request) => {
      const sent = await early(request);
      if (typed === '' && asked.length > 2) typed = await phone.write('tijdens het halen');
      return sent;
    },
  });
  expect(asked.some(({ push }) => push.some(({ record }) => record === typed))).toBe(true);
  expect(await phone.records()).toEqual([...written, typed].toSorted());
  expect(await phone.state(typed)).toBe('safe');
});
