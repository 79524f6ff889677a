import { createHash, randomUUID } from 'node:crypto';
import { emptyContent } from '#content/create.ts';
import type { Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { parseContent } from '#content/parse.ts';
import { serializeContent } from '#content/serialize.ts';
import type { MemberOf, SyncAnswer } from '#protocol/sync.ts';
import { chanceFrom } from '../../../src/demo/chance.ts';

const chance = chanceFrom(Date.now());

/** Speaks the wire as one person, for what a test needs to be there before a browser opens. */
export class AsPerson {
  private readonly url: string;
  private readonly cookie: string;
  readonly id: string;
  members: MemberOf[] = [];
  private readonly at = new Map<string, string>();

  private constructor(url: string, id: string, cookie: string) {
    this.url = url;
    this.id = id;
    this.cookie = cookie;
  }

  static async signIn(url: string, card: string): Promise<AsPerson> {
    const reply = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ card }),
    });
    if (!reply.ok) throw new Error(`Sign-in: ${reply.status} ${await reply.text()}`);
    const { person } = (await reply.json()) as { person: { id: string } };
    const cookie = (reply.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    const signedIn = new AsPerson(url, person.id, cookie);
    signedIn.members = (await signedIn.sync({ complete: true })).members ?? [];
    return signedIn;
  }

  async sync(part: Record<string, unknown>): Promise<SyncAnswer> {
    const request = {
      v: 1,
      device: 'test',
      app: 'test',
      complete: false,
      membersTag: null,
      spaces: {},
      push: [],
      waiting: [],
      need: [],
      maxBytes: 900_000,
      ...part,
    };
    const reply = await fetch(`${this.url}/api/as/${this.id}/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url, cookie: this.cookie },
      body: JSON.stringify(request),
    });
    if (reply.status === 503 || reply.status === 429) {
      // A busy school asks to come back, and devices do.
      const { afterMs = 1_000 } = (await reply.json()) as { afterMs?: number };
      await new Promise((later) => setTimeout(later, afterMs));
      return await this.sync(part);
    }
    if (!reply.ok) throw new Error(`Sync: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as SyncAnswer;
  }

  /** Everything in a space that this person may read, as the wire gives it. */
  async changesIn(space: string) {
    const grant = this.members.find((one) => one.space === space)?.grant ?? null;
    const found: SyncAnswer['spaces'][string]['changes'] = [];
    for (let at: string | null = null; ; ) {
      const { spaces }: SyncAnswer = await this.sync({ spaces: { [space]: [at, grant, {}] } });
      const part = spaces[space];
      if (part === undefined) return found;
      found.push(...part.changes);
      if (!part.more) return found;
      at = part.at;
    }
  }

  portfolio(): string {
    return this.members.find((one) => one.kind === 'portfolio')?.space ?? '';
  }

  /** Pushes kept free entries, 100 a request; answers with their record ids. */
  async pushEntries(
    count: number,
    words = (place: number) => `Dag ${place}: iets dat ging.`,
    readers: readonly string[] = [],
  ) {
    const space = this.portfolio();
    const audience = readers.map((to) => ({ to, until: null }));
    const puts = Array.from({ length: count }, (_, place) => ({
      ...entry(space, words(place), place),
      audience,
    }));
    for (let from = 0; from < puts.length; from += 100)
      await this.push(puts.slice(from, from + 100));
    return puts.map((put) => put.record);
  }

  /** A kept free entry that was written again, each time over the version before. */
  async pushVersions(count: number): Promise<string> {
    let last: ReturnType<typeof entry> = entry(this.portfolio(), 'Versie 1: iets dat ging.', 0);
    await this.push([last]);
    for (let version = 2; version <= count; version += 1) {
      last = over(last, `Versie ${version}: iets dat ging.`);
      await this.push([last]);
    }
    return last.record;
  }

  async push(mutations: { id: string; space: string }[]): Promise<SyncAnswer> {
    const named = [...new Set(mutations.map((one) => one.space))];
    const presented = named.map((space) => {
      const grant = this.members.find((one) => one.space === space)?.grant ?? null;
      return [space, [this.at.get(space) ?? null, grant, {}]];
    });
    const answer = await this.sync({
      spaces: Object.fromEntries(presented),
      push: mutations,
      maxBytes: 16_000,
    });
    for (const result of answer.results) {
      if (result.status !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(result)}`);
    }
    for (const space of named) {
      const told = answer.spaces[space]?.at;
      if (told) this.at.set(space, told);
    }
    return answer;
  }
}

const dayMs = 86_400_000;

function entry(space: string, words: string, place: number) {
  const madeAt = Date.now() - place * dayMs;
  const fields: Record<string, Plain> = {
    activity: 'free',
    'answer.text': words,
    language: 'nl',
    madeOn: new Date(madeAt).toISOString().slice(0, 10),
    kept: madeAt,
  };
  return aPut({ space, kind: 'entry', fields, madeAt });
}

type Put = {
  space: string;
  kind: string;
  fields: Record<string, Plain>;
  madeAt?: number;
  about?: string;
  editors?: string[];
};

/** Makes a record, as a device sends it; its first readers are those that the app proposes. */
export function aPut({ madeAt = Date.now(), fields, ...rest }: Put) {
  const content = serializeContent(editContent(emptyContent(), fields, 'test'));
  return {
    ...rest,
    id: chance.idAt(madeAt),
    record: randomUUID(),
    op: 'put',
    creates: true,
    codec: 1,
    supersedes: [] as string[],
    content,
    sum: createHash('sha256').update(content).digest('hex'),
  };
}

/** The next version of what was put before. */
function over(before: ReturnType<typeof aPut>, words: string): ReturnType<typeof aPut> {
  const read = parseContent(before.content);
  if (read === 'unreadable') throw new Error('What was just written cannot be read.');
  const content = serializeContent(editContent(read, { 'answer.text': words }, 'test'));
  return {
    ...before,
    id: chance.idAt(Date.now()),
    creates: false,
    supersedes: [before.id],
    content,
    sum: createHash('sha256').update(content).digest('hex'),
  };
}
