/**
 * Photos, voices and papers travel apart from the words, after them:
 * `PUT …/spaces/:space/records/:record/blobs/:sha256` for up to 1 MiB, else `…/chunks/:i` of 1 MiB
 * each, the last one shorter. `HEAD` answers 200 with `x-chunks`, the chunks that need not be sent
 * (again), and `x-complete`. `GET` answers the bytes, or a range of them, once they are complete.
 *
 * A put of the record that names the blob comes first. Until it was accepted (it is on its way, or
 * it is held) the answer is `unknown-blob` or `not-found`, and the device keeps the bytes and tries
 * again when its put was accepted: bytes that belong to held words wait on the device.
 */
import * as v from 'valibot';
import { id, sum, uuid } from './text.ts';

const mebibyte = 1024 * 1024;

export const blobLimits = {
  chunkBytes: mebibyte,
  mostBytes: 30 * mebibyte,
  /** All that belongs to one young person. */
  portfolioBytes: 1024 * mebibyte,
  /** What one person begins to send in a day, all spaces together. */
  personBytesPerDay: 400 * mebibyte,
} as const;

/** The names are bare: no codecs, no parameters. A photo is made smaller on the device first. */
const mostBytesOf: Readonly<Record<string, number>> = {
  'image/jpeg': mebibyte,
  'image/webp': mebibyte,
  'image/png': 2 * mebibyte,
  'audio/mp4': 8 * mebibyte,
  'audio/webm': 8 * mebibyte,
  'audio/ogg': 8 * mebibyte,
  'application/pdf': blobLimits.mostBytes,
};

/** How large a blob of this type can be; null for a type that is not taken. */
export function mostBytesFor(type: string): number | null {
  return Object.hasOwn(mostBytesOf, type) ? (mostBytesOf[type] ?? null) : null;
}

export function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / blobLimits.chunkBytes));
}

export function chunkSize(size: number, index: number): number {
  return Math.min(blobLimits.chunkBytes, size - index * blobLimits.chunkBytes);
}

export const blobAddress = v.object({ space: id, record: uuid, sha256: sum });
export const chunkIndex = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number));

/** `too-large`: more than its type may be, or more than 1 MiB at once. `quota`: later, or never. */
export const blobRefusals = [
  'not-found',
  'unknown-blob',
  'wrong-hash',
  'wrong-size',
  'wrong-type',
  'too-large',
  'quota',
] as const;
export type BlobRefusal = (typeof blobRefusals)[number];

/** Of a PUT. `complete`: its readers can have it. */
export const blobAnswer = v.object({ complete: v.boolean() });
export type BlobAnswer = v.InferOutput<typeof blobAnswer>;
