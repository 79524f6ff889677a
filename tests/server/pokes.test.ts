import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Poke } from '#protocol/sync.ts';
import { createPokes } from '#server/store/pokes.ts';
import { aPut, aSchool, people, spaces, type TestServer } from '../support/server.ts';

const { pupil, parent, teacher } = people;

let school: TestServer;
let url: string;
beforeEach(async () => {
  school = await aSchool();
  await school.app.listen({ port: 0, host: '127.0.0.1' });
  const [{ port } = { port: 0 }] = school.app.addresses() as AddressInfo[];
  url = `http://127.0.0.1:${port}`;
});
afterEach(() => school.close());

async function listen(person: { id: string }, query = '') {
  const response = await fetch(`${url}/api/as/${person.id}/pokes${query}`, {
    headers: { 'x-as': person.id },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let heard = '';
  const next = async (): Promise<Poke | 'ended'> => {
    for (;;) {
      const event = /data: (.*)\n\n/.exec(text);
      if (event) {
        text = text.slice(event.index + event[0].length);
        return JSON.parse(event[1] ?? '') as Poke;
      }
      const read = await reader?.read();
      if (!read || read.done) return 'ended';
      text += read.value;
      heard += read.value;
    }
  };
  return { response, next, heard: () => heard };
}

it('who may see the news is told of the space within a moment; the device that made it is not', async () => {
  const screen = await listen(teacher);
  const tablet = await listen(pupil, '?device=tablet');
  const phone = await listen(pupil, '?device=device-of-Noor');
  expect(screen.response.headers.get('content-type')).toContain('text/event-stream');
  expect(screen.response.headers.get('content-security-policy')).toContain("script-src 'self'");
  await school.device(pupil).push(aPut({ audience: [{ to: teacher.id, until: null }] }));
  const poke = { spaces: [spaces.portfolio], spreadMs: 0 };
  expect(await screen.next()).toEqual(poke);
  expect(await tablet.next()).toEqual(poke);
  await school.members('class', [pupil]);
  await school.members('portfolio', [pupil, parent]);
  expect(await phone.next()).toEqual(poke);
});

it('who is taken off is told so, and at the end of the server every stream ends', async () => {
  const screen = await listen(teacher);
  await school.members('portfolio', [pupil]);
  expect(await screen.next()).toEqual({ spaces: [spaces.portfolio], spreadMs: 0 });
  const started = Date.now();
  await school.app.close();
  // An event of its own, which says how soon to come back; then the end.
  expect(await screen.next()).toEqual({});
  expect(screen.heard()).toMatch(/retry: [1-5]\d{3}\nevent: elsewhere\n/);
  expect(await screen.next()).toBe('ended');
  expect(Date.now() - started).toBeLessThan(2_000);
});

it('a device that was ended from elsewhere hears nothing more, and its stream closes', async () => {
  await school.close();
  let isSignedIn = true;
  school = await aSchool({
    sessionOf: async () => (isSignedIn ? { person: pupil.id, life: 'full' } : null),
  });
  await school.app.listen({ port: 0, host: '127.0.0.1' });
  const [{ port } = { port: 0 }] = school.app.addresses() as AddressInfo[];
  url = `http://127.0.0.1:${port}`;
  const lost = await listen(pupil);
  const phone = school.device(pupil);
  await phone.push(aPut());
  expect(await lost.next()).toMatchObject({ spaces: [spaces.portfolio] });
  isSignedIn = false;
  school.deps.pokes?.tell({ space: spaces.portfolio, people: new Set([pupil.id]) });
  expect(await lost.next()).toBe('ended');
});

it('asking only for the headers of the pokes does not wait for ever', async () => {
  const response = await fetch(`${url}/api/as/${teacher.id}/pokes`, {
    method: 'HEAD',
    headers: { 'x-as': teacher.id },
    signal: AbortSignal.timeout(1_000),
  });
  expect(response.status).toBe(404);
});

it('nobody listens as somebody else', async () => {
  const response = await fetch(`${url}/api/as/${teacher.id}/pokes`, {
    headers: { 'x-as': parent.id },
  });
  expect(response.status).toBe(401);
});

it('a class that is told at once does not come at once', () => {
  const pokes = createPokes();
  const heard: number[] = [];
  const people = Array.from({ length: 200 }, (_, index) => `person ${index}`);
  for (const person of people) {
    pokes.listen({ person, device: null, hear: ({ spreadMs }) => void heard.push(spreadMs) });
  }
  pokes.tell({ space: 'class', people: new Set(people.slice(0, 30)) });
  expect(heard).toHaveLength(30);
  expect(new Set(heard)).toEqual(new Set([1_000]));
  pokes.tell({ space: 'class', people: new Set(people) });
  expect(heard.at(-1)).toBe(3_000);
});
