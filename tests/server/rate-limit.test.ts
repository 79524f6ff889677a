import { expect, it } from 'vitest';
import { aSchool, people } from '../support/server.ts';

it('a client that does not stop is told to wait, and a class behind one address is not', async () => {
  const school = await aSchool({ rateLimits: true });
  const ask = async (person: { id: string; name: string }) => {
    const { statusCode, body } = await school.app.inject({
      url: `/api/as/${person.id}/sessions`,
      remoteAddress: '192.0.2.1',
    });
    return { statusCode, body };
  };
  for (let count = 0; count < 240; count += 1) await ask(people.pupil);
  const { statusCode, body } = await ask(people.pupil);
  expect(statusCode).toBe(429);
  expect(JSON.parse(body)).toEqual({ reason: 'wait', afterMs: expect.any(Number) });
  expect((await ask(people.classmate)).statusCode).toBe(401);
  await school.close();
});
