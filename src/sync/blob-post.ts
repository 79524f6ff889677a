/** Bytes over HTTP, with this person's own cookie. Every outcome is a word; nothing here throws. */
import * as v from 'valibot';
import { secondMs } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import { blobAnswer } from '#protocol/blob.ts';
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
  /** Parts that need not be sent (again). */
  chunks: readonly number[];
  /** The school has it whole. */
  isComplete: boolean;
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
  isComplete: false,
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
  const { status, headers } = response;
  if (!response.ok) {
    const text = method === 'HEAD' ? '' : await response.text();
    return { ...unreached, status, ...readRefusal(text) };
  }
  if (method === 'HEAD') return { ...unreached, status, ...readHead((name) => headers.get(name)) };
  if (method === 'GET') return { ...unreached, status, bytes: await response.arrayBuffer() };
  return readTaken(status, await response.text());
}

export function readHead(header: (name: string) => string | null) {
  const listed = header('x-chunks') ?? '';
  const chunks = listed === '' ? [] : listed.split(',').map(Number).filter(Number.isSafeInteger);
  return { chunks, isComplete: header('x-complete') === 'true' };
}

/** A captive portal answers 200 with a page of its own: then nobody was reached. */
export function readTaken(status: number, text: string): BlobReply {
  const told = v.safeParse(v.pipe(v.string(), v.parseJson(), blobAnswer), text);
  return told.success ? { ...unreached, status, isComplete: told.output.complete } : unreached;
}

export function readRefusal(text: string): Pick<BlobReply, 'reason' | 'afterMs'> {
  const told = v.safeParse(v.pipe(v.string(), v.parseJson(), refusal), text);
  if (!told.success) return { reason: null, afterMs: null };
  return { reason: told.output.reason, afterMs: told.output.afterMs ?? null };
}
