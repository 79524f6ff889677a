import { afterEach, beforeEach, expect, it } from 'vitest';
import { hourMs } from '#domain/instant.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people, type TestServer } from '../support/server.ts';

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

it('the school hears for how long the oldest words waited, and nothing once they are there', async () => {
  const phone = carrying(school, people.pupil);
  const asked: SyncRequest[] = [];
  const post: typeof phone.post = (request) => {
    asked.push(request);
    return phone.post(request);
  };
  await phone.sync({ post });
  await phone.write('op de bus');
  school.clock.now += 2 * hourMs;
  await phone.write('op school');
  await phone.sync({ post });
  await phone.sync({ post });
  expect(asked.map(({ unsent }) => unsent)).toContain(2 * hourMs);
  expect(asked.at(0)).not.toHaveProperty('unsent');
  expect(asked.at(-1)).not.toHaveProperty('unsent');
  const { body } = await school.app.inject('/metrics');
  expect(body).toMatch(/loopboek_oldest_unsent_seconds_sum 7200\b/);
});
