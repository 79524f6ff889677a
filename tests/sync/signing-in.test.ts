import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openJournal, openReplica, replicaName } from '#storage/dexie-store.ts';
import { getProfile, rememberProfile } from '#storage/profiles.ts';
import { saveRecord } from '#storage/write.ts';
import { carryForOthers, endReading } from '#sync/others.ts';
import { choosePictures, listSessions, signIn } from '#sync/sign-in.ts';
import { signOut } from '#sync/sign-out.ts';
import { aDevice } from '../support/a-device.ts';

const noor = { id: 'noor', name: 'Noor', role: 'pupil' as const };
const school = { id: 'school', name: 'School' };
type Asked = { path: string; body: Record<string, unknown> };
let asked: Asked[];
let answer: (path: string) => Response | Promise<Response>;

beforeEach(async () => {
  asked = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, body: JSON.parse(String(init.body ?? '{}')) as Record<string, unknown> });
    return answer(path);
  });
});
afterEach(() => vi.unstubAllGlobals());

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

async function unsentWords(person: string): Promise<void> {
  const journal = openJournal(person);
  const replica = openReplica(person);
  const device = aDevice({ id: person, store: { journal, replica } });
  await saveRecord(device, { space: 'loopbook', kind: 'entry', edits: { text: 'niet verstuurd' } });
  journal.database.close();
  replica.database.close();
}

function syncAnswer(part: object) {
  return {
    v: 1,
    now: Date.now(),
    minPull: 1,
    results: [],
    durable: [],
    lost: [],
    membersTag: null,
    revoked: [],
    more: false,
    spaces: {},
    ...part,
  };
}

describe('signing in', () => {
  it('remembers who uses this device, and under which school', async () => {
    answer = () => json({ person: noor, school, choosePictures: true });
    const outcome = await signIn({ code: 'ABCD2345', shared: true });
    expect(outcome).toMatchObject({ ok: true, profile: { shared: true, picturesChosen: false } });
    expect(await getProfile('noor')).toMatchObject({ school, signedIn: true, locked: false });
  });

  it('says in a word why it cannot', async () => {
    answer = () => json({ reason: 'pictures-wrong' }, 401);
    expect(await signIn({ code: 'ABCD2345' })).toMatchObject({
      ok: false,
      reason: 'pictures-wrong',
    });
    answer = () => json({ reason: 'wait', afterMs: 5000 }, 429);
    expect(await signIn({ code: 'ABCD2345' })).toMatchObject({ reason: 'wait', afterMs: 5000 });
    answer = () => json({ reason: 'used', ask: 'Lies' }, 401);
    expect(await signIn({ code: 'ABCD2345' })).toMatchObject({ reason: 'used', ask: 'Lies' });
    answer = () => json({ reason: 'a word of later' }, 401);
    expect(await signIn({ code: 'ABCD2345' })).toMatchObject({ reason: 'server' });
    answer = () => Promise.reject(new TypeError('no network'));
    expect(await signIn({ code: 'ABCD2345' })).toMatchObject({ reason: 'offline' });
    answer = () => new Response('<html>', { status: 200 });
    expect(await signIn({ code: 'ABCD2345' })).toMatchObject({ reason: 'server' });
  });

  it('keeps the name of the device when the same person comes back', async () => {
    answer = () => json({ person: noor, school });
    const once = await signIn({ code: 'ABCD2345' });
    const again = await signIn({ code: 'ABCD2345' });
    if (!once.ok || !again.ok) throw new Error('signing in failed');
    expect(again.profile.device).toBe(once.profile.device);
  });

  it('asks each thing under the path of its person', async () => {
    answer = () => json({ sessions: [] });
    await choosePictures({ person: noor }, [1, 2, 3, 4]);
    expect(await listSessions({ person: noor })).toMatchObject({ ok: true, sessions: [] });
    expect(asked.map(({ path }) => path)).toEqual([
      '/api/as/noor/pictures',
      '/api/as/noor/sessions',
    ]);
  });
});

/** Somebody new in each test: what an earlier one left behind is carried beside, as it should. */
let people = 0;
function somebody() {
  people += 1;
  return { id: `somebody-${people}`, name: 'Milan', role: 'pupil' as const };
}

describe('signing out', () => {
  it('scenario 25: removes what can be fetched again, and keeps the words until they are safe', async () => {
    const person = somebody();
    await rememberProfile({ person, school }, { shared: true });
    await unsentWords(person.id);
    answer = () => Promise.reject(new TypeError('no network'));
    await signOut({ person });
    expect(await Dexie.exists(replicaName(person.id))).toBe(false);
    expect(await getProfile(person.id)).toMatchObject({ locked: true });
    const journal = openJournal(person.id);
    expect(await journal.read((tables) => tables.all())).toHaveLength(1);
    journal.close();
  });

  it('goes on uploading under the one who wrote, and then forgets them', async () => {
    const person = somebody();
    await rememberProfile({ person, school }, { shared: true });
    await unsentWords(person.id);
    answer = () => Promise.reject(new TypeError('no network'));
    await signOut({ person });
    asked = [];
    answer = (path) => {
      if (!path.endsWith('/sync')) return json({});
      const push = (asked.at(-1)?.body.push ?? []) as { id: string }[];
      const waiting = (asked.at(-1)?.body.waiting ?? []) as [string, string, string][];
      const results = push.map(({ id }) => ({ id, status: 'accepted', at: 't' }));
      return json(syncAnswer({ signIn: true, results, durable: waiting.map(([, , id]) => id) }));
    };
    await vi.waitFor(async () => {
      await carryForOthers();
      expect(await getProfile(person.id)).toBeUndefined();
    }, 8_000);
    const own = asked.filter(({ path }) => path.startsWith(`/api/as/${person.id}/`));
    const pushed = own.flatMap(({ body }) => (body.push ?? []) as { id: string; op: string }[]);
    expect(new Set(pushed.map(({ id }) => id)).size).toBe(1);
    expect(await Dexie.exists(replicaName(person.id))).toBe(false);
  });

  it('keeps the profile while the server was not told that reading ends', async () => {
    const person = somebody();
    await rememberProfile({ person, school }, { shared: true });
    answer = () => Promise.reject(new TypeError('no network'));
    await signOut({ person });
    expect(await getProfile(person.id)).toMatchObject({ locked: true, signedIn: true });
    answer = () => json({});
    await endReading(person.id);
    expect(await getProfile(person.id)).toBeUndefined();
  });
});
