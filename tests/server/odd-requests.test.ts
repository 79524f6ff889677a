import { afterEach, beforeEach, expect, it } from 'vitest';
import { aPut, aSchool, people, type TestServer } from '../support/server.ts';

const { pupil } = people;

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

function post(payload: string) {
  return school.app.inject({
    method: 'POST',
    url: `/api/as/${pupil.id}/sync`,
    headers: { 'x-as': pupil.id, 'content-type': 'application/json' },
    payload,
  });
}

it('a row or a body that is nested without end is of the wrong shape, not our mistake', async () => {
  const request = JSON.stringify(school.device(pupil).request({ push: [aPut()] }));
  for (const deep of [
    '['.repeat(100_000) + ']'.repeat(100_000),
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  ]) {
    const odd = request.replace('"op":"put"', `"op":"put","x":${deep}`);
    expect(await post(odd)).toMatchObject({
      statusCode: 400,
      body: '{"reason":"wrong-shape"}',
    });
    expect(await post(deep)).toMatchObject({ statusCode: 400 });
  }
});

it.each(['/%', '/api/as/%E0%A4%A/sync', '/%c0%ae%c0%ae/package.json'])(
  'the odd address %s is answered with a reason and not repeated',
  async (url) => {
    const response = await school.app.inject(url);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toEqual({ reason: 'wrong-shape' });
  },
);

it('a person in the address that is longer than any id is nobody', async () => {
  const response = await school.app.inject(`/api/as/${'a'.repeat(5_000)}/pokes`);
  expect(response.statusCode).toBe(404);
  expect(response.json()).toEqual({ reason: 'not-found' });
});

it('a text with a NUL in it, which no database has to keep, is of the wrong shape', async () => {
  const request = school.device(pupil).request({ push: [aPut({ content: 'a\u0000b' })] });
  expect(await school.post(pupil, request)).toMatchObject({ statusCode: 400 });
  const keyed = { ...school.device(pupil).request(), 'a\u0000b': 1 };
  expect(await school.post(pupil, keyed)).toMatchObject({ statusCode: 400 });
  for (const url of ['/api/as/a%00b/sessions', '/kaarten?a=%00']) {
    const response = await school.app.inject(url);
    expect(response.json()).toEqual({ reason: 'wrong-shape' });
  }
});
