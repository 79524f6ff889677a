/** Bytes that look like a photo or a voice, and a way to bring and get them over the real routes. */
import { createHash } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { blobLimits, chunkCount } from '#protocol/blob.ts';
import type { PutMutation } from '#protocol/mutation.ts';
import { type Person, spaces, type TestServer } from './server.ts';

export type Blob = { bytes: Buffer; sha256: string; size: number; type: string };
export type Place = { space?: string; record: string; sha256: string };

const beginnings: Record<string, string> = {
  'image/jpeg': 'ffd8ffe0',
  'image/png': '89504e470d0a1a0a',
  'audio/ogg': '4f676753',
  'application/pdf': '255044462d',
};

export function aBlob(size: number, { type = 'image/jpeg', seed = 'blob' } = {}): Blob {
  const bytes = Buffer.alloc(size);
  const block = createHash('sha512').update(`${seed} ${size}`).digest();
  for (let at = 0; at < size; at += block.length) block.copy(bytes, at);
  Buffer.from(beginnings[type] ?? '', 'hex').copy(bytes);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), size, type };
}

export function refOf({ sha256, size, type }: Blob) {
  return { sha256, size, type };
}

export function chunkOf({ bytes }: Blob, index: number): Buffer {
  return bytes.subarray(index * blobLimits.chunkBytes, (index + 1) * blobLimits.chunkBytes);
}

export type BlobHands = {
  put(place: Place, bytes: Buffer, chunk?: number | string): Promise<LightMyRequestResponse>;
  /** All of it, in chunks where it is large; the last answer. */
  bring(of: Pick<PutMutation, 'space' | 'record'>, blob: Blob): Promise<LightMyRequestResponse>;
  get(place: Place, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** What need not be sent, or null. */
  skip(place: Place): Promise<string | null>;
};

export function handsOf(
  { app }: Pick<TestServer, 'app'>,
  person: Person,
  own: Record<string, string> = {},
): BlobHands {
  const pathOf = ({ space = spaces.portfolio, record, sha256 }: Place) =>
    `/api/as/${person.id}/spaces/${space}/records/${record}/blobs/${sha256}`;
  const as = { 'x-as': person.id, ...own };
  const put: BlobHands['put'] = async (place, bytes, chunk) =>
    app.inject({
      method: 'PUT',
      url: chunk === undefined ? pathOf(place) : `${pathOf(place)}/chunks/${chunk}`,
      headers: { ...as, 'content-type': 'application/octet-stream' },
      payload: bytes,
    });
  return {
    put,
    bring: async ({ space, record }, blob) => {
      const place = { space, record, sha256: blob.sha256 };
      const count = chunkCount(blob.size);
      if (count === 1) return put(place, blob.bytes);
      for (let index = 0; index < count - 1; index += 1) {
        await put(place, chunkOf(blob, index), index);
      }
      return put(place, chunkOf(blob, count - 1), count - 1);
    },
    get: async (place, headers = {}) =>
      app.inject({ method: 'GET', url: pathOf(place), headers: { ...as, ...headers } }),
    skip: async (place) => {
      const response = await app.inject({ method: 'HEAD', url: pathOf(place), headers: as });
      return response.statusCode === 200 ? String(response.headers['x-chunks']) : null;
    },
  };
}
