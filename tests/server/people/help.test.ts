import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HelpAnswer, HelpFound, HelpReport } from '#protocol/help.ts';
import { anId, aSchool, type OpenSchool, type Someone } from './a-school.ts';

const hour = 60 * 60_000;
const report: HelpReport = {
  device: 'Chrome, Android',
  app: 'loopboek-1',
  lastExchange: 1_795_000_000_000,
  waiting: 3,
  waitingMedia: 1,
  waitingMediaBytes: 480_000,
  oldest: 2 * hour,
  held: [{ reason: 'too-large', count: 1 }],
  storage: { used: 10_000_000, free: 900_000_000, persistent: false },
  errors: ['server'],
};

let school: OpenSchool;
let pupil: Someone;
beforeEach(async () => {
  school = await aSchool();
  await school.command(
    { do: 'add-class', id: anId(1), name: '2B', groups: ['2G'] },
    { do: 'add-pupils', class: anId(1), pupils: [{ id: anId(2), name: 'Noor' }] },
  );
  const [card] = await school.print(anId(2));
  pupil = await school.enter({ card: card?.secret });
});
afterEach(() => school.app.close());

const ask = (someone: Someone, body: unknown = { report }) =>
  school.post(`/api/as/${someone.id}/help`, body, { cookie: someone.cookie });
const lookUp = (someone: Someone, code: string) =>
  school.post(`/api/as/${someone.id}/school/help`, { code }, { cookie: someone.cookie });

it('a code of six letters opens what the device said of itself, and no more', async () => {
  const { code, until } = (await ask(pupil)).json<HelpAnswer>();
  expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{6}$/);
  expect(until).toBe(school.clock.now + 5 * 24 * hour);
  const found = await lookUp(school.admin, ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`);
  expect(found.json<HelpFound>()).toEqual({ report, at: school.clock.now, until });
  expect(found.body).not.toContain('Noor');
});

it('opens nothing for a pupil, after a few days, or when it is wrong', async () => {
  const { code } = (await ask(pupil)).json<HelpAnswer>();
  expect((await lookUp(pupil, code)).statusCode).toBe(403);
  expect((await lookUp(school.admin, 'BBBBBB')).statusCode).toBe(404);
  school.clock.pass(5 * 24 * hour);
  expect((await lookUp(school.admin, code)).statusCode).toBe(404);
});

it('asking again and again has to wait, and a report is taken only as it should be', async () => {
  for (let count = 0; count < 6; count += 1) expect((await ask(pupil)).statusCode).toBe(200);
  const late = await ask(pupil);
  expect(late.statusCode).toBe(429);
  expect(late.json()).toEqual({ reason: 'wait', afterMs: hour });
  school.clock.pass(hour);
  expect((await ask(pupil)).statusCode).toBe(200);
  const talking = { ...report, errors: ['Mijn moeder zei dat'] };
  expect((await ask(pupil, { report: talking })).statusCode).toBe(400);
});

it('who tries codes has to wait', async () => {
  for (let count = 0; count < 30; count += 1) await lookUp(school.admin, 'BBBBBB');
  expect((await lookUp(school.admin, 'BBBBBB')).statusCode).toBe(429);
});
