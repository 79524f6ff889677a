/**
 * Two schools with a server each that know each other, as after their offices compared the keys:
 * the demo school, and a small one where one pupil of it is new.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { SchoolsAnswer } from '#protocol/parcel.ts';
import type { PrintedCard, SchoolCommand } from '#protocol/school.ts';
import type { SignInAnswer } from '#protocol/sign-in.ts';
import { openBlobDirectory } from '#server/blob-store/directory.ts';
import { newId } from '#server/people/secret.ts';
import { newSetUpToken } from '#server/people/set-up.ts';
import { createServer } from '#server/server.ts';
import { openSqlite } from '#server/store/open-sqlite.ts';
import { type DemoPerson, type RunningSchool, runSchool } from './running-school.ts';

export type TwoSchools = {
  /** Which the pupil leaves: the demo school. */
  before: RunningSchool;
  /** Where the pupil is new: `people` are an admin, a teacher, a counsellor and two pupils. */
  next: RunningSchool;
  close(): Promise<void>;
};

/** They ask each other every second. */
const settings = { PARCELS_SECONDS: '1' };

/** `pupil`: the name of who is at both schools, by default the first pupil of the demo school. */
export async function twoSchools({ pupil }: { pupil?: string } = {}): Promise<TwoSchools> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-before-'));
  cpSync(inject('filledSchool'), folder, { recursive: true });
  const before = await runSchool(folder, settings);
  const next = await runSchool(await aSmallSchool(pupil ?? before.first('pupil').name), settings);
  await knowEachOther(before, next);
  const close = async () => {
    await before.close();
    await next.close();
  };
  return { before, next, close };
}

/** What both offices do, with the paper of the other school before them. */
export async function knowEachOther(one: RunningSchool, other: RunningSchool): Promise<void> {
  const [here, there] = [await signIn(one, 'admin'), await signIn(other, 'admin')];
  const own = async (who: SignedIn) => (await who.ask<SchoolsAnswer>('schools')).own;
  await here.ask('school/others', await own(there));
  await there.ask('school/others', await own(here));
}

export type SignedIn = {
  id: string;
  cookie: string;
  /** Of their own path; a question with words is a POST. */
  ask<T>(path: string, body?: unknown): Promise<T>;
};

/** Without a browser: what a person's own device may ask, and nothing else. */
export async function signIn(school: RunningSchool, who: string | DemoPerson): Promise<SignedIn> {
  const { card } = typeof who === 'string' ? school.first(who) : who;
  const response = await fetch(`${school.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ card }),
  });
  if (!response.ok) throw new Error(`No way in: ${await response.text()}`);
  const { person } = (await response.json()) as SignInAnswer;
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    id: person.id,
    cookie,
    ask: async <T>(path: string, body?: unknown): Promise<T> => {
      const asked = await fetch(`${school.url}/api/as/${person.id}/${path}`, {
        headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      if (!asked.ok) throw new Error(`${path}: ${asked.status} ${await asked.text()}`);
      return (await asked.json()) as T;
    },
  };
}

/** A folder as a demo school leaves it, so that the same command serves it. */
async function aSmallSchool(pupil: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-next-'));
  const db = await openSqlite(join(folder, 'loopboek.sqlite'));
  const blobs = openBlobDirectory(join(folder, 'blobs'));
  const deps = { db, blobs, now: Date.now, random: randomBytes };
  const app = await createServer({ ...deps, log: 'error', version: 'demo', rateLimits: false });
  const post = async <T>(url: string, payload: object, cookie?: string): Promise<[T, string]> => {
    const headers = cookie === undefined ? {} : { cookie };
    const response = await app.inject({ method: 'POST', url, payload, headers });
    if (response.statusCode !== 200) throw new Error(`${url}: ${response.body}`);
    const [set] = response.cookies;
    return [response.json<T>(), set === undefined ? '' : `${set.name}=${set.value}`];
  };
  const begin = { token: await newSetUpToken(deps), school: 'De Nieuwe Wind', admin: 'Lut Maes' };
  const [{ person: admin }, cookie] = await post<SignInAnswer>('/api/set-up', begin);
  const path = `/api/as/${admin.id}/school`;
  const { commands, people } = aClassWith(pupil);
  await post(`${path}/commands`, { commands }, cookie);
  const [{ cards }] = await post<{ cards: PrintedCard[] }>(
    `${path}/cards`,
    { people: [admin.id, ...people] },
    cookie,
  );
  await app.close();
  await db.destroy();
  const kept = cards.map(({ role, name, secret }) => ({ role, name, secret }));
  writeFileSync(join(folder, 'demo-cards.json'), JSON.stringify(kept));
  return folder;
}

function aClassWith(pupil: string): { commands: SchoolCommand[]; people: string[] } {
  const id = () => newId(randomBytes);
  const [group, teacher, counsellor, newcomer, neighbour] = [id(), id(), id(), id(), id()];
  const commands: SchoolCommand[] = [
    { do: 'add-class', id: group, name: '4A', groups: ['2G'] },
    { do: 'add-staff', id: teacher, name: 'Wim Peeters', role: 'teacher' },
    { do: 'add-staff', id: counsellor, name: 'An De Smet', role: 'counsellor' },
    { do: 'put-teacher', class: group, teacher },
    {
      do: 'add-pupils',
      class: group,
      pupils: [
        { id: newcomer, name: pupil },
        { id: neighbour, name: 'Robin Claes' },
      ],
    },
    { do: 'put-counsellor', counsellor, pupils: [newcomer] },
  ];
  return { commands, people: [teacher, counsellor, newcomer, neighbour] };
}
