/**
 * Three server processes that keep nothing of their own, on one PostgreSQL, behind a balancer
 * that gives each request to the next one: nobody notices which of them answered.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PrintedCard, SchoolCommand } from '#protocol/school.ts';
import type { SignInAnswer } from '#protocol/sign-in.ts';
import type { SyncAnswer } from '#protocol/sync.ts';
import { anId } from '../server/people/a-school.ts';
import { addressOf, openDatabase } from '../support/databases.ts';
import { forward } from '../support/forward.ts';
import { aPut, TestDevice } from '../support/server.ts';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));
const count = 3;

let folder: string;
let address: string;
let balancer: Server;
let url: string;
const children: ChildProcess[] = [];
const ports: number[] = [];
const answeredBy: number[] = [];
let setUpToken = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loopboek-three-'));
  const db = await openDatabase();
  address = addressOf(db);
  await db.destroy();
  // All at the same moment, on an empty database.
  const told = await Promise.all(Array.from({ length: count }, (_, index) => startServer(index)));
  for (const words of told) ports.push(Number(/localhost:(\d+)/.exec(words)?.[1]));
  const tokens = told.map((words) => /begin#(\S+)/.exec(words)?.[1] ?? '');
  let turn = 0;
  balancer = createServer((incoming, outgoing) => {
    turn += 1;
    const index = turn % ports.length;
    answeredBy.push(index);
    forward(incoming, ports[index] ?? 0, outgoing);
  });
  balancer.listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  url = `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`;
  setUpToken = await theOneThatOpens(tokens);
});
afterAll(async () => {
  balancer.closeAllConnections();
  balancer.close();
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  rmSync(folder, { recursive: true });
});

let admin: Signed;
const noor = anId(11);
const els = anId(12);
const classId = anId(13);

it('started at the same moment, one of their set-up links opens, and it opens once', async () => {
  expect(setUpToken).not.toBe('');
  const again = await post('/api/set-up', {
    token: setUpToken,
    school: 'Nog een',
    admin: 'Iemand',
  });
  expect(again.status).toBe(401);
});

it('signed in at one, known at the others', async () => {
  await command(
    { do: 'add-class', id: classId, name: '2B', groups: ['2G'] },
    { do: 'add-staff', id: els, name: 'Els', role: 'teacher' },
    { do: 'add-pupils', class: classId, pupils: [{ id: noor, name: 'Noor' }] },
    { do: 'put-teacher', class: classId, teacher: els },
  );
  const pupil = await signIn(noor);
  const before = answeredBy.length;
  for (let times = 0; times < count; times += 1) {
    const response = await get(`/api/as/${noor}/sessions`, pupil.cookie);
    expect(response.status).toBe(200);
  }
  expect(new Set(answeredBy.slice(before)).size).toBe(count);
});

it('written through one, read through another, and heard at the third', async () => {
  const pupil = await signIn(noor);
  const teacher = await signIn(els);
  const phone = deviceOf(pupil);
  const screen = deviceOf(teacher);
  await phone.sync();
  await screen.sync();
  const portfolio = portfolioOf(phone);
  const heard = await listen(teacher);
  const entry = aPut({ space: portfolio, audience: [{ to: els, until: null }] });
  expect(await phone.push(entry)).toMatchObject([{ status: 'accepted' }]);
  const all = () => heard.every((words) => words.includes(portfolio));
  await expect.poll(all, { timeout: 10_000 }).toBe(true);
  await screen.sync();
  expect(screen.read(entry.record, portfolio)).toEqual(['words']);
});

it('one of them is killed: the others go on, and what was answered is there', async () => {
  const pupil = await signIn(noor);
  const phone = deviceOf(pupil);
  await phone.sync();
  const portfolio = portfolioOf(phone);
  children[0]?.kill('SIGKILL');
  ports.shift();
  const entries = Array.from({ length: 6 }, () => aPut({ space: portfolio }));
  for (const entry of entries) {
    expect(await phone.push(entry)).toMatchObject([{ status: 'accepted' }]);
  }
  const other = deviceOf(await signIn(noor));
  await other.sync();
  expect(other.records(portfolio)).toEqual(
    expect.arrayContaining(entries.map((one) => one.record)),
  );
});

type Signed = { id: string; cookie: string };

async function startServer(index: number): Promise<string> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: join(folder, String(index)),
      DATABASE_URL: address,
      PORT: '0',
      NODE_NAME: `server-${index}`,
      BACKUPS: 'off',
    },
  });
  children.push(child);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => {
      told += bytes.toString();
    });
  }
  while (!/begin#\S+/.test(told)) {
    if (child.exitCode !== null) throw new Error(told);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return told;
}

/** Each started server drew a link; the one that was drawn last is the one that opens. */
async function theOneThatOpens(tokens: readonly string[]): Promise<string> {
  for (const token of tokens) {
    const response = await post('/api/set-up', { token, school: 'De Brug', admin: 'Griet' });
    if (response.status !== 200) continue;
    admin = await asSigned(response);
    return token;
  }
  return '';
}

function post(path: string, body: unknown, cookie = ''): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) },
    body: JSON.stringify(body),
  });
}

function get(path: string, cookie: string): Promise<Response> {
  return fetch(`${url}${path}`, { headers: { cookie } });
}

async function asSigned(response: Response): Promise<Signed> {
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { person } = (await response.json()) as SignInAnswer;
  return { id: person.id, cookie };
}

async function command(...commands: SchoolCommand[]): Promise<void> {
  const response = await post(`/api/as/${admin.id}/school/commands`, { commands }, admin.cookie);
  expect(response.status).toBe(200);
}

async function signIn(person: string): Promise<Signed> {
  const people = [person];
  const printed = await post(`/api/as/${admin.id}/school/cards`, { people }, admin.cookie);
  const { cards } = (await printed.json()) as { cards: PrintedCard[] };
  const response = await post('/api/sign-in', { card: cards[0]?.secret });
  expect(response.status).toBe(200);
  return asSigned(response);
}

function deviceOf({ id, cookie }: Signed): TestDevice {
  return new TestDevice({ id, name: id, role: 'pupil' }, async (request) => {
    const response = await post(`/api/as/${id}/sync`, request, cookie);
    const body = await response.text();
    return {
      statusCode: response.status,
      body,
      json: () => JSON.parse(body) as SyncAnswer,
    } as Awaited<ReturnType<ConstructorParameters<typeof TestDevice>[1]>>;
  });
}

/** The pupil's own space: the one whose roster says so. */
function portfolioOf(device: TestDevice): string {
  for (const [space, { records }] of device.spaces) {
    const rosters = [...records.values()].filter(({ kind }) => kind === 'roster');
    const [head] = rosters.flatMap(({ heads }) => heads);
    if (head?.content.includes('"space":"portfolio"')) return space;
  }
  throw new Error('A pupil has a space of their own.');
}

/** A stream from each server, and what each said until now. */
async function listen({ id, cookie }: Signed): Promise<string[]> {
  const heard = Array.from({ length: count }, () => '');
  const ending = new AbortController();
  for (let stream = 0; stream < count; stream += 1) {
    const response = await fetch(`${url}/api/as/${id}/pokes?device=${stream}`, {
      headers: { cookie },
      signal: ending.signal,
    });
    void (async () => {
      for await (const bytes of response.body ?? []) heard[stream] += Buffer.from(bytes).toString();
    })().catch(() => undefined);
  }
  return heard;
}
