import { expect, test } from 'vitest';
import { newSetUpToken } from '#server/people/set-up.ts';
import { anEmptySchool, aSchool, asSomeone } from './a-school.ts';

const names = { school: 'De Brug', admin: 'Griet Claes' };

test('the link names the school and signs in the person who runs it', async () => {
  const { post, token } = await anEmptySchool();
  const response = await post('/api/set-up', { token, ...names });
  expect(response.json()).toEqual({
    person: { id: expect.any(String), name: 'Griet Claes', role: 'admin' },
    school: { id: expect.any(String), name: 'De Brug' },
    choosePictures: true,
  });
  const admin = asSomeone(response);
  expect(admin.cookie).toMatch(/^lb=[\w-]{43}$/);
});

test('the person who runs the school can print a card for themselves', async () => {
  const school = await aSchool();
  const [card] = await school.print(school.admin.id);
  expect((await school.signIn({ card: card?.secret })).statusCode).toBe(200);
});

test('the link works once, also when two people open it at the same moment', async () => {
  const { post, token } = await anEmptySchool();
  const responses = await Promise.all([
    post('/api/set-up', { token, ...names }),
    post('/api/set-up', { token, ...names }),
  ]);
  expect(responses.map((one) => one.statusCode).sort()).toEqual([200, 401]);
  const again = await post('/api/set-up', { token, ...names });
  expect([again.statusCode, again.json()]).toEqual([401, { reason: 'used' }]);
});

test('another token opens nothing and uses nothing up', async () => {
  const { post, token } = await anEmptySchool();
  const wrong = await post('/api/set-up', { token: 'A'.repeat(32), ...names });
  expect([wrong.statusCode, wrong.json()]).toEqual([401, { reason: 'unknown' }]);
  expect((await post('/api/set-up', { token, ...names })).statusCode).toBe(200);
});

test('a new start prints a new link, and the old one opens nothing', async () => {
  const { post, token, db, clock } = await anEmptySchool();
  const random = (bytes: number) => new Uint8Array(bytes).fill(7);
  const next = await newSetUpToken({ db, now: () => clock.now, random });
  expect((await post('/api/set-up', { token, ...names })).statusCode).toBe(401);
  expect((await post('/api/set-up', { token: next, ...names })).statusCode).toBe(200);
  expect(await newSetUpToken({ db, now: () => clock.now, random })).toBeNull();
});

test.each([
  ['no name for the school', { school: ' ', admin: 'Griet' }],
  ['a name that is too long', { school: 'De Brug', admin: 'a'.repeat(121) }],
  ['a name that is a number', { school: 'De Brug', admin: 4 }],
])('%s is 400 and leaves the link good', async (_, odd) => {
  const { post, token } = await anEmptySchool();
  const response = await post('/api/set-up', { token, ...odd });
  expect([response.statusCode, response.json()]).toEqual([400, { reason: 'wrong-shape' }]);
  expect((await post('/api/set-up', { token, ...names })).statusCode).toBe(200);
});
