/** What stands in `loopboek.json`: published in `docs/loopboek.schema.json`, and read for ever. */
import type { ContentDocument } from '#content/document.ts';
import type { Writer } from '#domain/along.ts';
import type { Instant } from '#domain/instant.ts';
import type { BlobRef } from '#domain/medium.ts';
import type { PieceName } from '#domain/piece-name.ts';

export const packageFormat = 'loopboek';
export const packageVersion = 1;
export const dataFile = 'loopboek.json';
export const leapFile = 'leap2a.xml';

/** One thing in a loopbook. Ids of people, records and schools are not in it. */
export type Piece = {
  piece: PieceName;
  kind: string;
  /** The piece that it belongs to: what it answers. */
  about: PieceName | null;
  made: Instant;
  /** Null: the owner. */
  by: Writer | null;
  content: ContentDocument;
  /** What stood there before, the oldest first, as far as the device had it. */
  versions: { made: Instant; content: ContentDocument }[];
};

/** `file` is null where the device did not have it. */
export type PackedMedium = BlobRef & { file: string | null };

export type LoopbookPackage = {
  format: typeof packageFormat;
  version: number;
  made: Instant;
  language: string;
  owner: { name: string };
  pieces: Piece[];
  media: PackedMedium[];
};

const ends: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/png': 'png',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
};

/** By what it holds: the same picture in two pieces is one file. */
export function mediumFile({ sha256, type }: Pick<BlobRef, 'sha256' | 'type'>): string {
  return `media/${sha256.slice(0, 20)}.${ends[type] ?? 'bin'}`;
}
