import { gunzipSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import { packed } from '#sync/packed.ts';
import { aPut, aSchool, people, spaces } from '../support/server.ts';

afterEach(() => vi.unstubAllGlobals());

const long = { words: 'lasser '.repeat(400) };

it('a long request is packed, and unpacks to the same words', async () => {
  const { headers, body } = await packed(long);
  expect(headers['content-encoding']).toBe('gzip');
  if (typeof body === 'string') throw new Error('it is not packed');
  expect(body.byteLength).toBeLessThan(200);
  expect(JSON.parse(gunzipSync(Buffer.from(body)).toString())).toEqual(long);
});

it('a short one, and one from a browser that cannot pack, leave as they are', async () => {
  expect(await packed({ words: 'kort' })).toEqual({
    headers: { 'content-type': 'application/json' },
    body: '{"words":"kort"}',
  });
  vi.stubGlobal('CompressionStream', undefined);
  expect((await packed(long)).body).toBe(JSON.stringify(long));
});

it('the school reads what was packed', async () => {
  const school = await aSchool();
  const phone = school.device(people.pupil);
  const entry = aPut({ content: 'lasser '.repeat(400) });
  const request = { ...phone.request({ push: [entry] }) };
  request.spaces[spaces.portfolio] = [null, null, {}];
  const { headers, body } = await packed(request);
  const response = await school.app.inject({
    method: 'POST',
    url: `/api/as/${people.pupil.id}/sync`,
    headers: { ...headers, 'x-as': people.pupil.id },
    payload: typeof body === 'string' ? body : Buffer.from(body),
  });
  expect(response.json()).toMatchObject({ results: [{ id: entry.id, status: 'accepted' }] });
  await school.close();
});
