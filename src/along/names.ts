/**
 * Ids leave no device: in what is taken along each is another word, always the same for the same
 * thing, from which nobody can find the id. In a loopbook that it comes to, pieces get ids again.
 */
import type { ContentDocument, Plain } from '#content/document.ts';
import type { SpaceId } from '#domain/membership.ts';
import { pieceSeed } from '#domain/piece-name.ts';
import type { RecordId } from '#domain/record.ts';
import { type Digest, hexOf } from '#storage/digest.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export type Names = ReadonlyMap<string, string>;

export async function pieceName(digest: Digest, space: SpaceId, record: RecordId): Promise<string> {
  return `stuk-${hexOf(await digest(pieceSeed(space, record))).slice(0, 32)}`;
}

/** For every id in these documents the word that stands for it; records have theirs already. */
export async function namesFor(
  digest: Digest,
  documents: readonly ContentDocument[],
  pieces: Names,
): Promise<Names> {
  const names = new Map(pieces);
  for (const document of documents) {
    for (const [id] of JSON.stringify(document.fields).matchAll(uuid)) {
      if (names.has(id)) continue;
      const sum = hexOf(await digest(JSON.stringify(['loopboek', 'name', id])));
      names.set(id, `naam-${sum.slice(0, 16)}`);
    }
  }
  return names;
}

export function withNames(document: ContentDocument, names: Names): ContentDocument {
  return rewritten(document, (text) => text.replace(uuid, (id) => names.get(id) ?? ''));
}

const piece = /stuk-[0-9a-f]{32}/g;

/** What names a piece that does not come along stays a word that names nothing here. */
export function withRecords(document: ContentDocument, records: Names): ContentDocument {
  return rewritten(document, (text) => text.replace(piece, (name) => records.get(name) ?? name));
}

type Rewrite = (text: string) => string;

function rewritten(document: ContentDocument, rewrite: Rewrite): ContentDocument {
  const fields = Object.entries(document.fields).map(([name, versions]) => [
    rewrite(name),
    versions.map(({ value, stamp }) => ({ value: plain(value, rewrite), stamp })),
  ]);
  return { ...document, fields: Object.fromEntries(fields) };
}

function plain(value: Plain, rewrite: Rewrite): Plain {
  if (typeof value === 'string') return rewrite(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((part) => plain(part, rewrite));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, part]) => [rewrite(key), plain(part, rewrite)]));
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
