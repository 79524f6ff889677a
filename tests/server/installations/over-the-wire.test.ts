/** Two schools that really listen, on 127.0.0.1: as they speak, and as somebody between them might. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createPlainServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { OtherSchool } from '#protocol/parcel.ts';
import { askSchool } from '#server/installations/ask-school.ts';
import { keepAsking } from '#server/installations/keep-asking.ts';
import { ownKey } from '#server/installations/school-key.ts';
import { createServer } from '#server/server.ts';
import type { Database } from '#server/store/schema.ts';
import { openDatabase } from '../../support/databases.ts';
import { anId } from '../people/a-school.ts';

const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function aDatabase(): Promise<Database> {
  const db = await openDatabase();
  ending.push(() => db.destroy());
  return db;
}

type Answering = Parameters<typeof createPlainServer>[1];

async function listening(answer: Answering): Promise<string> {
  const server: Server = createPlainServer({}, answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ending.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const about = { id: anId(1), arrived: null, read: {}, told: [] };
const depsOf = (db: Database) => ({
  db,
  now: Date.now,
  random: (count: number) => randomBytes(count),
  url: () => 'http://localhost',
});
const schoolAt = (url: string): OtherSchool => ({ name: 'De Brug', key: 'A'.repeat(43), url });

it('one server asks the other, and hears what was taken back there', async () => {
  const [before, next] = [await aDatabase(), await aDatabase()];
  const app = await createServer({ ...depsOf(before), version: '0', log: 'silent' });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  ending.push(() => app.close());
  const there = await ownKey(next);
  const parcel = {
    id: about.id,
    person: anId(2),
    to_key: there.key,
    until: '2026-12-24',
    made: Date.now(),
    slip: '',
    signature: '',
    pieces: JSON.stringify([{ piece: 'stuk-1', record: anId(3), line: anId(4) }]),
    arrived: null,
    read: '{}',
    told: '{}',
    withdrawn: '["stuk-1"]',
  };
  await before.insertInto('parcel_out').values(parcel).execute();
  const { key } = await ownKey(before);
  // A piece has a longer name than that.
  expect(await askSchool(depsOf(next), { ...schoolAt(url), key }, about)).toBe('odd');
  const piece = `stuk-${'0'.repeat(32)}`;
  const withdrawn = JSON.stringify([piece]);
  await before.updateTable('parcel_out').set({ withdrawn }).execute();
  expect(await askSchool(depsOf(next), { ...schoolAt(url), key }, about)).toEqual({
    withdrawn: [piece],
  });
});

it('who asks very often is asked to wait, from each address', async () => {
  const db = await aDatabase();
  const app = await createServer({ ...depsOf(db), version: '0', log: 'silent' });
  ending.push(() => app.close());
  const ask = () =>
    app.inject({
      method: 'POST',
      url: '/api/parcels/ask',
      payload: { receipt: '{}', signature: 'A'.repeat(86) },
    });
  const told: number[] = [];
  for (let tries = 0; tries < 242; tries += 1) told.push((await ask()).statusCode);
  expect(new Set(told.slice(0, 240))).toEqual(new Set([404]));
  expect(told.slice(240)).toEqual([429, 429]);
});

it('is sent nowhere else by whoever answers', async () => {
  let followed = 0;
  const elsewhere = await listening((_request, response) => {
    followed += 1;
    response.end('{}');
  });
  const url = await listening((_request, response) => {
    response.writeHead(307, { location: `${elsewhere}/api/parcels/ask` }).end();
  });
  const deps = depsOf(await aDatabase());
  expect(await askSchool(deps, schoolAt(url), about)).toBe('silent');
  expect(followed).toBe(0);
});

it('reads no answer that never ends', async () => {
  let sent = 0;
  const url = await listening((_request, response) => {
    const more = setInterval(() => {
      sent += 16_384;
      response.write('x'.repeat(16_384));
    }, 1);
    response.on('close', () => clearInterval(more));
  });
  const deps = depsOf(await aDatabase());
  expect(await askSchool(deps, schoolAt(url), about)).toBe('silent');
  expect(sent).toBeLessThan(10_000_000);
});

it('when the server stops, a question that nobody answers is let go at once', async () => {
  const db = await aDatabase();
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const url = await listening(() => asked());
  const school = schoolAt(url);
  await db
    .insertInto('parcel_in')
    .values({
      id: about.id,
      from_key: school.key,
      url,
      person: anId(2),
      until: '2999-01-01',
      slip: '',
      signature: '',
      pieces: '[]',
      records: '{}',
      arrived: 0,
      read: '{}',
      withdrawn: '[]',
      told: '[]',
      waiting: 0,
      asked_at: null,
      ask_at: 0,
      tries: 0,
      over: 0,
    })
    .execute();
  const stop = keepAsking({ ...depsOf(db), askEveryMs: 10 }, (problem) => {
    throw problem;
  });
  await isAsked;
  const since = performance.now();
  await stop();
  expect(performance.now() - since).toBeLessThan(5_000);
  // It was our leaving, and nothing that the other school did.
  const row = await db.selectFrom('parcel_in').select('tries').executeTakeFirstOrThrow();
  expect(row.tries).toBe(0);
});
