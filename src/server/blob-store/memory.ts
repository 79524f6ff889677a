import { Readable } from 'node:stream';
import type { Instant } from '#domain/instant.ts';
import { type BlobPlace, type BlobStore, isSound, keyOf, placeOf } from './blob-store.ts';

type Written = { bytes: Uint8Array; writtenAt: Instant };

/** For tests and the simulation, which say what time it is. */
export function memoryBlobStore(now: () => Instant): BlobStore {
  const wholes = new Map<string, Written>();
  const parts = new Map<string, Map<number, Written>>();

  const putWhole: BlobStore['putWhole'] = async (place, bytes) => {
    if (!isSound(place, bytes)) return 'wrong-hash';
    wholes.set(keyOf(place), { bytes: bytes.slice(), writtenAt: now() });
    parts.delete(keyOf(place));
    return 'whole';
  };

  const assemble: BlobStore['assemble'] = async (place, { count, size }) => {
    const key = keyOf(place);
    if (wholes.has(key)) return 'whole';
    const found = Array.from({ length: count }, (_, index) => parts.get(key)?.get(index)?.bytes);
    const bytes = Buffer.concat(found.flatMap((one) => one ?? []));
    if (found.includes(undefined) || bytes.length !== size) return 'missing';
    const done = await putWhole(place, bytes);
    parts.delete(key);
    return done;
  };

  const read: BlobStore['read'] = async (place, range) => {
    const whole = wholes.get(keyOf(place));
    if (whole === undefined) return null;
    const { first, last } = range ?? { first: 0, last: whole.bytes.length - 1 };
    return Readable.from([Buffer.from(whole.bytes.subarray(first, last + 1))]);
  };

  const removeKey = (key: string) => {
    wholes.delete(key);
    parts.delete(key);
  };

  return {
    putWhole,
    putChunk: async (place, index, bytes) => {
      const chunks = parts.get(keyOf(place)) ?? new Map<number, Written>();
      parts.set(keyOf(place), chunks.set(index, { bytes: bytes.slice(), writtenAt: now() }));
    },
    chunks: async (place) => {
      const chunks = parts.get(keyOf(place)) ?? [];
      return new Map([...chunks].map(([index, { bytes }]) => [index, bytes.length]));
    },
    assemble,
    sizeOf: async (place) => wholes.get(keyOf(place))?.bytes.length ?? null,
    read,
    remove: async (place) => removeKey(keyOf(place)),
    removeRecord: async (of) => {
      const ours = [...wholes.keys(), ...parts.keys()].filter((key) => isOf(key, of));
      for (const key of ours) removeKey(key);
    },
    list: async function* () {
      for (const [key, { bytes, writtenAt }] of [...wholes]) {
        const place = placeOf(key);
        if (place !== null) yield { ...place, size: bytes.length, writtenAt };
      }
    },
    removeParts: async (before) => {
      for (const [key, chunks] of [...parts]) {
        if ([...chunks.values()].every(({ writtenAt }) => writtenAt < before)) parts.delete(key);
      }
    },
  };
}

function isOf(key: string, { space, record }: Pick<BlobPlace, 'space' | 'record'>): boolean {
  return key.startsWith(`${space}/${record}/`);
}
