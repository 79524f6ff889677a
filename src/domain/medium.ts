/**
 * Pictures and voices in a record: a field's value says what it is and names its bytes by their
 * hash. The bytes travel apart, after the words. What another device wrote is read with care: a
 * value that is no sound medium is none.
 */

/** SHA-256 of the bytes, 64 small hexadecimal letters. */
export type Sha256Hex = string;

export type BlobRef = { sha256: Sha256Hex; size: number; type: string };

export type Thumb = { blob: Sha256Hex; type: string; size: number };

export type Picture = {
  medium: 'photo' | 'drawing';
  blob: Sha256Hex;
  type: string;
  size: number;
  width: number;
  height: number;
  /** For lists; absent where the picture itself is small enough. */
  thumb?: Thumb;
  /** How a drawing was made, so that it can be gone on with. */
  strokes?: string;
};

export type Voice = {
  medium: 'voice';
  blob: Sha256Hex;
  type: string;
  size: number;
  seconds: number;
};

export type Medium = Picture | Voice;

export type MediumField = { field: string; medium: Medium };

export const mediumLimits = {
  /** Hashes that a record may name; a photo with its thumbnail is two. */
  refs: 24,
  pictureBytes: 600_000,
  drawingBytes: 100_000,
  thumbBytes: 20_000,
  pictureEdge: 1600,
  thumbEdge: 320,
  voiceSeconds: 180,
  strokesLength: 24_000,
  /** Of all drawings of a record together: their lines share its 64 KiB with the words. */
  allStrokesLength: 32_000,
} as const;

/** More than this app makes is read as well: a newer one may make it. */
const mostBytes = 16 * 1024 * 1024;
const mostPixels = 20_000;
const mostSeconds = 3_600;

const pictureTypes = ['image/jpeg', 'image/webp', 'image/png'];
const voiceTypes = ['audio/mp4', 'audio/webm', 'audio/ogg'];

/** Null where the value is something else, or not sound. */
export function readMedium(value: unknown): Medium | null {
  if (!isObject(value)) return null;
  if (value.medium === 'photo' || value.medium === 'drawing') {
    return readPicture(value, value.medium);
  }
  return value.medium === 'voice' ? readVoice(value) : null;
}

function readPicture(value: Given, medium: Picture['medium']): Picture | null {
  const bytes = readBytes(value, pictureTypes);
  const { width, height, strokes } = value;
  if (bytes === null || !isCount(width, mostPixels) || !isCount(height, mostPixels)) return null;
  const picture: Picture = { medium, ...bytes, width, height };
  const thumb = isObject(value.thumb) ? readBytes(value.thumb, pictureTypes) : null;
  if (thumb !== null) picture.thumb = thumb;
  const isShort = typeof strokes === 'string' && strokes.length <= mediumLimits.strokesLength;
  if (medium === 'drawing' && isShort) picture.strokes = strokes;
  return picture;
}

function readVoice(value: Given): Voice | null {
  const bytes = readBytes(value, voiceTypes);
  const { seconds } = value;
  if (bytes === null || typeof seconds !== 'number') return null;
  if (!(seconds >= 0 && seconds <= mostSeconds)) return null;
  return { medium: 'voice', ...bytes, seconds };
}

function readBytes(value: Given, types: readonly string[]): Thumb | null {
  const { blob, type, size } = value;
  if (typeof blob !== 'string' || !/^[0-9a-f]{64}$/.test(blob)) return null;
  if (typeof type !== 'string' || !types.includes(type)) return null;
  return isCount(size, mostBytes) ? { blob, type, size } : null;
}

/** A field holds one value, or every value that survived a meeting of devices. */
type Fields = Readonly<Record<string, unknown>>;

/** In the order of their fields' names, so that every device shows the same. */
export function mediaOf(fields: Fields): MediumField[] {
  const names = Object.keys(fields).sort();
  return names.flatMap((field) => {
    const value = fields[field];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const media = values.map(readMedium).filter((medium) => medium !== null);
    return media.map((medium) => ({ field, medium }));
  });
}

/**
 * The question at which it was made: the last part of `medium.<time><chance>.<step>`. Null for
 * what belongs to the record as a whole.
 */
export function stepOfMedium(field: string): string | null {
  return /^medium\.[^.]+\.(.+)$/.exec(field)?.[1] ?? null;
}

/** Whether there is anything to look at or to listen to, and what. */
export function kindsOf(fields: Fields): Medium['medium'][] {
  return mediaOf(fields).map(({ medium }) => medium.medium);
}

export function blobOf({ blob, type, size }: Medium): BlobRef {
  return { sha256: blob, type, size };
}

/** What a list shows: the small picture where there is one. */
export function thumbOf(medium: Medium): BlobRef | null {
  if (medium.medium === 'voice') return null;
  const { blob, type, size } = medium.thumb ?? medium;
  return { sha256: blob, type, size };
}

/**
 * Every hash that these fields name, once. Small ones first, so that what a reader sees first
 * is known first; past the limit the largest are left out, and the words still travel.
 */
export function blobRefsOf(fields: Fields): BlobRef[] {
  const refs = new Map<Sha256Hex, BlobRef>();
  for (const { medium } of mediaOf(fields)) {
    const thumb = medium.medium === 'voice' ? null : thumbOf(medium);
    for (const ref of [blobOf(medium), ...(thumb === null ? [] : [thumb])]) {
      if (!refs.has(ref.sha256)) refs.set(ref.sha256, ref);
    }
  }
  const bySize = [...refs.values()].sort(
    (one, other) => one.size - other.size || (one.sha256 < other.sha256 ? -1 : 1),
  );
  return bySize.slice(0, mediumLimits.refs);
}

/** Whether one more photo, drawing or voice fits in a record with these fields. */
export function hasRoomFor(fields: Fields, medium: Medium['medium']): boolean {
  const more = medium === 'voice' ? 1 : 2;
  return blobRefsOf(fields).length + more <= mediumLimits.refs;
}

/** Without room for its lines a drawing is kept as a picture alone. */
export function hasRoomForStrokes(fields: Fields, strokes: string): boolean {
  const before = mediaOf(fields).reduce((sum, { medium }) => sum + strokesIn(medium), 0);
  const isShort = strokes.length <= mediumLimits.strokesLength;
  return isShort && before + strokes.length <= mediumLimits.allStrokesLength;
}

function strokesIn(medium: Medium): number {
  return medium.medium === 'drawing' ? (medium.strokes?.length ?? 0) : 0;
}

type Given = Record<string, unknown>;

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= most;
}
