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

it('who makes up addresses in front of the one that our proxy added is still told to wait', async () => {
  const school = await aSchool({ rateLimits: true, trustProxy: true });
  const statusFrom = async (forwarded: string) => {
    const { statusCode } = await school.app.inject({
      url: `/api/as/${people.pupil.id}/sessions`,
      headers: { 'x-forwarded-for': forwarded },
    });
    return statusCode;
  };
  for (let count = 0; count < 240; count += 1) await statusFrom(`10.0.0.${count}, 192.0.2.1`);
  expect(await statusFrom('10.0.1.1, 192.0.2.1')).toBe(429);
  expect(await statusFrom('192.0.2.2')).toBe(401);
  await school.close();
});
