import { beforeEach, describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#domain/instant.ts';
import type { PrintedCard } from '#protocol/school.ts';
import { anId, aSchool, type OpenSchool, type Someone } from './a-school.ts';

const inClass = anId(1);
const noor = anId(2);
const sam = anId(3);

let school: OpenSchool;
let cards: PrintedCard[];

beforeEach(async () => {
  school = await aSchool();
  await school.command(
    { do: 'add-class', id: inClass, name: '3A', groups: [] },
    {
      do: 'add-pupils',
      class: inClass,
      pupils: [
        { id: noor, name: 'Noor' },
        { id: sam, name: 'Sam' },
      ],
    },
  );
  cards = await school.print(noor, sam);
});

const enter = (turn: number, more = {}) => school.enter({ card: cards[turn]?.secret, ...more });
const ask = (someone: Someone, person = someone.id) =>
  school.app.inject({ url: `/api/as/${person}/sessions`, headers: { cookie: someone.cookie } });
async function lifeOf({ id, cookie }: Someone): Promise<string> {
  const response = await school.post(`/api/as/${id}/sync`, aQuietSync(), { cookie });
  if (response.statusCode === 401) return 'ended';
  return response.json<{ signIn?: true }>().signIn ? 'push-only' : 'full';
}
const aQuietSync = () => ({
  v: 1,
  device: 'device',
  app: '0',
  complete: false,
  membersTag: null,
  spaces: {},
  push: [],
  waiting: [],
  need: [],
  maxBytes: 100_000,
});

describe('a session', () => {
  test('belongs to its own person alone', async () => {
    const someone = await enter(0);
    expect((await ask(someone)).statusCode).toBe(200);
    expect((await ask(someone, sam)).statusCode).toBe(401);
    expect((await ask(someone, anId(99))).statusCode).toBe(401);
    expect((await ask({ ...someone, cookie: 'lb=nonsense' })).json()).toEqual({
      reason: 'signed-out',
    });
  });

  test('lives 400 days on an own device', async () => {
    const someone = await enter(0);
    school.clock.pass(400 * dayMs - 1);
    expect(await lifeOf(someone)).toBe('full');
    school.clock.pass(1);
    expect(await lifeOf(someone)).toBe('ended');
  });

  test('lives 12 hours on a shared device, and hands in what was unsent until 400 days', async () => {
    const someone = await enter(0, { shared: true });
    school.clock.pass(12 * hourMs - 1);
    expect(await lifeOf(someone)).toBe('full');
    school.clock.pass(1);
    expect(await lifeOf(someone)).toBe('push-only');
    expect((await ask(someone)).statusCode).toBe(401);
    school.clock.pass(399 * dayMs);
    expect(await lifeOf(someone)).toBe('push-only');
    school.clock.pass(1 * dayMs);
    expect(await lifeOf(someone)).toBe('ended');
  });

  test('that signs out reads nothing more, and still hands in', async () => {
    const someone = await enter(0);
    const out = await school.post(`/api/as/${noor}/sign-out`, {}, { cookie: someone.cookie });
    expect(out.statusCode).toBe(200);
    expect((await ask(someone)).statusCode).toBe(401);
    expect(await lifeOf(someone)).toBe('push-only');
  });
});

test('a browser that lost everything but its session learns whose it is, and nobody else does', async () => {
  const someone = await enter(0, { shared: true });
  const who = (cookie: string, person = someone.id) =>
    school.app.inject({ url: `/api/as/${person}/who`, headers: { cookie } });
  expect((await who(someone.cookie)).json()).toMatchObject({
    person: { id: noor, name: 'Noor', role: 'pupil' },
    shared: true,
  });
  expect((await who(someone.cookie, sam)).statusCode).toBe(401);
  expect((await who('lb=nonsense')).statusCode).toBe(401);
});

describe('the list of devices', () => {
  test('shows what is signed in, since when, last seen, and which one asks', async () => {
    const phone = await enter(0, { device: 'Chrome, Android' });
    school.clock.pass(hourMs);
    const laptop = await enter(0, { device: 'Firefox, Linux', shared: true });
    const { sessions } = await school.sessions(laptop);
    expect(sessions).toEqual([
      expect.objectContaining({
        device: 'Firefox, Linux',
        shared: true,
        mine: true,
        since: school.clock.now,
      }),
      expect.objectContaining({ device: 'Chrome, Android', shared: false, mine: false }),
    ]);
    school.clock.pass(10 * minuteMs);
    const later = (await school.sessions(phone)).sessions.find((one) => one.mine);
    expect(later).toMatchObject({
      lastSeen: school.clock.now,
      since: school.clock.now - hourMs - 10 * minuteMs,
    });
  });

  test('ends a device from elsewhere, for good', async () => {
    const lost = await enter(0);
    const kept = await enter(0);
    const { sessions } = await school.sessions(kept);
    const other = sessions.find((one) => !one.mine);
    const ended = await school.app.inject({
      method: 'DELETE',
      url: `/api/as/${noor}/sessions/${other?.id}`,
      headers: { cookie: kept.cookie },
    });
    expect(ended.statusCode).toBe(200);
    expect(await lifeOf(lost)).toBe('ended');
    expect(await lifeOf(kept)).toBe('full');
  });

  test('ends no device of somebody else', async () => {
    const someone = await enter(0);
    const other = await enter(1);
    const [theirs] = (await school.sessions(other)).sessions;
    await school.app.inject({
      method: 'DELETE',
      url: `/api/as/${noor}/sessions/${theirs?.id}`,
      headers: { cookie: someone.cookie },
    });
    expect(await lifeOf(other)).toBe('full');
  });

  test('tells the owner who printed or withdrew a card', async () => {
    const someone = await enter(0);
    school.clock.pass(hourMs);
    await school.post(
      `/api/as/${school.admin.id}/school/cards/withdraw`,
      { person: noor },
      { cookie: school.admin.cookie },
    );
    const { notices } = await school.sessions(someone);
    expect(notices).toEqual([
      { at: school.clock.now, by: 'Griet Claes', what: 'card-withdrawn' },
      { at: school.clock.now - hourMs, by: 'Griet Claes', what: 'card-printed' },
    ]);
  });
});

test('a page of another site cannot write as a signed-in person', async () => {
  const { cookie } = await enter(0);
  const response = await school.post(
    `/api/as/${noor}/sign-out`,
    {},
    { cookie, 'sec-fetch-site': 'cross-site' },
  );
  expect([response.statusCode, response.json()]).toEqual([403, { reason: 'other-site' }]);
});
