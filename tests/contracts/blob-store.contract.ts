/** What every place for blobs must do, whatever it is. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BlobPlace, BlobStore } from '#server/blob-store/blob-store.ts';
import { idFrom } from '../support/server.ts';

export type OpenBlobStore = () => Promise<{ store: BlobStore; close(): Promise<void> }>;

const mebibyte = 1024 * 1024;
const space = idFrom('a portfolio');
const record = idFrom('an entry');

function someBytes(size: number, seed = 'photo'): Buffer {
  const bytes = Buffer.alloc(size);
  const block = createHash('sha512').update(seed).digest();
  for (let at = 0; at < size; at += block.length) block.copy(bytes, at);
  bytes.writeUInt32BE(size, 0);
  return bytes;
}

function placeFor(bytes: Uint8Array, part: Partial<BlobPlace> = {}): BlobPlace {
  return { space, record, sha256: createHash('sha256').update(bytes).digest('hex'), ...part };
}

function chunked(bytes: Buffer): Buffer[] {
  const count = Math.ceil(bytes.length / mebibyte);
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * mebibyte, (index + 1) * mebibyte),
  );
}

export function blobStoreContract(name: string, openStore: OpenBlobStore): void {
  describe(name, () => {
    let store: BlobStore;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openStore());
    });
    afterEach(() => close());

    const read = async (place: BlobPlace, range?: { first: number; last: number }) => {
      const stream = await store.read(place, range);
      return stream === null ? null : buffer(stream);
    };
    const listed = async () => {
      const found: string[] = [];
      for await (const one of store.list()) found.push(`${one.record} ${one.sha256} ${one.size}`);
      return found.sort();
    };

    it('what was put whole is read whole, and in parts', async () => {
      const bytes = someBytes(70_000);
      const place = placeFor(bytes);
      expect(await store.putWhole(place, bytes)).toBe('whole');
      expect(await store.sizeOf(place)).toBe(70_000);
      expect((await read(place))?.equals(bytes)).toBe(true);
      expect(await read(place, { first: 0, last: 0 })).toEqual(bytes.subarray(0, 1));
      expect(await read(place, { first: 69_990, last: 69_999 })).toEqual(bytes.subarray(69_990));
      expect(await store.putWhole(place, bytes)).toBe('whole');
    });

    it('bytes that are not what their hash says are not kept', async () => {
      const place = placeFor(someBytes(100, 'other'));
      expect(await store.putWhole(place, someBytes(100))).toBe('wrong-hash');
      expect(await store.sizeOf(place)).toBeNull();
      expect(await store.read(place)).toBeNull();
    });

    it('chunks in any order, some of them twice, become one blob', async () => {
      const bytes = someBytes(3 * mebibyte + 17);
      const place = placeFor(bytes);
      const chunks = chunked(bytes);
      const whole = { count: chunks.length, size: bytes.length };
      for (const index of [3, 0, 3, 1]) await store.putChunk(place, index, chunks[index]!);
      expect(new Map(await store.chunks(place))).toEqual(
        new Map([
          [0, mebibyte],
          [1, mebibyte],
          [3, 17],
        ]),
      );
      expect(await store.assemble(place, whole)).toBe('missing');
      expect(await store.sizeOf(place)).toBeNull();
      expect(await store.read(place)).toBeNull();
      await store.putChunk(place, 2, chunks[2]!);
      expect(await store.assemble(place, whole)).toBe('whole');
      expect((await read(place))?.equals(bytes)).toBe(true);
      expect((await store.chunks(place)).size).toBe(0);
      expect(await store.assemble(place, whole)).toBe('whole');
    });

    it('chunks that are together something else are thrown away', async () => {
      const bytes = someBytes(mebibyte + 5);
      const place = placeFor(someBytes(mebibyte + 5, 'other'));
      for (const [index, chunk] of chunked(bytes).entries()) {
        await store.putChunk(place, index, chunk);
      }
      expect(await store.assemble(place, { count: 2, size: bytes.length })).toBe('wrong-hash');
      expect((await store.chunks(place)).size).toBe(0);
      expect(await store.sizeOf(place)).toBeNull();
      expect(await listed()).toEqual([]);
    });

    it('a chunk of another size makes no blob', async () => {
      const bytes = someBytes(mebibyte + 5);
      const place = placeFor(bytes);
      await store.putChunk(place, 0, bytes.subarray(0, mebibyte));
      await store.putChunk(place, 1, bytes.subarray(mebibyte, mebibyte + 4));
      expect(await store.assemble(place, { count: 2, size: bytes.length })).toBe('missing');
      await store.putChunk(place, 1, bytes.subarray(mebibyte));
      expect(await store.assemble(place, { count: 2, size: bytes.length })).toBe('whole');
    });

    it('two who finish the same blob at once both hear that it is whole', async () => {
      const bytes = someBytes(4 * mebibyte);
      const place = placeFor(bytes);
      await Promise.all(
        [...chunked(bytes), ...chunked(bytes)].map((chunk, index) =>
          store.putChunk(place, index % 4, chunk),
        ),
      );
      const whole = { count: 4, size: bytes.length };
      const both = [1, 2, 3].map(() => store.assemble(place, whole));
      expect(await Promise.all(both)).toEqual(['whole', 'whole', 'whole']);
      expect((await read(place))?.equals(bytes)).toBe(true);
    });

    it('a hash opens nothing in another record or another space', async () => {
      const bytes = someBytes(50);
      const place = placeFor(bytes);
      await store.putWhole(place, bytes);
      for (const other of [{ record: idFrom('another') }, { space: idFrom('elsewhere') }]) {
        expect(await store.sizeOf({ ...place, ...other })).toBeNull();
        expect(await store.read({ ...place, ...other })).toBeNull();
      }
    });

    it('what is removed is gone with its chunks, and nothing else is', async () => {
      const one = someBytes(50, 'one');
      const two = someBytes(60, 'two');
      const three = someBytes(2 * mebibyte, 'three');
      const other = idFrom('another');
      await store.putWhole(placeFor(one), one);
      await store.putWhole(placeFor(two), two);
      await store.putWhole(placeFor(one, { record: other }), one);
      await store.putChunk(placeFor(three), 0, three.subarray(0, mebibyte));
      expect(await listed()).toHaveLength(3);
      await store.remove(placeFor(two));
      await store.remove(placeFor(two));
      expect(await store.sizeOf(placeFor(two))).toBeNull();
      expect(await store.sizeOf(placeFor(one))).toBe(50);
      await store.removeRecord({ space, record });
      expect(await store.sizeOf(placeFor(one))).toBeNull();
      expect((await store.chunks(placeFor(three))).size).toBe(0);
      const { sha256 } = placeFor(one);
      expect(await listed()).toEqual([`${other} ${sha256} 50`]);
      await store.removeRecord({ space, record });
    });

    it('halves that nobody finished are let go of after their time, and what is whole stays', async () => {
      const bytes = someBytes(2 * mebibyte);
      const small = someBytes(10);
      await store.putWhole(placeFor(small), small);
      await store.putChunk(placeFor(bytes), 0, bytes.subarray(0, mebibyte));
      await store.removeParts(Date.now() - 60_000);
      expect((await store.chunks(placeFor(bytes))).size).toBe(1);
      await store.removeParts(Date.now() + 60_000);
      expect((await store.chunks(placeFor(bytes))).size).toBe(0);
      expect(await listed()).toHaveLength(1);
    });

    it('a name that leads elsewhere is refused', async () => {
      const bytes = someBytes(10);
      for (const odd of ['..', '../..', 'a/b', '', 'é', 'x'.repeat(65)]) {
        await expect(
          Promise.resolve().then(() => store.read(placeFor(bytes, { record: odd }))),
        ).rejects.toThrow();
        await expect(
          Promise.resolve().then(() => store.putWhole(placeFor(bytes, { space: odd }), bytes)),
        ).rejects.toThrow();
      }
    });
  });
}
