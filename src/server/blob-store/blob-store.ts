import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { assert } from '#domain/assert.ts';
import type { Instant } from '#domain/instant.ts';

/** A blob belongs to one record: its hash alone opens nothing, here or elsewhere. */
export type BlobPlace = { space: string; record: string; sha256: string };

/** Both ends are part of it. */
export type ByteRange = { first: number; last: number };

export type StoredBlob = BlobPlace & { size: number; writtenAt: Instant };

/** `missing`: not all bytes are there; what is there stays. `wrong-hash`: all of it is thrown away. */
export type Assembled = 'whole' | 'missing' | 'wrong-hash';

/**
 * Where the bytes of one installation are. It knows nobody's rights. What it calls whole was
 * verified by its hash and outlives a power cut; everything may be done twice, and at the same time.
 */
export type BlobStore = {
  putWhole(place: BlobPlace, bytes: Uint8Array): Promise<Assembled>;
  putChunk(place: BlobPlace, index: number, bytes: Uint8Array): Promise<void>;
  /** The size of each chunk that is there, by its index. None once the blob is whole. */
  chunks(place: BlobPlace): Promise<ReadonlyMap<number, number>>;
  /** Puts chunks 0 to `count` − 1 together. */
  assemble(place: BlobPlace, whole: { count: number; size: number }): Promise<Assembled>;
  /** Null as long as it is not whole. */
  sizeOf(place: BlobPlace): Promise<number | null>;
  read(place: BlobPlace, range?: ByteRange): Promise<Readable | null>;
  /** With its chunks. */
  remove(place: BlobPlace): Promise<void>;
  removeRecord(of: Pick<BlobPlace, 'space' | 'record'>): Promise<void>;
  /** All that is whole, in no order. */
  list(): AsyncIterable<StoredBlob>;
  /** Chunks and halves that were written before then, and never became whole. */
  removeParts(before: Instant): Promise<void>;
};

const plain = /^[\w-]{1,64}$/;

/** `space/record/sha256`. A name that could lead elsewhere is a bug of the caller. */
export function keyOf({ space, record, sha256 }: BlobPlace): string {
  const names = [space, record, sha256];
  assert(
    names.every((name) => plain.test(name)),
    'a blob is asked for by an odd name',
  );
  return names.join('/');
}

/** As `keyOf` made it; null for what is none of ours. */
export function placeOf(key: string): BlobPlace | null {
  const [space, record, sha256, ...more] = key.split('/');
  if (!space || !record || !sha256 || more.length > 0) return null;
  return [space, record, sha256].every((name) => plain.test(name))
    ? { space, record, sha256 }
    : null;
}

export function isSound({ sha256 }: BlobPlace, bytes: Uint8Array): boolean {
  return createHash('sha256').update(bytes).digest('hex') === sha256;
}
