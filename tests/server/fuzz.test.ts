/**
 * Requests as accidents and ill will make them, to every route there is. None is our fault, none
 * changes what its sender has no right to, and none tells whether something exists.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Damage, damages, gzipBomb, type Sent } from '../support/fuzz/damage.ts';
import { aFuzzSchool, type Dump, type FuzzSchool } from '../support/fuzz/fuzz-school.ts';
import { bodyOf } from '../support/fuzz/route-bodies.ts';
import { routesOf } from '../support/fuzz/routes-of.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
const total = 10_000;
/** Requests that are damaged, and pairs of requests that are compared. */
const damaged = 7_600;
const compared = 1_500;
const minute = 60_000;

let world: FuzzSchool;
let routes: string[];
let cases = 0;
/** What was answered, so that the suite can tell whether it reached anything. */
const answers = new Map<string, number>();

async function openWorld(): Promise<void> {
  world = await aFuzzSchool();
  await world.school.app.ready();
  routes = routesOf(world.school.app);
}

async function closeWorld(): Promise<void> {
  await world.leaving.close();
  await world.school.app.close();
  await world.school.db.destroy();
}

beforeAll(openWorld, minute);
afterAll(closeWorld);

/** Whom a request comes from: nobody, somebody else, a neighbour on their own path, or its owner. */
type Sender = 'stranger' | 'wrong' | 'neighbour' | 'right';

async function cookieOf(sender: Sender, route: string): Promise<string | null> {
  if (sender === 'stranger') return null;
  const owner = isOffice(route) ? world.school.admin : world.pupil;
  const person = sender === 'right' ? owner : world.teacher;
  // Signing out ends the session that asks for it.
  return route.endsWith('/sign-out') ? world.cookieOf(person.id) : person.cookie;
}

function isOffice(route: string): boolean {
  return route.includes('/school');
}

/** The address with what exists in its places, or with these instead. */
function addressOf(route: string, sender: Sender, id?: string): string {
  const [, pattern = ''] = route.split(' ');
  const owner = isOffice(route) ? world.school.admin.id : world.pupil.id;
  const own = sender === 'neighbour' ? world.teacher.id : owner;
  const exists: Record<string, string> = {
    person: own,
    space: world.space,
    record: world.record,
    sha256: world.sha256,
    id: sender === 'neighbour' ? world.pupilSession : world.session,
    i: '0',
  };
  const named = (name: string): string => {
    const isOwn = name === 'i' || (name === 'person' && sender === 'neighbour');
    if (id === undefined || isOwn) return exists[name] ?? 'x';
    return name === 'sha256' ? id.replaceAll('-', '').repeat(2) : id;
  };
  return pattern.replace(/^\*$/, '/kaarten').replace(/:(\w+)/g, (_, name: string) => named(name));
}

function idsKnown(): string[] {
  const { pupil, teacher, space, record, school } = world;
  return [pupil.id, teacher.id, school.admin.id, space, record];
}

function sentTo(route: string, url: string, cookie: string | null, body: unknown): Sent {
  const [method = 'GET'] = route.split(' ');
  const headers: Record<string, string> = cookie === null ? {} : { cookie };
  if (body === undefined) return { method, url, headers };
  const isRaw = Buffer.isBuffer(body);
  headers['content-type'] = isRaw ? 'image/jpeg' : 'application/json';
  return { method, url, headers, payload: isRaw ? body : JSON.stringify(body) };
}

async function send(sent: Sent, route: string) {
  const app = route.endsWith('/pokes') ? world.leaving : world.school.app;
  return app.inject({ ...sent, method: sent.method as 'GET' });
}

/** Ready is the one that says in a 503 that it is not. */
function isOurFault(status: number, route: string): boolean {
  return status >= 500 && !(status === 503 && route.endsWith('/ready'));
}

async function trial(route: string, sender: Sender, damage: Damage, body: unknown): Promise<void> {
  const cookie = await cookieOf(sender, route);
  const sent = damage.apply(sentTo(route, addressOf(route, sender), cookie, body));
  const before = await world.dump();
  // Everything comes twice: a network may.
  const responses = [await send(sent, route), await send(sent, route)];
  cases += 1;
  for (const { statusCode, headers } of responses) {
    const answer = `${sender} ${statusCode}`;
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    if (isOurFault(statusCode, route)) throw new Error(`${statusCode} ${sent.url.slice(0, 200)}`);
    expect(headers['x-request-id']).toBeDefined();
  }
  const after = await world.dump();
  const isRefused = responses.every(({ statusCode }) => statusCode >= 400);
  const mayChange = (sender === 'right' || sender === 'neighbour') && !isRefused;
  const changed = changedTables(before, after);
  const wrongly = mayChange ? changed.filter((table) => isOfOthers(table, sender, route)) : changed;
  if (wrongly.length > 0) throw new Error(`${wrongly.join()} changed: ${sent.url.slice(0, 200)}`);
}

function changedTables(before: Dump, after: Dump): string[] {
  return [...after.keys()].filter((table) => before.get(table) !== after.get(table));
}

/** A neighbour never touches people, ways in or words of others; neither does a sync of one's own. */
function isOfOthers(table: string, sender: Sender, route: string): boolean {
  if (sender === 'right' && isOffice(route)) return false;
  if (['person', 'session'].includes(table)) return !/\/(pictures|sign-out)$/.test(route);
  const ofPeople = ['card', 'class', 'class_pupil', 'class_teacher', 'parent_child', 'follows'];
  if (['school', 'audit', 'member', ...ofPeople].includes(table)) return true;
  return sender === 'neighbour' && table === 'words of the pupil';
}

test(`every route there is has its requests (seed ${seed})`, () => {
  expect(routes.length).toBeGreaterThan(15);
  const unknown = routes.filter((route) => bodyOf(route, idsKnown(), world.others) === null);
  expect(unknown).toEqual([]);
});

describe('no request is our fault or changes what it may not', () => {
  const senders: Sender[] = ['stranger', 'wrong', 'neighbour', 'right'];
  const rounds = 8;

  test.each(Array.from({ length: rounds }, (_, round) => round))(
    'round %i',
    async (round) => {
      // A small school is compared quickly.
      await closeWorld();
      await openWorld();
      const each = Math.ceil(damaged / rounds / (routes.length * senders.length));
      for (const [index, route] of routes.entries()) {
        const body = bodyOf(route, idsKnown(), world.others) ?? fc.constant(undefined);
        for (const [place, sender] of senders.entries()) {
          const property = fc.asyncProperty(damages, body, (damage, value) =>
            trial(route, sender, damage, value),
          );
          const own = seed + round * 10_000 + index * 10 + place;
          await fc.assert(property, { seed: own, numRuns: each, endOnFailure: true });
        }
      }
      expect((await world.dump()).get('words of the pupil')).toContain('van mij alleen');
    },
    2 * minute,
  );

  test(
    'a gzip bomb is refused before it is unpacked',
    async () => {
      for (const route of routes.filter((one) => one.startsWith('POST '))) {
        for (const sender of ['stranger', 'right'] as const) {
          await trial(route, sender, gzipBomb, {});
        }
      }
    },
    minute,
  );
});

describe('no answer tells whether something exists', () => {
  const senders: Sender[] = ['stranger', 'wrong', 'neighbour'];

  test(
    'to who has no right to it, what exists and what does not are the same',
    async () => {
      const named = routes.filter((route) => route.includes(':'));
      const each = Math.ceil(compared / (named.length * senders.length));
      for (const [index, route] of named.entries()) {
        const body = bodyOf(route, idsKnown(), world.others) ?? fc.constant(undefined);
        for (const [place, sender] of senders.entries()) {
          const property = fc.asyncProperty(harmless, body, otherIds, (damage, value, ids) =>
            sameAnswer(route, sender, { damage, value, ids }),
          );
          const own = seed + index * 10 + place;
          await fc.assert(property, { seed: own, numRuns: each, endOnFailure: true });
        }
      }
    },
    2 * minute,
  );

  test('ten thousand requests were sent, and some of every kind arrived', () => {
    expect(cases).toBeGreaterThanOrEqual(total);
    const told = Object.fromEntries(answers);
    for (const arrived of ['right 200', 'right 400', 'right 413', 'wrong 401', 'stranger 401']) {
      expect(told[arrived]).toBeGreaterThan(20);
    }
  });
});

/** Every damage but to the address, which is what is compared. */
const harmless = damages.filter(({ name }) => !name.startsWith('path'));
const otherIds = fc.tuple(fc.uuid({ version: 4 }), fc.uuid({ version: 4 }));

/** Fresh tokens are drawn for each answer, and a list goes by ids that the sender chose. */
function comparable(body: string): string {
  const told = body
    .replace(/"(at|rev|grant|membersTag|code)":"[^"]*"/g, '"$1":""')
    .replace(/retry: \d+/g, '');
  if (!told.includes('"held":[')) return told;
  const answer = JSON.parse(told) as { held: { id: string }[] };
  answer.held.sort((one, other) => (one.id < other.id ? -1 : 1));
  return JSON.stringify(answer);
}

type Compared = { damage: Damage; value: unknown; ids: readonly [string, string] };

async function sameAnswer(route: string, sender: Sender, compared: Compared): Promise<void> {
  const { damage, value, ids } = compared;
  const asked = async (url: string, swap: (text: string) => string) => {
    const sent = sentTo(route, url, await cookieOf(sender, route), value);
    const { payload } = sent;
    const told = typeof payload === 'string' ? { ...sent, payload: swap(payload) } : sent;
    const response = await send(damage.apply(told), route);
    const { 'x-request-id': _, date: __, ...headers } = response.headers;
    await world.forgetAsked();
    cases += 1;
    return { status: response.statusCode, body: comparable(response.body), headers };
  };
  const isOwnSync = sender === 'neighbour' && route.endsWith('/sync');
  const { space, record } = world;
  const [otherSpace, otherRecord] = ids;
  const exists = await asked(addressOf(route, sender), (text) => text);
  const absent = await asked(addressOf(route, sender, otherSpace), (text) =>
    isOwnSync ? text.replaceAll(space, otherSpace).replaceAll(record, otherRecord) : text,
  );
  const saidBack = absent.body.replaceAll(otherSpace, space).replaceAll(otherRecord, record);
  expect({ ...absent, body: comparable(saidBack) }).toEqual(exists);
}
