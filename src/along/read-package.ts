/**
 * Reads a file that somebody brings, before anything of it is kept: what is sound in it, and what
 * is not. A piece that was damaged, or written in by hand, does not take the others along.
 */
import { type ContentDocument, schema } from '#content/document.ts';
import { parseContent } from '#content/parse.ts';
import { readWriter } from '#domain/along.ts';
import { sha256Of } from '#storage/keep-blob.ts';
import type { FileProblem } from './bring-problems.ts';
import {
  dataFile,
  leapFile,
  mediumFile,
  type Piece,
  packageFormat,
  packageVersion,
} from './package.ts';
import { type Leap, readLeap } from './read-leap.ts';
import { openZip, readEntry, type Zip } from './read-zip.ts';

export type ReadMedium = { sha256: string; type: string; size: number };
export type OwnPackage = {
  what: 'loopbook';
  zip: Zip;
  owner: string;
  pieces: Piece[];
  media: ReadonlyMap<string, ReadMedium>;
  /** Pieces that cannot be read. */
  unsound: number;
};
export type OtherPackage = { what: 'leap'; zip: Zip; folder: string; leap: Leap };

export const readLimits = {
  dataBytes: 96 * 1024 * 1024,
  feedBytes: 48 * 1024 * 1024,
  mediumBytes: 16 * 1024 * 1024,
  pieces: 20_000,
  versions: 400,
} as const;

export async function readPackage(file: Blob): Promise<OwnPackage | OtherPackage | FileProblem> {
  const zip = await openZip(file);
  if (typeof zip === 'string') return zip;
  const data = zip.entries.get(dataFile);
  if (data !== undefined) {
    const bytes = await readEntry(data, readLimits.dataBytes);
    return bytes === null ? 'broken' : readOwn(zip, bytes);
  }
  const feed = [...zip.entries.values()]
    .filter(({ filename }) => filename === leapFile || filename.endsWith(`/${leapFile}`))
    .sort((one, other) => one.filename.length - other.filename.length)[0];
  if (feed === undefined) return 'other';
  const bytes = await readEntry(feed, readLimits.feedBytes);
  const leap = bytes === null ? null : readLeap(new TextDecoder().decode(bytes));
  if (leap === null) return 'broken';
  return { what: 'leap', zip, folder: feed.filename.slice(0, -leapFile.length), leap };
}

export function readOwn(zip: Zip, bytes: Uint8Array): OwnPackage | FileProblem {
  const read = parse(new TextDecoder().decode(bytes));
  if (!isObject(read) || read.format !== packageFormat) return 'broken';
  if (typeof read.version !== 'number' || read.version > packageVersion) return 'newer';
  if (!Array.isArray(read.pieces) || read.pieces.length > readLimits.pieces) return 'broken';
  const pieces = read.pieces.map(readPiece);
  const sound = pieces.filter((piece) => piece !== null);
  // The same name twice: one of them is not what it says.
  const byName = new Map(sound.toReversed().map((piece) => [piece.piece, piece]));
  return {
    what: 'loopbook',
    zip,
    owner: isObject(read.owner) && typeof read.owner.name === 'string' ? read.owner.name : '',
    pieces: sound.filter((piece) => byName.get(piece.piece) === piece),
    media: readMedia(read.media),
    unsound: pieces.length - byName.size,
  };
}

const pieceShape = /^[a-z]{3,8}-[0-9a-f]{32}$/;

function readPiece(value: unknown): Piece | null {
  if (!isObject(value)) return null;
  const { piece, kind, about, made, by, content, versions } = value;
  if (typeof piece !== 'string' || !pieceShape.test(piece)) return null;
  if (typeof kind !== 'string' || kind.length > 40) return null;
  if (about !== null && (typeof about !== 'string' || !pieceShape.test(about))) return null;
  const now = readContent(content);
  if (!isInstant(made) || now === null || !Array.isArray(versions)) return null;
  if (versions.length > readLimits.versions) return null;
  const older = versions.map(readVersion);
  const writer = by === null ? null : readWriter(by);
  if (older.includes(null) || (by !== null && writer === null)) return null;
  return {
    piece,
    kind,
    about,
    made,
    by: writer,
    content: now,
    versions: older.filter((one) => one !== null),
  };
}

function readVersion(value: unknown): Piece['versions'][number] | null {
  if (!isObject(value) || !isInstant(value.made)) return null;
  const content = readContent(value.content);
  return content === null ? null : { made: value.made, content };
}

/** By the rules for what any device sends: no field of it is trusted for having been ours once. */
function readContent(value: unknown): ContentDocument | null {
  if (!isObject(value) || value.schema !== schema) return null;
  const content = parseContent(JSON.stringify(value));
  return content === 'unreadable' ? null : content;
}

function readMedia(value: unknown): Map<string, ReadMedium> {
  const media = new Map<string, ReadMedium>();
  for (const one of Array.isArray(value) ? value : []) {
    if (!isObject(one)) continue;
    const { sha256, type, size } = one;
    if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) continue;
    if (typeof type !== 'string' || typeof size !== 'number') continue;
    media.set(sha256, { sha256, type, size });
  }
  return media;
}

/** The bytes that the words name, and no others; null where they are not in it, or not the same. */
export async function readMedium(
  zip: Zip,
  medium: ReadMedium,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const entry = zip.entries.get(mediumFile(medium));
  if (entry === undefined) return null;
  const bytes = await readEntry(entry, readLimits.mediumBytes, { isSummed: true });
  if (bytes === null) return null;
  return (await sha256Of(bytes.slice().buffer)) === medium.sha256 ? bytes : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8.64e15;
}

type Given = Record<string, unknown>;

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
