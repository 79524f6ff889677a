import { createHash } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { DemoPort, Photo } from '#demo/port.ts';
import { dayMs } from '#domain/instant.ts';
import { limits } from '#protocol/limits.ts';
import type { PrintedCard } from '#protocol/school.ts';
import type { MemberOf, SyncAnswer } from '#protocol/sync.ts';
import { developPhoto } from './develop-photo.ts';

/** What the demo school needs of the installation it fills. */
export type Installation = {
  app: FastifyInstance;
  setUpToken: string;
  setClock(instant: number): void;
};

const sessionUse = 300 * dayMs;

type Space = { at: string | null; grant: string };

/** The demo school's way to the server: real requests, without a network between. */
export class InjectedPort implements DemoPort {
  private readonly installation: Installation;
  private readonly cookies = new Map<string, string>();
  private readonly spaces = new Map<string, Map<string, Space>>();
  private readonly signIns = new Map<string, { secret: string; at: number }>();
  private admin = '';
  private clock = 0;

  constructor(installation: Installation) {
    this.installation = installation;
  }

  at(instant: number): void {
    this.clock = instant;
    this.installation.setClock(instant);
  }

  async setUp(school: string, admin: string): Promise<string> {
    const token = this.installation.setUpToken;
    const answer = await this.send('', 'POST', '/api/set-up', { token, school, admin });
    this.admin = (answer as { person: { id: string } }).person.id;
    return this.admin;
  }

  async command(commands: Parameters<DemoPort['command']>[0]): Promise<void> {
    await this.send(this.admin, 'POST', `/api/as/${this.admin}/school/commands`, { commands });
  }

  async printCards(people: string[]): Promise<PrintedCard[]> {
    const path = `/api/as/${this.admin}/school/cards`;
    return ((await this.send(this.admin, 'POST', path, { people })) as { cards: PrintedCard[] })
      .cards;
  }

  async signIn(person: string, secret: string): Promise<void> {
    await this.send(person, 'POST', '/api/sign-in', { card: secret });
    this.signIns.set(person, { secret, at: this.clock });
  }

  /** A device signs in again before its session has lived its life, as people do in two years. */
  private async staySignedIn(person: string): Promise<void> {
    const before = this.signIns.get(person);
    if (before && this.clock - before.at > sessionUse) await this.signIn(person, before.secret);
  }

  async signOut(person: string): Promise<void> {
    await this.staySignedIn(person);
    await this.send(person, 'POST', `/api/as/${person}/sign-out`, {});
  }

  portfolioOf(pupil: string): Promise<string> {
    return this.spaceOf(pupil, (one) => one.kind === 'portfolio' && one.role === 'pupil');
  }

  schoolOf(person: string): Promise<string> {
    return this.spaceOf(person, (one) => one.kind === 'school');
  }

  private async spaceOf(person: string, isWanted: (one: MemberOf) => boolean): Promise<string> {
    const answer = await this.sync(person, {}, []);
    const found = (answer.members ?? []).find(isWanted);
    if (!found) throw new Error(`No such space for ${person}`);
    return found.space;
  }

  async write(person: string, mutations: Parameters<DemoPort['write']>[1]): Promise<void> {
    await this.staySignedIn(person);
    const known = this.spaces.get(person) ?? remember(await this.sync(person, {}, []));
    this.spaces.set(person, known);
    const named = [...new Set(mutations.map((mutation) => mutation.space))];
    const presented = named.flatMap((space) => {
      const { at, grant } = known.get(space) ?? { at: null, grant: null };
      return [[space, [at, grant, {}]] as const];
    });
    const answer = await this.sync(person, Object.fromEntries(presented), mutations);
    for (const result of answer.results) {
      if (result.status !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(result)}`);
    }
    for (const space of named) {
      const told = answer.spaces[space]?.at;
      const entry = known.get(space);
      if (entry && told) entry.at = told;
    }
  }

  develop = developPhoto;

  async bring(person: string, to: { space: string; record: string }, photo: Photo): Promise<void> {
    const path = `spaces/${to.space}/records/${to.record}/blobs/${photo.sha256}`;
    const reply = await this.installation.app.inject({
      method: 'PUT',
      url: `/api/as/${person}/${path}`,
      payload: Buffer.from(photo.bytes),
      headers: { ...this.headersOf(person), 'content-type': photo.type },
    });
    if (reply.body !== '{"complete":true}') throw new Error(`A photo was refused: ${reply.body}`);
  }

  sum(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }

  digest(text: string): Uint8Array {
    return createHash('sha256').update(text).digest();
  }

  private async sync(person: string, spaces: object, push: unknown[]): Promise<SyncAnswer> {
    const body = {
      v: 1,
      device: 'demo',
      app: 'demo',
      complete: Object.keys(spaces).length === 0,
      membersTag: null,
      spaces,
      push,
      waiting: [],
      need: [],
      maxBytes: limits.answerBytesMin,
    };
    return (await this.send(person, 'POST', `/api/as/${person}/sync`, body)) as SyncAnswer;
  }

  private headersOf(person: string): Record<string, string> {
    const cookie = this.cookies.get(person);
    return { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) };
  }

  private async send(
    person: string,
    method: 'POST',
    url: string,
    payload: object,
  ): Promise<unknown> {
    const request: InjectOptions = { method, url, payload, headers: this.headersOf(person) };
    const reply = await this.installation.app.inject(request);
    if (reply.statusCode >= 400) throw new Error(`${url}: ${reply.statusCode} ${reply.body}`);
    const body: unknown = reply.body === '' ? {} : reply.json();
    const given = reply.cookies.find((one) => one.name === 'lb');
    if (given) this.cookies.set(ownerOf(body, person), `lb=${given.value}`);
    return body;
  }
}

function ownerOf(body: unknown, person: string): string {
  const signedIn = body as { person?: { id?: string } };
  return signedIn.person?.id ?? person;
}

function remember(answer: SyncAnswer): Map<string, Space> {
  const entries = (answer.members ?? []).map(
    (one: MemberOf) => [one.space, { at: null, grant: one.grant }] as const,
  );
  return new Map(entries);
}
