/**
 * Blobs in a store that speaks S3. An object gets its place by a copy inside the store after all
 * its bytes were hashed. Several installations may share a bucket: a space has the same id nowhere
 * else.
 */
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type BlobStore, isSound, keyOf, placeOf } from './blob-store.ts';
import type { Bucket } from './bucket.ts';

const wholes = 'whole/';
const parts = 'parts/';
const halves = 'halves/';

export function blobsInBucket(bucket: Bucket): BlobStore {
  const assemble = assembleIn(bucket);
  return {
    putWhole: async (place, bytes) => {
      if (!isSound(place, bytes)) return 'wrong-hash';
      await bucket.put(`${wholes}${keyOf(place)}`, bytes);
      await bucket.removeUnder(`${parts}${keyOf(place)}/`);
      return 'whole';
    },
    putChunk: (place, index, bytes) => bucket.put(`${parts}${keyOf(place)}/${index}`, bytes),
    chunks: (place) => chunksIn(bucket, `${parts}${keyOf(place)}/`),
    assemble,
    sizeOf: (place) => bucket.sizeOf(`${wholes}${keyOf(place)}`),
    read: (place, range) => bucket.read(`${wholes}${keyOf(place)}`, range),
    remove: async (place) => {
      await bucket.remove(`${wholes}${keyOf(place)}`);
      await bucket.removeUnder(`${parts}${keyOf(place)}/`);
    },
    removeRecord: async ({ space, record }) => {
      const under = keyOf({ space, record, sha256: '0' }).slice(0, -1);
      for (const room of [wholes, parts]) await bucket.removeUnder(`${room}${under}`);
    },
    list: async function* () {
      for await (const { key, size, writtenAt } of bucket.list(wholes)) {
        const place = placeOf(key.slice(wholes.length));
        if (place !== null) yield { ...place, size, writtenAt };
      }
    },
    removeParts: async (before) => {
      for (const room of [parts, halves]) {
        for await (const { key, writtenAt } of bucket.list(room)) {
          if (writtenAt < before) await bucket.remove(key);
        }
      }
    },
  };
}

function assembleIn(bucket: Bucket): BlobStore['assemble'] {
  return async (place, { count, size }) => {
    const target = `${wholes}${keyOf(place)}`;
    const from = `${parts}${keyOf(place)}/`;
    if ((await bucket.sizeOf(target)) !== null) return 'whole';
    const sizes = await chunksIn(bucket, from);
    const indexes = Array.from({ length: count }, (_, index) => index);
    const total = indexes.reduce((sum, index) => sum + (sizes.get(index) ?? Number.NaN), 0);
    if (total !== size) return (await bucket.sizeOf(target)) === null ? 'missing' : 'whole';
    const half = `${halves}${randomUUID()}`;
    const hash = createHash('sha256');
    try {
      const bytes = chunkBytes(bucket, { from, indexes, seen: (chunk) => hash.update(chunk) });
      await bucket.put(half, Readable.from(bytes), size);
      const isWhole = hash.digest('hex') === place.sha256;
      if (isWhole) await bucket.copy(half, target);
      await bucket.removeUnder(from);
      return isWhole ? 'whole' : 'wrong-hash';
    } catch (problem) {
      // Another request finished it and threw the chunks away while this one was reading them.
      if ((await bucket.sizeOf(target)) !== null) return 'whole';
      throw problem;
    } finally {
      await bucket.remove(half);
    }
  };
}

type Chunks = { from: string; indexes: readonly number[]; seen(chunk: Uint8Array): void };

async function* chunkBytes(bucket: Bucket, { from, indexes, seen }: Chunks) {
  for (const index of indexes) {
    const chunk = await bucket.bytes(`${from}${index}`);
    if (chunk === null) throw new Error('A chunk went away while its blob was put together.');
    seen(chunk);
    yield chunk;
  }
}

async function chunksIn(bucket: Bucket, from: string): Promise<ReadonlyMap<number, number>> {
  const sizes = new Map<number, number>();
  for await (const { key, size } of bucket.list(from)) {
    const name = key.slice(from.length);
    if (/^\d+$/.test(name)) sizes.set(Number(name), size);
  }
  return sizes;
}
