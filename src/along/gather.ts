/** Everything of one loopbook that its owner may read on this device, for taking along. */

import { emptyContent } from '#content/create.ts';
import type { ContentDocument } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import { serializeContent } from '#content/serialize.ts';
import { alongField, alongOf, type Writer } from '#domain/along.ts';
import type { Instant } from '#domain/instant.ts';
import { type BlobRef, blobRefsOf } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { isNoteToSelf, portfolioKinds, staysAtSchool } from '#domain/record-kind.ts';
import type { FileKey } from '#storage/media-database.ts';
import { readFileRow } from '#storage/media-store.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import type { RecordView } from '#storage/record-view.ts';
import { readRecords, readRoster } from '#storage/records.ts';
import { type RecordVersion, readVersions } from '#storage/versions.ts';
import { namesFor, pieceName, withNames } from './names.ts';
import type { Piece } from './package.ts';

/** What staff noted, and what the app notes by itself, is nobody's to take. */
export const takenKinds = portfolioKinds.filter(
  (kind) => !staysAtSchool(kind) && !isNoteToSelf(kind),
);

export type Reading = Pick<OpenProfile, 'journal' | 'replica' | 'person' | 'digest'>;

/** `key` is null where this device does not have the bytes; `at` says where they can be had. */
export type MediumToTake = BlobRef & {
  key: FileKey | null;
  at: { space: SpaceId; record: RecordId };
};
export type Gathered = { pieces: Piece[]; media: MediumToTake[] };

export async function gather(reading: Reading, space: SpaceId): Promise<Gathered> {
  const views = (await readRecords(reading, { space, kinds: takenKinds })).toReversed();
  const roster = await readRoster(reading, space);
  const known = new Map((roster?.people ?? []).map(({ id, role, name }) => [id, { role, name }]));
  const pieceNames = new Map<RecordId, string>();
  for (const view of views) pieceNames.set(view.record, await nameOf(reading, view));
  const whole: { view: RecordView; piece: Piece }[] = [];
  for (const view of views) {
    const piece = await pieceOf(reading, view, pieceNames);
    const by = view.mine ? (alongOf(view.fields)?.by ?? null) : writerOf(known.get(view.author));
    whole.push({ view, piece: { ...piece, by } });
  }
  const documents = whole.flatMap(({ piece }) => documentsOf(piece));
  const names = await namesFor(reading.digest, documents, pieceNames);
  return {
    pieces: whole.map(({ piece }) => ({
      ...piece,
      content: withNames(piece.content, names),
      versions: piece.versions.map(({ made, content }) => ({
        made,
        content: withNames(content, names),
      })),
    })),
    media: await mediaOf(reading, whole),
  };
}

export function documentsOf({ content, versions }: Pick<Piece, 'content' | 'versions'>) {
  return [content, ...versions.map((version) => version.content)];
}

/** Whoever left the school is somebody still. */
function writerOf(known: Writer | undefined): Writer {
  return known ?? { role: null, name: '' };
}

async function nameOf(reading: Reading, { space, record, fields }: RecordView): Promise<string> {
  return alongOf(fields)?.piece ?? (await pieceName(reading.digest, space, record));
}

async function pieceOf(
  reading: Reading,
  view: RecordView,
  names: ReadonlyMap<RecordId, string>,
): Promise<Piece> {
  const along = alongOf(view.fields);
  const older = (await readVersions(reading, view.space, view.record))
    .filter(({ stands }) => !stands)
    .sort((one, other) => one.at - other.at);
  const content = withoutAlong(view.document ?? emptyContent());
  return {
    piece: names.get(view.record) ?? '',
    kind: along?.kind ?? view.kind,
    about: view.about === null ? null : (names.get(view.about) ?? null),
    made: view.order,
    by: null,
    content,
    versions: versionsOf(older, content),
  };
}

/**
 * The first that came along with a time was written then; what was written over it here was not.
 * The same words that were handed in twice are one version.
 */
function versionsOf(older: readonly RecordVersion[], last: ContentDocument): Piece['versions'] {
  const used = new Set<Instant>();
  const known = new Set([serializeContent(last)]);
  return older.flatMap(({ at, document }) => {
    if (document === null) return [];
    const content = withoutAlong(document);
    const words = serializeContent(content);
    if (known.has(words)) return [];
    known.add(words);
    const there = alongOf(fieldValues(document))?.at;
    const isThen = there !== undefined && !used.has(there);
    if (isThen) used.add(there);
    return [{ made: isThen ? there : at, content }];
  });
}

export function withoutAlong(document: ContentDocument): ContentDocument {
  const { [alongField]: _, ...fields } = document.fields;
  return { ...document, fields };
}

/** Each picture and voice once, from whichever record has its bytes here. */
export async function mediaOf(
  { person }: Reading,
  whole: readonly { view: RecordView; piece: Pick<Piece, 'content' | 'versions'> }[],
): Promise<MediumToTake[]> {
  const found = new Map<string, MediumToTake>();
  for (const { view, piece } of whole) {
    const { space, record } = view;
    for (const ref of documentsOf(piece).flatMap((one) => blobRefsOf(fieldValues(one)))) {
      const before = found.get(ref.sha256);
      if (before !== undefined && before.key !== null) continue;
      const key: FileKey = [space, record, ref.sha256];
      const isHere = (await readFileRow(person.id, key)) !== undefined;
      found.set(ref.sha256, { ...ref, key: isHere ? key : null, at: { space, record } });
    }
  }
  return [...found.values()];
}
