import { emptyContent } from '#content/create.ts';
import { codec, type Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { serializeContent } from '#content/serialize.ts';
import type { Audience } from '#domain/audience.ts';
import { dayOf } from '#domain/calendar.ts';
import { derivedIdSeed, monthOf, uuidFromDigest } from '#domain/derived-id.ts';
import { blobRefsOf } from '#domain/medium.ts';
import type { Mutation } from '#protocol/mutation.ts';
import type { Chance } from './chance.ts';
import type { DemoPort } from './port.ts';

export type Page = {
  space: string;
  kind: string;
  about?: string;
  editors?: string[];
  audience?: Audience;
  fields: Record<string, Plain>;
};
export type Written = { record: string; version: string };
export type Shared = { written: Written; audience: Audience; at: number };

/** Writes records as a device does: content documents, sums, ids made on the device. */
export class Pen {
  private readonly port: DemoPort;
  private readonly chance: Chance;
  private readBefore = new Map<string, { read: Record<string, number>; head: string }>();

  constructor(port: DemoPort, chance: Chance) {
    this.port = port;
    this.chance = chance;
  }

  /** Another hand, with chance of its own, that knows what was read. */
  withChance(chance: Chance): Pen {
    const pen = new Pen(this.port, chance);
    pen.readBefore = this.readBefore;
    return pen;
  }

  async write(person: string, page: Page, now: number): Promise<Written> {
    const put = this.put(this.chance.id(), page, now);
    await this.port.write(person, [put]);
    return { record: put.record, version: put.id };
  }

  /** What this reader read in one month is one record, which grows. */
  async markRead(person: string, space: string, read: Readonly<Record<string, number>>) {
    const latest = Math.max(...Object.values(read));
    const seed = derivedIdSeed(space, 'seen', person, monthOf(dayOf(latest)));
    const record = uuidFromDigest(this.port.digest(seed));
    const before = this.readBefore.get(record);
    const put = this.put(
      record,
      { space, kind: 'seen', fields: { ...before?.read, ...read } },
      latest,
    );
    const supersedes = before === undefined ? [] : [before.head];
    this.readBefore.set(record, { read: { ...before?.read, ...read }, head: put.id });
    await this.port.write(person, [{ ...put, creates: before === undefined, supersedes }]);
  }

  async share(author: string, space: string, shared: Shared): Promise<void> {
    const { record, version } = shared.written;
    const id = this.chance.idAt(shared.at);
    const audience = [...shared.audience];
    await this.port.write(author, [{ id, space, record, op: 'audience', audience, base: version }]);
  }

  private put(record: string, page: Page, now: number) {
    const actor = this.chance.id().slice(0, 8);
    const blobs = blobRefsOf(page.fields);
    const content = serializeContent(editContent(emptyContent(), page.fields, actor));
    return {
      id: this.chance.idAt(now),
      space: page.space,
      record,
      op: 'put',
      creates: true,
      kind: page.kind,
      codec,
      supersedes: [],
      content,
      sum: this.port.sum(content),
      ...(blobs.length === 0 ? {} : { blobs }),
      ...(page.about === undefined ? {} : { about: page.about }),
      ...(page.editors === undefined ? {} : { editors: page.editors }),
      ...(page.audience === undefined ? {} : { audience: [...page.audience] }),
    } satisfies Mutation;
  }
}
