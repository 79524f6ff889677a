import { createHash } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { PrintedCard, SchoolCommand, SchoolView } from '#protocol/school.ts';
import type { SessionList, SignInAnswer } from '#protocol/sign-in.ts';
import type { PeopleDeps } from '#server/people/people-deps.ts';
import { newSetUpToken } from '#server/people/set-up.ts';
import { createServer } from '#server/server.ts';
import type { ServerDeps } from '#server/server-deps.ts';
import { memoryLedger } from '#server/store/ledger.ts';
import type { Database } from '#server/store/schema.ts';
import { openDatabase } from '../../support/databases.ts';

export type Someone = { id: string; cookie: string; answer: SignInAnswer };
export type School = {
  app: FastifyInstance;
  db: Database;
  deps: PeopleDeps;
  token: string;
  clock: { now: number; pass(ms: number): void };
  post(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
};

/** A server with an empty database, a clock that stands still and chance that repeats itself. */
export async function anEmptySchool(more: Partial<ServerDeps> = {}): Promise<School> {
  const db = await openDatabase();
  const clock = {
    now: Date.UTC(2026, 10, 23, 9),
    pass: (ms: number) => {
      clock.now += ms;
    },
  };
  const deps = { db, now: () => clock.now, random: chance(), ledger: memoryLedger() };
  const app = await createServer({ ...deps, version: '0.0.0', log: 'silent', ...more });
  const token = (await newSetUpToken(deps)) ?? '';
  const post: School['post'] = (path, body, headers = {}) =>
    app.inject({ method: 'POST', url: path, payload: body as object, headers });
  return { app, db, deps, token, clock, post };
}

export type OpenSchool = School & {
  admin: Someone;
  command(...commands: SchoolCommand[]): Promise<LightMyRequestResponse>;
  view(): Promise<SchoolView>;
  print(...people: string[]): Promise<PrintedCard[]>;
  signIn(body: unknown, address?: string): Promise<LightMyRequestResponse>;
  enter(body: unknown): Promise<Someone>;
  sessions(someone: Someone): Promise<SessionList>;
};

export async function aSchool(options?: Partial<ServerDeps>): Promise<OpenSchool> {
  const school = await anEmptySchool(options);
  const { app, post } = school;
  const setUp = await post('/api/set-up', {
    token: school.token,
    school: 'De Brug',
    admin: 'Griet Claes',
  });
  const admin = asSomeone(setUp);
  const asAdmin = { cookie: admin.cookie };
  const path = `/api/as/${admin.id}/school`;
  const signIn: OpenSchool['signIn'] = (body, address = '192.0.2.1') =>
    app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: body as object,
      remoteAddress: address,
    });
  return {
    ...school,
    admin,
    signIn,
    command: (...commands) => post(`${path}/commands`, { commands }, asAdmin),
    view: async () => (await app.inject({ url: path, headers: asAdmin })).json<SchoolView>(),
    print: async (...people) =>
      (await post(`${path}/cards`, { people }, asAdmin)).json<{ cards: PrintedCard[] }>().cards,
    enter: async (body) => asSomeone(await signIn(body)),
    sessions: async (someone) =>
      (
        await app.inject({
          url: `/api/as/${someone.id}/sessions`,
          headers: { cookie: someone.cookie },
        })
      ).json<SessionList>(),
  };
}

export function asSomeone(response: LightMyRequestResponse): Someone {
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
  const answer = response.json<SignInAnswer>();
  const [cookie] = response.cookies;
  return { id: answer.person.id, cookie: `${cookie?.name}=${cookie?.value}`, answer };
}

/** Ids that are the same in every run: `anId(1)`, `anId(2)` … */
export function anId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

function chance(): (bytes: number) => Uint8Array {
  let turn = 0;
  return (bytes) => {
    turn += 1;
    return createHash('shake256', { outputLength: bytes }).update(`turn ${turn}`).digest();
  };
}
