/** Bytes over HTTP, with this person's own cookie. Every outcome is a word; nothing here throws. */
import * as v from 'valibot';
import { secondMs } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { FileKey } from '#storage/media-database.ts';
import { asPerson } from './http.ts';

export type BlobAsk = {
  method: 'HEAD' | 'GET' | 'PUT';
  file: FileKey;
  type: string;
  /** One of the parts of 1 MiB; absent for the whole. */
  chunk?: number;
  body?: ArrayBuffer;
};

export type BlobReply = {
  /** 0: nobody was reached. */
  status: number;
  /** Parts that the school has. */
  chunks: readonly number[];
  reason: string | null;
  afterMs: number | null;
  bytes: ArrayBuffer | null;
};

/** Carries bytes to and from the school: over HTTP in the app, straight to the routes in tests. */
export type BlobPost = (ask: BlobAsk) => Promise<BlobReply>;

/** A mebibyte at 0.1 Mbit/s takes 84 seconds. */
const patienceMs = 150 * secondMs;

const refusal = v.object({ reason: v.string(), afterMs: v.optional(v.number()) });

export const unreached: BlobReply = {
  status: 0,
  chunks: [],
  reason: null,
  afterMs: null,
  bytes: null,
};

export function blobPath([space, record, sha256]: FileKey, chunk?: number): string {
  const part = chunk === undefined ? '' : `/chunks/${chunk}`;
  return `spaces/${space}/records/${record}/blobs/${sha256}${part}`;
}

export function postBlobsAs(person: PersonId): BlobPost {
  return async ({ method, file, type, chunk, body }) => {
    try {
      const response = await fetch(asPerson(person, blobPath(file, chunk)), {
        method,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(patienceMs),
        ...(body === undefined ? {} : { headers: { 'content-type': type }, body }),
      });
      return await replyOf(method, response);
    } catch {
      return unreached;
    }
  };
}

async function replyOf(method: BlobAsk['method'], response: Response): Promise<BlobReply> {
  const { status } = response;
  const chunks = readChunks(response.headers.get('x-chunks'));
  if (response.ok) {
    // Without a byte of its own a captive portal's page is refused by its hash.
    const bytes = method === 'GET' ? await response.arrayBuffer() : null;
    return { ...unreached, status, chunks, bytes };
  }
  const text = method === 'HEAD' ? '' : await response.text();
  return {
    ...unreached,
    status,
    chunks,
    ...readRefusal(text, response.headers.get('retry-after')),
  };
}

export function readChunks(header: string | null): number[] {
  if (header === null || header === '') return [];
  return header.split(',').map(Number).filter(Number.isSafeInteger);
}

export function readRefusal(text: string, retryAfter: string | null) {
  const told = v.safeParse(v.pipe(v.string(), v.parseJson(), refusal), text);
  const seconds = Number(retryAfter ?? Number.NaN);
  const afterMs = Number.isFinite(seconds) ? seconds * secondMs : null;
  if (!told.success) return { reason: null, afterMs };
  return { reason: told.output.reason, afterMs: told.output.afterMs ?? afterMs };
}
