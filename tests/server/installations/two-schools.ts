/** Two schools with a server and an office each, that reach each other as long as they are up. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { pieceSeed } from '#domain/piece-name.ts';
import type { PutMutation } from '#protocol/mutation.ts';
import type {
  ArrivalAnswer,
  ParcelRequest,
  ParcelsAnswer,
  SchoolsAnswer,
  SignedSlip,
} from '#protocol/parcel.ts';
import { arrivalCode } from '#server/installations/arrival-code.ts';
import type { Fetch, InstallationDeps } from '#server/installations/installation-deps.ts';
import { askDue } from '#server/installations/keep-asking.ts';
import { memoryLedger } from '#server/store/ledger.ts';
import { aPut, chance, TestDevice } from '../../support/server.ts';
import { anId, aSchool, type OpenSchool, type Someone } from '../people/a-school.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;

export type Side = OpenSchool & {
  url: string;
  isUp: boolean;
  speaking: InstallationDeps;
  pupil: Someone;
  teacher: Someone;
  phone: TestDevice;
  screen: TestDevice;
  /** The pupil's loopbook. */
  space: string;
  get<T>(someone: Someone, path: string): Promise<T>;
  ask(someone: Someone, path: string, body: unknown): Promise<{ status: number; body: unknown }>;
  /** What its server does by itself, all that is due now. */
  askAround(): Promise<void>;
};

export type TwoSchools = {
  before: Side;
  next: Side;
  pass(ms: number): void;
  close(): Promise<void>;
};

/** `wire`: stands between them, and can change what one says to the other. */
export type Wire = (answer: Response, url: string) => Promise<Response> | Response;

export async function twoSchools(wire?: { pass: Wire }): Promise<TwoSchools> {
  const sides = new Map<string, { app: FastifyInstance; isUp: boolean }>();
  const speak: Fetch = async (url, { body, method, headers, redirect, signal }) => {
    const { origin, pathname } = new URL(url);
    const side = sides.get(origin);
    expect(redirect).toBe('error');
    expect(signal).toBeDefined();
    if (!side?.isUp) throw new TypeError('fetch failed');
    const answer = await side.app.inject({
      method: method as 'POST',
      url: pathname,
      headers: headers as Record<string, string>,
      payload: String(body),
    });
    const response = new Response(answer.body, { status: answer.statusCode });
    return wire === undefined ? response : wire.pass(response, url);
  };
  const before = await aSide({ name: 'De Brug', url: 'https://brug.example', from: 100, speak });
  const next = await aSide({ name: 'De Wind', url: 'https://wind.example', from: 200, speak });
  sides.set(before.url, before).set(next.url, next);
  await know(before, next);
  await know(next, before);
  const pass = (ms: number) => {
    for (const side of [before, next]) side.clock.pass(ms);
  };
  const close = async () => {
    for (const { app, db } of [before, next]) {
      await app.close();
      await db.destroy();
    }
  };
  return { before, next, pass, close };
}

/** The office adds the other school, with its paper at hand. */
export async function know(here: Side, there: Side): Promise<void> {
  const { own } = await there.get<SchoolsAnswer>(there.pupil, 'schools');
  const added = await here.ask(here.admin, 'school/others', own);
  expect(added.status).toBe(200);
}

type Making = { name: string; url: string; from: number; speak: Fetch };

async function aSide({ name, url, from, speak }: Making): Promise<Side> {
  const more = { url: () => url, fetch: speak, random: chance(from), ledger: memoryLedger() };
  const school = await aSchool({ ...more, rateLimits: false });
  const { app, post, clock } = school;
  // Both begin with the same chance.
  const speaking = { ...school.deps, ...more };
  await school.command(
    { do: 'name-school', name },
    { do: 'add-class', id: anId(from), name: '2B', groups: ['2G'] },
    { do: 'add-pupils', class: anId(from), pupils: [{ id: anId(from + 1), name: 'Noor' }] },
    { do: 'add-pupils', class: anId(from), pupils: [{ id: anId(from + 2), name: 'Milan' }] },
    { do: 'add-staff', id: anId(from + 3), name: 'Els', role: 'teacher' },
    { do: 'put-teacher', class: anId(from), teacher: anId(from + 3) },
  );
  const enter = async (id: string) => {
    const [card] = await school.print(id);
    return school.enter({ card: card?.secret });
  };
  const pupil = await enter(anId(from + 1));
  const teacher = await enter(anId(from + 3));
  const deviceOf = ({ id, cookie }: Someone, role: 'pupil' | 'teacher') =>
    new TestDevice({ id, name: id, role }, (request) =>
      post(`/api/as/${id}/sync`, request, { cookie }),
    );
  const phone = deviceOf(pupil, 'pupil');
  const members = (await phone.sync()).members ?? [];
  const space = members.find(({ kind }) => kind === 'portfolio')?.space ?? '';
  return {
    ...school,
    url,
    isUp: true,
    speaking,
    pupil,
    teacher,
    phone,
    screen: deviceOf(teacher, 'teacher'),
    space,
    get: async (someone, path) => {
      const headers = { cookie: someone.cookie };
      return (await app.inject({ url: `/api/as/${someone.id}/${path}`, headers })).json();
    },
    ask: async (someone, path, body) => {
      const headers = { cookie: someone.cookie };
      const answer = await post(`/api/as/${someone.id}/${path}`, body, headers);
      return { status: answer.statusCode, body: answer.json() };
    },
    askAround: () => askDue({ ...speaking, now: () => clock.now }),
  };
}

export type Given = {
  signed: SignedSlip;
  request: ParcelRequest;
  pieces: string[];
  /** At the school of before: what was written, and the records that stand for it. */
  entries: PutMutation[];
  lines: PutMutation[];
};

let count = 0;

/** A parcel of so many entries for the same pupil at the next school. */
export async function give(
  { before, next }: TwoSchools,
  { pieces: many = 3, more = {} }: { pieces?: number; more?: Partial<ParcelRequest> } = {},
): Promise<Given> {
  const { space, phone, pupil } = before;
  const entries = Array.from({ length: many }, (_, at) => aPut({ space, content: `stuk ${at}` }));
  const lines = entries.map(() => aPut({ space, kind: 'handover', audience: [] }));
  await phone.push(...entries, ...lines);
  const pieces = entries.map(({ record }) => nameOf(space, record));
  count += 1;
  const { own } = await next.get<SchoolsAnswer>(next.pupil, 'schools');
  const request: ParcelRequest = {
    id: anId(5_000 + count),
    to: { key: own.key, code: arrivalCode(next.pupil.id) },
    until: '2026-12-24',
    receiver: 'meneer Peeters',
    data: 'a'.repeat(64),
    pieces: entries.map(({ record }, at) => ({
      piece: pieces[at] ?? '',
      record,
      line: lines[at]?.record ?? '',
    })),
    ...more,
  };
  const answer = await before.ask(pupil, 'parcels', request);
  expect(answer).toMatchObject({ status: 200 });
  return { signed: answer.body as SignedSlip, request, pieces, entries, lines };
}

export type Brought = {
  copies: PutMutation[];
  records: Record<string, string>;
  answer: { status: number; body: ArrivalAnswer };
};

/** The pupil takes it in and shares it with the teacher there. `words`: with these already at school. */
export async function bring(
  { next }: Pick<TwoSchools, 'next'>,
  { signed, pieces }: Pick<Given, 'signed' | 'pieces'>,
  { isSent = true }: { isSent?: boolean } = {},
): Promise<Brought> {
  const { space, phone, teacher } = next;
  const copies = pieces.map((piece) =>
    aPut({ space, content: piece, audience: [{ to: teacher.id, until: null }] }),
  );
  if (isSent) await phone.push(...copies);
  const records = Object.fromEntries(pieces.map((one, at) => [one, copies[at]?.record ?? '']));
  const answer = await arrive(next, signed, { records });
  return { copies, records, answer };
}

type Telling = { records?: Record<string, string>; read?: Record<string, number> };

export async function arrive(
  next: Side,
  signed: SignedSlip,
  { records = {}, read = {} }: Telling = {},
) {
  const answer = await next.ask(next.pupil, 'arrivals', { ...signed, records, read });
  return answer as { status: number; body: ArrivalAnswer };
}

export async function parcelOf(before: Side, id: string) {
  const { parcels } = await before.get<ParcelsAnswer>(before.pupil, 'parcels');
  return parcels.find((parcel) => parcel.id === id);
}

/** What the new teacher's device shows. */
export async function readBy({ screen, space }: Side): Promise<string[]> {
  await screen.sync();
  return screen.records(space).map((record) => screen.read(record, space)?.join() ?? '');
}

export function nameOf(space: string, record: string): string {
  const digest = createHash('sha256').update(pieceSeed(space, record)).digest('hex');
  return `stuk-${digest.slice(0, 32)}`;
}
