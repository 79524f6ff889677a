/** Loopbooks that go along and arrive, on devices in memory. */

import { type Arrivals, arrivalsOf } from '#along/arrivals.ts';
import { bring } from '#along/bring.ts';
import { gather } from '#along/gather.ts';
import { type OwnPackage, readMedium, readPackage } from '#along/read-package.ts';
import type { SiteTexts } from '#along/site-texts.ts';
import { packageOf, takeAlong } from '#along/take.ts';
import type { ContentDocument } from '#content/document.ts';
import { serializeContent } from '#content/serialize.ts';
import type { Roster } from '#domain/roster.ts';
import type { RecordRow } from '#storage/device-store.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { seal } from '#storage/seal.ts';
import { aDevice, type TestDevice } from './a-device.ts';

export type Owner = TestDevice & OpenProfile;

/** A phone of somebody who signed in. */
export function aPhone(id: string): Owner {
  const school = { id: 'school', name: 'School' };
  return { ...aDevice({ id }), school, close: () => undefined } as Owner;
}

export const plainTexts: SiteTexts = {
  language: 'nl',
  dir: 'ltr',
  t: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
  has: () => true,
  of: () => plainTexts.t,
  day: (when) => JSON.stringify(when),
};

export type ByAnother = {
  record: string;
  kind: string;
  author: string;
  about?: string | null;
  order: number;
  document: ContentDocument;
};

/** What somebody else made in this loopbook, as the school gave it. */
export async function given(owner: Owner, space: string, one: ByAnother): Promise<void> {
  const content = serializeContent(one.document);
  const row: RecordRow = {
    space,
    record: one.record,
    server: null,
    kind: one.kind,
    author: one.author,
    about: one.about ?? null,
    editors: [],
    audience: [],
    version: 'v',
    deleted: false,
    received: one.order,
    order: one.order,
    heads: seal([{ id: 'h', by: one.author, codec: 1, content }]),
    endsAt: null,
  };
  await owner.replica.write((replica) => replica.putRecord(row));
}

export async function rosterOf(owner: Owner, space: string, people: Roster['people']) {
  const roster: Roster = { space: 'portfolio', name: owner.person.name, groups: [], people };
  const heads = seal([{ id: 'r', by: 'server', codec: 0, content: JSON.stringify(roster) }]);
  const row = { space, record: 'roster', server: null, kind: 'roster', author: 'server' };
  const rest = { about: null, editors: [], audience: [], version: 'r', deleted: false };
  const times = { received: 1, order: 1, endsAt: null };
  await owner.replica.write((replica) => replica.putRecord({ ...row, ...rest, ...times, heads }));
}

/** Everything as one file. */
export async function taken(owner: Owner, space: string): Promise<Blob> {
  const gathered = await gather(owner, space);
  const signal = new AbortController().signal;
  const made = { profile: owner, gathered, texts: plainTexts, now: owner.now() };
  const zip = await takeAlong({ ...made, signal, onProgress: () => undefined });
  if (zip === null) throw new Error('Broken off');
  return zip;
}

/** What is in it, without the moment at which it was made. */
export async function contentsOf(owner: Owner, space: string) {
  const gathered = await gather(owner, space);
  const { pieces, media } = packageOf({ profile: owner, gathered, texts: plainTexts, now: 0 });
  const byName = (one: { piece: string }, other: { piece: string }) =>
    one.piece < other.piece ? -1 : 1;
  const bySum = (one: { sha256: string }, other: { sha256: string }) =>
    one.sha256 < other.sha256 ? -1 : 1;
  return { pieces: pieces.toSorted(byName), media: media.toSorted(bySum) };
}

export async function opened(file: Blob): Promise<OwnPackage> {
  const read = await readPackage(file);
  if (typeof read === 'string' || read.what !== 'loopbook') throw new Error(JSON.stringify(read));
  return read;
}

export async function arrive(owner: Owner, space: string, file: Blob) {
  const found = await opened(file);
  const arrivals: Arrivals = await arrivalsOf(owner, space, found.pieces);
  const brought = await bring({
    profile: owner,
    arrivals,
    make: async (piece) => ({
      piece,
      bytesOf: async (ref) => readMedium(found.zip, found.media.get(ref.sha256) ?? ref),
    }),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return { found, arrivals, brought };
}
