/**
 * A school of a few people around one loopbook, on the real routes and a real SQLite in memory,
 * with a clock that stands still and chance that repeats itself; and devices that keep what they
 * are given, as simply as can be.
 */
import { createHash } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Audience } from '#domain/audience.ts';
import type { SpaceKind } from '#domain/membership.ts';
import type { Role } from '#domain/person.ts';
import type { RecordChange } from '#protocol/change.ts';
import type { Mutation, PutMutation } from '#protocol/mutation.ts';
import type { HeldRow, PushResult, SyncAnswer, SyncRequest } from '#protocol/sync.ts';
import { memoryBlobStore } from '#server/blob-store/memory.ts';
import { createServer } from '#server/server.ts';
import type { ServerDeps } from '#server/server-deps.ts';
import { memoryLedger } from '#server/store/ledger.ts';
import { reconcileSpace, type WantedMember } from '#server/store/members.ts';
import { createPokes } from '#server/store/pokes.ts';
import type { Database } from '#server/store/schema.ts';
import { openDatabase } from './databases.ts';

export type Person = { id: string; name: string; role: Role };

export const people = {
  pupil: aPerson('pupil', 'Noor'),
  classmate: aPerson('pupil', 'Milan'),
  parent: aPerson('parent', 'Amal'),
  otherParent: aPerson('parent', 'Karim'),
  teacher: aPerson('teacher', 'Els'),
  otherTeacher: aPerson('teacher', 'Tom'),
  counsellor: aPerson('counsellor', 'Ria'),
  clb: aPerson('clb', 'Jan'),
  admin: aPerson('admin', 'Griet'),
} satisfies Record<string, Person>;

export const spaces = {
  portfolio: idFrom('portfolio of Noor'),
  class: idFrom('class 2B'),
  school: idFrom('school'),
};

export type TestServer = {
  app: FastifyInstance;
  db: Database;
  deps: ServerDeps;
  clock: { now: number };
  post(person: Person, body: unknown): Promise<LightMyRequestResponse>;
  /** Brings a space in line with these members, as the school's commands do. */
  members(space: keyof typeof spaces, wanted: readonly Person[]): Promise<void>;
  device(person: Person): TestDevice;
  close(): Promise<void>;
};

/** Everyone is where they belong; `people.otherTeacher` is in the school alone. */
export async function aSchool(more: Partial<ServerDeps> = {}): Promise<TestServer> {
  const server = await aServer(more);
  const { pupil, classmate, parent, teacher, counsellor } = people;
  await server.members('school', Object.values(people));
  await server.members('class', [pupil, classmate, teacher]);
  await server.members('portfolio', [pupil, parent, teacher, counsellor]);
  return server;
}

export async function aServer(more: Partial<ServerDeps> = {}): Promise<TestServer> {
  const db = more.db ?? (await openDatabase());
  const clock = { now: Date.UTC(2026, 10, 23, 9) };
  const deps: ServerDeps = {
    now: () => clock.now,
    random: chance(1),
    version: '0.0.0',
    log: 'silent',
    rateLimits: false,
    ledger: memoryLedger(),
    blobs: memoryBlobStore(() => clock.now),
    pokes: createPokes(),
    sessionOf: async (request) => {
      const { person } = request.params as { person: string };
      return request.headers['x-as'] === person ? { person, life: lifeOf(request.headers) } : null;
    },
    ...more,
    db,
  };
  const app = await createServer(deps);
  const post: TestServer['post'] = (person, body) =>
    app.inject({
      method: 'POST',
      url: `/api/as/${person.id}/sync`,
      headers: { 'x-as': person.id },
      payload: body as object,
    });
  return {
    app,
    db,
    deps,
    clock,
    post,
    members: (space, wanted) => reconcileSpace(deps, wantedSpace(space, wanted)),
    device: (person) => new TestDevice(person, (request) => post(person, request)),
    close: async () => {
      await app.close();
      await db.destroy();
    },
  };
}

function lifeOf(headers: Record<string, unknown>): 'full' | 'push-only' {
  return headers['x-life'] === 'push-only' ? 'push-only' : 'full';
}

export function wantedSpace(space: keyof typeof spaces, wanted: readonly Person[]) {
  const members = wanted.map(
    ({ id, role }): WantedMember => ({ person: id, role, level: 'full', until: null }),
  );
  const kind: SpaceKind = space;
  const roster = { space: kind, name: space, groups: ['2G'], people: [...wanted] };
  return { space: spaces[space], kind, members, roster };
}

type Kept = { at: string; grant: string | null; records: Map<string, RecordChange> };

/** Holds what it was given, and asks as sync.md says. It has no journal: tests send by hand. */
export class TestDevice {
  readonly person: Person;
  readonly spaces = new Map<string, Kept>();
  membersTag: string | null = null;
  grants = new Map<string, string>();
  held: HeldRow[] = [];
  readonly #post: (request: SyncRequest) => Promise<LightMyRequestResponse>;

  constructor(person: Person, post: (request: SyncRequest) => Promise<LightMyRequestResponse>) {
    this.person = person;
    this.#post = post;
  }

  /** One exchange, as it goes over the wire. */
  async exchange(part: Partial<SyncRequest> = {}): Promise<SyncAnswer> {
    const response = await this.#post(this.request(part));
    if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
    const answer = response.json<SyncAnswer>();
    await this.#keep(answer);
    return answer;
  }

  request(part: Partial<SyncRequest> = {}): SyncRequest {
    const named = [...this.spaces].map(([space, kept]) => [space, [kept.at, kept.grant, {}]]);
    return {
      v: 1,
      device: `device-of-${this.person.name}`,
      app: 'test',
      complete: true,
      membersTag: this.membersTag,
      spaces: Object.fromEntries(named) as SyncRequest['spaces'],
      push: [],
      waiting: [],
      need: [],
      maxBytes: 900_000,
      ...part,
    };
  }

  /** Pushes, and answers with what became of each. */
  async push(...mutations: Mutation[]): Promise<PushResult[]> {
    const request = this.request({ push: mutations });
    for (const { space } of mutations) request.spaces[space] ??= [null, null, {}];
    return (await this.exchange(request)).results;
  }

  /** Exchanges until there is no more. */
  async sync(): Promise<SyncAnswer> {
    let answer = await this.exchange();
    for (let rounds = 0; answer.more && rounds < 200; rounds += 1) answer = await this.exchange();
    return answer;
  }

  /** What this device shows of a record: its newest content, or nothing. */
  read(record: string, space: string = spaces.portfolio): string[] | undefined {
    const change = this.spaces.get(space)?.records.get(record);
    return change?.heads.map((head) => head.content).sort();
  }

  change(record: string, space: string = spaces.portfolio): RecordChange | undefined {
    return this.spaces.get(space)?.records.get(record);
  }

  /** The records it holds, without the rosters. */
  records(space: string = spaces.portfolio): string[] {
    const records = [...(this.spaces.get(space)?.records.values() ?? [])];
    return records.flatMap(({ kind, record }) => (kind === 'roster' ? [] : [record])).sort();
  }

  async #keep(answer: SyncAnswer): Promise<void> {
    if (answer.members !== undefined) {
      this.grants = new Map(answer.members.map(({ space, grant }) => [space, grant]));
    }
    if (answer.held !== undefined) this.held = answer.held;
    this.membersTag = answer.membersTag;
    for (const space of answer.revoked) this.spaces.delete(space);
    const need: [string, string][] = [];
    for (const [space, { at, changes, reset }] of Object.entries(answer.spaces)) {
      const kept = this.spaces.get(space) ?? { at, grant: null, records: new Map() };
      this.spaces.set(space, kept);
      kept.at = at;
      kept.grant = this.grants.get(space) ?? kept.grant;
      if (reset !== undefined) need.push(...compare(space, kept, reset.list));
      for (const change of changes) {
        if ('rev' in change) kept.records.set(change.record, change);
        else kept.records.delete(change.record);
      }
    }
    if (need.length > 0) await this.exchange({ need });
  }
}

function compare(space: string, kept: Kept, list: [string, string][]): [string, string][] {
  const listed = new Map(list);
  for (const record of kept.records.keys()) if (!listed.has(record)) kept.records.delete(record);
  return list
    .filter(([record, rev]) => kept.records.get(record)?.rev !== rev)
    .map(([record]) => [space, record]);
}

let counter = 0;

/** A fresh id of the kind that devices make for mutations: later ones sort later. */
export function aMutationId(): string {
  counter += 1;
  const count = counter.toString(16).padStart(12, '0');
  return `${count.slice(0, 8)}-${count.slice(8)}-7000-8000-${idFrom(`mutation ${counter}`).slice(24)}`;
}

export function aRecordId(): string {
  counter += 1;
  return idFrom(`record ${counter}`);
}

export function aPut(part: Partial<PutMutation> = {}): PutMutation {
  const content = part.content ?? 'words';
  return {
    id: aMutationId(),
    space: spaces.portfolio,
    record: aRecordId(),
    op: 'put',
    creates: true,
    kind: 'entry',
    codec: 1,
    supersedes: [],
    content,
    sum: createHash('sha256').update(content).digest('hex'),
    ...part,
  };
}

/** The next words in a record, over those that were seen. */
export function anEdit(of: PutMutation, content: string, part: Partial<PutMutation> = {}) {
  const { record, space, kind } = of;
  return aPut({ record, space, kind, creates: false, supersedes: [of.id], content, ...part });
}

export function anAudience(of: PutMutation, to: readonly Person[], base?: string): Mutation {
  const audience: Audience = to.map(({ id }) => ({ to: id, until: null }));
  const { space, record } = of;
  return {
    id: aMutationId(),
    space,
    record,
    op: 'audience',
    audience: [...audience],
    base: base ?? of.id,
  };
}

export function aDelete(of: PutMutation, heads: readonly string[] = [of.id]): Mutation {
  const { space, record } = of;
  return { id: aMutationId(), space, record, op: 'delete', heads: [...heads] };
}

export function aRestore({ space, record }: PutMutation): Mutation {
  return { id: aMutationId(), space, record, op: 'restore' };
}

/** Random version-4 id that is the same for the same words. */
export function idFrom(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function aPerson(role: Role, name: string): Person {
  return { id: idFrom(`person ${name}`), name, role };
}

/** Repeatable chance: the same seed gives the same bytes. */
export function chance(seed: number): (bytes: number) => Uint8Array {
  let drawn = 0;
  return (bytes) => {
    drawn += 1;
    const digest = createHash('sha512').update(`${seed} ${drawn}`).digest();
    return new Uint8Array(digest.subarray(0, bytes));
  };
}
