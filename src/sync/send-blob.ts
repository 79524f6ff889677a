/** One picture or voice on its way to school: only the parts that are missing there, each once. */
import { dayMs, hourMs } from '#domain/instant.ts';
import { blobLimits, chunkCount, chunkSize } from '#protocol/blob.ts';
import type { FileRow } from '#storage/media-database.ts';
import { keyOf, readBytes, removeFiles, updateFile } from '#storage/media-store.ts';
import { backOffMs } from './back-off.ts';
import type { BlobPost, BlobReply } from './blob-post.ts';
import { showProgress } from './blob-progress.ts';
import { type MediaDevice, unshownMs } from './settle-media.ts';

/** `stopped`: nobody was reached, or the person must sign in; the others wait too. */
export type Sent = 'sent' | 'later' | 'refused' | 'offline' | 'signed-out' | 'server';

export type SendPorts = {
  post: BlobPost;
  chance(): number;
  beat(): Promise<void>;
  /** Nothing is pulled that could show it: the answer itself counts. */
  onlySend?: boolean;
};

/** Never changes, however often it is asked. */
const finalReasons = ['wrong-size', 'wrong-type', 'too-large'];
/** What the school does not know, or not yet: its words may still be on their way. */
const unknownTries = 8;
/** Bytes that came over wrong are sent again, but not for ever. */
const wrongTries = 3;

export async function sendBlob(
  device: MediaDevice,
  file: FileRow,
  ports: SendPorts,
): Promise<Sent> {
  const person = device.person.id;
  const key = keyOf(file);
  const bytes = await readBytes(person, key);
  if (bytes === null) {
    await removeFiles(person, [key]);
    return 'refused';
  }
  showProgress(key, { what: 'sending', share: 0 });
  try {
    const reply = await handIn(file, bytes, ports);
    return await note(device, file, { reply, ports });
  } finally {
    showProgress(key, null);
  }
}

/** The last answer: of a part that was not taken, or of the whole. */
async function handIn(file: FileRow, bytes: ArrayBuffer, ports: SendPorts): Promise<BlobReply> {
  const ask = { file: keyOf(file), type: file.type };
  const isSmall = file.size <= blobLimits.chunkBytes;
  if (isSmall && file.tries === 0) return ports.post({ ...ask, method: 'PUT', body: bytes });
  const there = await ports.post({ ...ask, method: 'HEAD' });
  if (!isTaken(there) || there.isComplete) return there;
  if (isSmall) return ports.post({ ...ask, method: 'PUT', body: bytes });
  const count = chunkCount(file.size);
  const parts = Array.from({ length: count }, (_, index) => index);
  let last = there;
  for (const chunk of parts.filter((index) => !there.chunks.includes(index))) {
    await ports.beat();
    showProgress(ask.file, { what: 'sending', share: chunk / count });
    const from = chunk * blobLimits.chunkBytes;
    const body = bytes.slice(from, from + chunkSize(file.size, chunk));
    last = await ports.post({ ...ask, method: 'PUT', chunk, body });
    if (!isTaken(last)) return last;
  }
  return last;
}

function isTaken({ status }: BlobReply): boolean {
  return status >= 200 && status < 300;
}

function isBusy({ status, reason }: BlobReply): boolean {
  return (status === 429 && reason !== 'quota') || status >= 500;
}

type Noting = { reply: BlobReply; ports: SendPorts };

/** What came of it, on disk: the next tab goes on from here. */
async function note(device: MediaDevice, file: FileRow, noting: Noting): Promise<Sent> {
  const { reply, ports } = noting;
  const now = device.now();
  const change = (part: Partial<FileRow>) =>
    updateFile(device.person.id, keyOf(file), (row) => ({ ...row, ...part }));
  if (isTaken(reply) && reply.isComplete) {
    const tries = file.tries + 1;
    const shownAt = ports.onlySend ? (file.shownAt ?? now) : file.shownAt;
    const notBefore = now + (ports.onlySend ? dayMs : unshownMs);
    await change({ state: 'sent', reason: null, tries, shownAt, notBefore });
    return 'sent';
  }
  if (reply.status === 0) {
    // What came over so far is asked for, and not sent twice.
    await change({ tries: Math.max(1, file.tries) });
    return 'offline';
  }
  if (reply.status === 401) return 'signed-out';
  const tries = file.tries + 1;
  if (isFinal(reply, tries)) {
    const again = finalReasons.includes(reply.reason ?? '') ? Number.MAX_SAFE_INTEGER : now + dayMs;
    await change({ state: 'refused', reason: reply.reason ?? 'failed', tries, notBefore: again });
    return 'refused';
  }
  const wait = Math.min(hourMs, Math.max(reply.afterMs ?? 0, backOffMs(tries, ports.chance())));
  await change({ tries, notBefore: now + wait });
  return isBusy(reply) ? 'server' : 'later';
}

function isFinal(reply: BlobReply, tries: number): boolean {
  const { status, reason } = reply;
  if (isBusy(reply)) return false;
  if (status === 413 || finalReasons.includes(reason ?? '')) return true;
  return tries >= (reason === 'wrong-hash' ? wrongTries : unknownTries);
}
