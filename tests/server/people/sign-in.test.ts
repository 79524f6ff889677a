import { beforeEach, describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs, secondMs } from '#domain/instant.ts';
import type { PrintedCard } from '#protocol/school.ts';
import { anId, aSchool, type OpenSchool } from './a-school.ts';

const inClass = anId(1);
const noor = anId(2);
const right = [3, 1, 4, 1];
const wrong = [0, 0, 0, 0];

let school: OpenSchool;
let card: PrintedCard;

beforeEach(async () => {
  school = await aSchool();
  await school.command(
    { do: 'add-class', id: inClass, name: '3A', groups: ['2G'] },
    { do: 'add-pupils', class: inClass, pupils: [{ id: noor, name: 'Noor', language: 'ar' }] },
  );
  [card] = (await school.print(noor)) as [PrintedCard];
});

async function choosePictures(): Promise<void> {
  const someone = await school.enter({ card: card.secret });
  const chosen = await school.post(
    `/api/as/${noor}/pictures`,
    { pictures: right },
    { cookie: someone.cookie },
  );
  expect(chosen.statusCode).toBe(200);
}

describe('a card', () => {
  test('opens the account of the person whose name is on it', async () => {
    const response = await school.signIn({ card: card.secret, device: 'Chrome, Android' });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      person: { id: noor, name: 'Noor', role: 'pupil' },
      school: { id: school.admin.answer.school.id, name: 'De Brug' },
      language: 'ar',
      choosePictures: true,
    });
    expect(response.cookies).toEqual([
      expect.objectContaining({
        name: 'lb',
        path: `/api/as/${noor}`,
        httpOnly: true,
        secure: true,
        sameSite: 'Strict',
      }),
    ]);
  });

  test('carries at least 128 bits, and neither card nor code nor session is kept readable', async () => {
    const { cookie } = await school.enter({ card: card.secret });
    expect(Buffer.from(card.secret, 'base64url').length).toBeGreaterThanOrEqual(16);
    const kept = JSON.stringify([
      await school.db.selectFrom('card').selectAll().execute(),
      await school.db.selectFrom('session').selectAll().execute(),
      await school.db.selectFrom('meta').selectAll().execute(),
    ]);
    for (const secret of [card.secret, card.code, cookie.slice('lb='.length), school.token]) {
      expect(kept).not.toContain(secret);
    }
  });

  test('opens as often as its owner needs', async () => {
    await school.enter({ card: card.secret });
    expect((await school.signIn({ card: card.secret })).statusCode).toBe(200);
  });

  test('that was never printed is unknown', async () => {
    const response = await school.signIn({ card: 'A'.repeat(24) });
    expect([response.statusCode, response.json()]).toEqual([
      401,
      { reason: 'unknown', ask: 'De Brug' },
    ]);
    expect(response.cookies).toEqual([]);
  });

  test('opens nothing after a new one was printed, and the new one does', async () => {
    const [next] = await school.print(noor);
    const withdrawn = { reason: 'withdrawn', ask: 'Griet Claes' };
    expect((await school.signIn({ card: card.secret })).json()).toEqual(withdrawn);
    expect((await school.signIn({ code: card.code })).json()).toEqual(withdrawn);
    expect((await school.signIn({ card: next?.secret })).statusCode).toBe(200);
  });
});

describe('a code', () => {
  test('is eight letters or digits that nobody takes for others', () => {
    expect(card.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  });

  test('may be typed in lower case, in groups, with letters O and I for digits', async () => {
    const typed = card.code.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'i');
    const response = await school.signIn({ code: ` ${typed.slice(0, 4)} - ${typed.slice(4)} ` });
    expect(response.statusCode).toBe(200);
  });

  test('opens once', async () => {
    await school.enter({ code: card.code });
    const again = await school.signIn({ code: card.code });
    expect([again.statusCode, again.json()]).toEqual([401, { reason: 'used', ask: 'Griet Claes' }]);
  });

  test('opens once, also when it comes twice at the same moment', async () => {
    const responses = await Promise.all([
      school.signIn({ code: card.code }),
      school.signIn({ code: card.code }),
    ]);
    expect(responses.map((one) => one.statusCode).sort()).toEqual([200, 401]);
  });

  test('opens for two days', async () => {
    school.clock.pass(2 * dayMs);
    expect((await school.signIn({ code: card.code })).json()).toMatchObject({ reason: 'expired' });
  });

  test('is not used up by a question for pictures', async () => {
    await choosePictures();
    expect((await school.signIn({ code: card.code })).json()).toEqual({
      reason: 'pictures-needed',
    });
    expect((await school.signIn({ code: card.code, pictures: wrong })).json()).toEqual({
      reason: 'pictures-wrong',
    });
    expect((await school.signIn({ code: card.code, pictures: right })).statusCode).toBe(200);
  });

  test('that is wrong makes its address wait after thirty times, and only that address', async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      expect((await school.signIn({ code: 'ZZZZ ZZZZ' })).statusCode).toBe(401);
    }
    const waiting = await school.signIn({ code: card.code });
    expect([waiting.statusCode, waiting.json()]).toEqual([
      429,
      { reason: 'wait', afterMs: 10 * minuteMs },
    ]);
    expect((await school.signIn({ code: card.code }, '192.0.2.2')).statusCode).toBe(200);
  });

  test('can be tried again when the wait is over, and cards never wait', async () => {
    for (let turn = 0; turn < 30; turn += 1) await school.signIn({ code: 'ZZZZZZZZ' });
    expect((await school.signIn({ card: card.secret })).statusCode).toBe(200);
    school.clock.pass(10 * minuteMs);
    expect((await school.signIn({ code: card.code })).statusCode).toBe(200);
  });

  test('that is wrong from many addresses makes the school wait', async () => {
    for (let turn = 0; turn < 200; turn += 1) {
      await school.signIn({ code: 'ZZZZZZZZ' }, `198.51.100.${turn}`);
    }
    expect((await school.signIn({ code: card.code }, '203.0.113.1')).statusCode).toBe(429);
  });

  test('may be right for a whole class behind one address', async () => {
    const pupils = Array.from({ length: 40 }, (_, turn) => ({
      id: anId(100 + turn),
      name: `Leerling ${turn}`,
    }));
    await school.command({ do: 'add-pupils', class: inClass, pupils });
    const cards = await school.print(...pupils.map((pupil) => pupil.id));
    for (const { code } of cards) expect((await school.signIn({ code })).statusCode).toBe(200);
  });
});

describe('whoever has a card or a code that opens nothing any more', () => {
  const samir = anId(3);
  const [karim, lies] = [anId(4), anId(5)];

  async function withTeachers(): Promise<void> {
    await school.command(
      { do: 'add-parent', id: samir, name: 'Samir', children: [noor] },
      { do: 'add-staff', id: lies, name: 'Lies Vandeweyer', role: 'teacher' },
      { do: 'add-staff', id: karim, name: 'Karim Bensaïd', role: 'teacher' },
      { do: 'put-teacher', class: inClass, teacher: lies },
      { do: 'put-teacher', class: inClass, teacher: karim },
    );
  }

  async function told(body: unknown): Promise<unknown> {
    return (await school.signIn(body)).json();
  }

  test('hears which teacher of the class to ask, a parent too, and nothing else', async () => {
    await withTeachers();
    const cards = [card, ...(await school.print(samir))];
    await school.print(noor, samir);
    for (const { secret, code } of cards) {
      const answer = { reason: 'withdrawn', ask: 'Karim Bensaïd' };
      expect(await told({ card: secret })).toEqual(answer);
      expect(await told({ code })).toEqual(answer);
    }
  });

  test('hears it of a code that was used, and of one of three days ago', async () => {
    await withTeachers();
    const [ofSamir] = await school.print(samir);
    await school.enter({ code: card.code });
    expect(await told({ code: card.code })).toEqual({ reason: 'used', ask: 'Karim Bensaïd' });
    school.clock.pass(3 * dayMs);
    expect(await told({ code: ofSamir?.code })).toEqual({
      reason: 'expired',
      ask: 'Karim Bensaïd',
    });
  });

  test('asks who runs the school when it is a teacher, or somebody who left', async () => {
    await withTeachers();
    const [ofLies] = await school.print(lies);
    await school.print(lies);
    await school.command({ do: 'remove-person', id: noor });
    const answer = { reason: 'withdrawn', ask: 'Griet Claes' };
    expect(await told({ card: ofLies?.secret })).toEqual(answer);
    expect(await told({ card: card.secret })).toEqual(answer);
  });

  test('asks the school when the code is of long ago, or of nobody', async () => {
    await withTeachers();
    await school.print(noor);
    school.clock.pass(400 * dayMs);
    expect(await told({ code: card.code })).toEqual({ reason: 'withdrawn', ask: 'De Brug' });
    expect(await told({ code: 'ZZZZ ZZZZ' })).toEqual({ reason: 'unknown', ask: 'De Brug' });
    expect(await told({ card: card.secret })).toMatchObject({ ask: 'Karim Bensaïd' });
  });

  test('waits as after any wrong code, so that names are not found by trying', async () => {
    await school.enter({ code: card.code });
    for (let turn = 0; turn < 30; turn += 1) await told({ code: card.code });
    expect(await told({ code: card.code })).toEqual({ reason: 'wait', afterMs: 10 * minuteMs });
  });
});

describe('a picture code', () => {
  test('is asked for with the card once it is chosen', async () => {
    await choosePictures();
    const bare = await school.signIn({ card: card.secret });
    expect([bare.statusCode, bare.json()]).toEqual([401, { reason: 'pictures-needed' }]);
    const both = await school.signIn({ card: card.secret, pictures: right });
    expect(both.statusCode).toBe(200);
    expect(both.json()).not.toHaveProperty('choosePictures');
  });

  test('is right in its own order only', async () => {
    await choosePictures();
    const reversed = await school.signIn({ card: card.secret, pictures: right.toReversed() });
    expect(reversed.json()).toEqual({ reason: 'pictures-wrong' });
  });

  test('costs more time with every mistake, never the account', async () => {
    await choosePictures();
    const tryIt = (pictures: number[]) => school.signIn({ card: card.secret, pictures });
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await tryIt(wrong)).json()).toEqual({ reason: 'pictures-wrong' });
    }
    expect((await tryIt(right)).json()).toEqual({ reason: 'wait', afterMs: 30 * secondMs });
    school.clock.pass(30 * secondMs);
    expect((await tryIt(wrong)).json()).toEqual({ reason: 'pictures-wrong' });
    expect((await tryIt(right)).json()).toEqual({ reason: 'wait', afterMs: 60 * secondMs });
    school.clock.pass(60 * secondMs);
    expect((await tryIt(right)).statusCode).toBe(200);
    expect((await tryIt(wrong)).json()).toEqual({ reason: 'pictures-wrong' });
    expect((await tryIt(right)).statusCode).toBe(200);
  });

  test('waits twelve hours at most', async () => {
    await choosePictures();
    await school.db.updateTable('card').set({ picture_tries: 50 }).execute();
    await school.signIn({ card: card.secret, pictures: wrong });
    const waiting = await school.signIn({ card: card.secret, pictures: right });
    expect(waiting.json()).toEqual({ reason: 'wait', afterMs: 12 * hourMs });
  });

  test('cannot be guessed by trying many at the same moment', async () => {
    await choosePictures();
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => school.signIn({ card: card.secret, pictures: wrong })),
    );
    expect(guesses.filter((one) => one.json().reason === 'pictures-wrong')).toHaveLength(3);
  });

  test('is chosen once: a device left open cannot change it', async () => {
    await choosePictures();
    const { cookie } = await school.enter({ card: card.secret, pictures: right });
    const choose = (pictures: number[]) =>
      school.post(`/api/as/${noor}/pictures`, { pictures }, { cookie });
    const other = await choose(wrong);
    expect([other.statusCode, other.json()]).toEqual([409, { reason: 'chosen-before' }]);
    expect((await choose(right)).statusCode).toBe(200);
  });

  test('is kept with a salt of its own', async () => {
    await choosePictures();
    const kept = await school.db
      .selectFrom('person')
      .select(['picture_salt', 'picture_hash'])
      .where('id', '=', noor)
      .executeTakeFirstOrThrow();
    expect(kept.picture_salt).toMatch(/^[\w-]{22}$/);
    expect(kept.picture_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is new with a renewed card, and the devices of before are locked', async () => {
    await choosePictures();
    const before = await school.enter({ card: card.secret, pictures: right });
    const renewed = await school.post(
      `/api/as/${school.admin.id}/school/cards`,
      { people: [noor], renewPictures: true },
      { cookie: school.admin.cookie },
    );
    const [next] = renewed.json<{ cards: PrintedCard[] }>().cards;
    expect((await school.signIn({ card: next?.secret })).json()).toMatchObject({
      choosePictures: true,
    });
    const locked = await school.app.inject({
      url: `/api/as/${noor}/sessions`,
      headers: { cookie: before.cookie },
    });
    expect([locked.statusCode, locked.json()]).toEqual([401, { reason: 'signed-out' }]);
  });
});

describe('a request of the wrong shape', () => {
  test.each([
    ['nothing', {}],
    ['a card and a code', { card: 'A'.repeat(24), code: 'ABCDEFGH' }],
    ['a card that is a number', { card: 12345678 }],
    ['a card that is too long', { card: 'A'.repeat(129) }],
    ['three pictures', { card: 'A'.repeat(24), pictures: [1, 2, 3] }],
    ['a picture that is not there', { card: 'A'.repeat(24), pictures: [1, 2, 3, 16] }],
    ['half a picture', { card: 'A'.repeat(24), pictures: [1, 2, 3, 1.5] }],
    ['a list', []],
    ['null', null],
  ])('%s is 400', async (_, body) => {
    const response = await school.post('/api/sign-in', body);
    expect([response.statusCode, response.json()]).toEqual([400, { reason: 'wrong-shape' }]);
  });

  test('a code that cannot be one is unknown', async () => {
    for (const code of ['ABCD', 'ABCDEFG!', 'ABCDEFGHJ', '٠١٢٣٤٥٦٧']) {
      expect((await school.signIn({ code })).json()).toMatchObject({ reason: 'unknown' });
    }
  });
});

test('a page of another site cannot sign anybody in', async () => {
  const body = { card: card.secret };
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elders.example' },
    { origin: 'null' },
  ]) {
    const response = await school.post('/api/sign-in', body, headers as Record<string, string>);
    expect([response.statusCode, response.json()]).toEqual([403, { reason: 'other-site' }]);
  }
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost:80' }]) {
    const response = await school.post('/api/sign-in', body, headers as Record<string, string>);
    expect(response.statusCode).toBe(200);
  }
});
