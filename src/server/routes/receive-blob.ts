import * as v from 'valibot';
import {
  type BlobAnswer,
  type BlobRefusal,
  blobLimits,
  chunkCount,
  chunkIndex,
  chunkSize,
  mostBytesFor,
} from '#protocol/blob.ts';
import type { Assembled, BlobPlace, BlobStore } from '../blob-store/blob-store.ts';
import { looksLike } from '../blob-store/blob-type.ts';
import { beginBlob } from '../store/begin-blob.ts';
import type { BlobAccess, BlobAsked } from '../store/blob-access.ts';
import { completeBlob } from '../store/complete-blob.ts';
import type { StoreDeps } from '../store/store-deps.ts';

type Known = NonNullable<BlobAccess['blob']>;
export type Received = BlobAnswer | { reason: BlobRefusal; afterMs?: number };

/** What can be said before a byte is read. `index`: as it stands in the address, if it does. */
export function refusalBefore({ mayPut, blob }: BlobAccess, index?: string): BlobRefusal | null {
  if (!mayPut) return 'not-found';
  if (blob === null) return 'unknown-blob';
  const most = mostBytesFor(blob.type);
  if (most === null) return 'wrong-type';
  if (blob.size > most) return 'too-large';
  if (index === undefined) return blob.size > blobLimits.chunkBytes ? 'too-large' : null;
  const parsed = v.safeParse(chunkIndex, index);
  return parsed.success && parsed.output < chunkCount(blob.size) ? null : 'wrong-size';
}

/**
 * What need not be sent. The last one stays to be sent as long as the blob is not complete: it
 * makes the server look again, should it have died between the last byte and saying so.
 */
export async function chunksToSkip(
  store: BlobStore,
  place: BlobPlace,
  { size, isComplete }: Known,
): Promise<number[]> {
  const indexes = Array.from({ length: chunkCount(size) }, (_, index) => index);
  if (isComplete) return indexes;
  if ((await store.sizeOf(place)) === size) return indexes.slice(0, -1);
  const there = await store.chunks(place);
  const skip = indexes.filter((index) => there.get(index) === chunkSize(size, index));
  return skip.length === indexes.length ? indexes.slice(0, -1) : skip;
}

type Receiving = StoreDeps & { blobs: BlobStore };
const began = { done: 'begun' } as const;
type Sent = { index: number; bytes: Uint8Array };

export async function receive(
  deps: Receiving,
  { access, ...asked }: BlobAsked & { access: BlobAccess },
  sent: Sent,
): Promise<Received> {
  const { blob } = access;
  if (blob === null) return { reason: 'unknown-blob' };
  const { size, type } = blob;
  if (sent.bytes.length !== chunkSize(size, sent.index)) return { reason: 'wrong-size' };
  if (sent.index === 0 && !looksLike(type, sent.bytes)) return { reason: 'wrong-type' };
  const begun = blob.isBegun ? began : await beginBlob(deps, asked);
  if (begun.done === 'full') return { reason: 'quota', afterMs: begun.afterMs };
  if (begun.done === 'gone') return { reason: 'unknown-blob' };
  const kept = await keep(deps.blobs, asked, { ...sent, size });
  if (kept === 'wrong-hash') return { reason: kept };
  if (kept === 'missing') return { complete: false };
  if (await completeBlob(deps, asked)) return { complete: true };
  // Erased while its last bytes were on their way: nothing of it stays.
  await deps.blobs.remove(asked);
  return { reason: 'not-found' };
}

async function keep(
  store: BlobStore,
  place: BlobPlace,
  { index, bytes, size }: Sent & { size: number },
): Promise<Assembled> {
  const count = chunkCount(size);
  if (count === 1) return store.putWhole(place, bytes);
  await store.putChunk(place, index, bytes);
  const there = await store.chunks(place);
  const isAll = there.size >= count || (await store.sizeOf(place)) !== null;
  return isAll ? store.assemble(place, { count, size }) : 'missing';
}
