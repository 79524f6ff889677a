/** Photos and voices between where the school keeps them and the backups: each is copied once. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BlobStore } from '../blob-store/blob-store.ts';
import { blobFile } from './backup-folder.ts';
import { type BlobInBackup, measure } from './manifest.ts';

const chunkBytes = 2 ** 20;

/** False when it is not there any more: thrown away for good while the backup was made. */
export async function backUpBlob(
  blobs: BlobStore,
  root: string,
  blob: BlobInBackup,
): Promise<boolean> {
  const path = blobFile(root, blob);
  if (existsSync(path)) return true;
  const bytes = await blobs.read(blob);
  if (bytes === null) return false;
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`;
  await pipeline(bytes, createWriteStream(part, { flush: true }));
  if ((await measure(part)).sum !== blob.sha256) {
    throw new Error(`the blob ${blob.sha256} was not read as it was kept`);
  }
  await rename(part, path);
  return true;
}

/** Does nothing when the school has it. */
export async function bringBlobBack(
  blobs: BlobStore,
  root: string,
  blob: BlobInBackup,
): Promise<void> {
  if ((await blobs.sizeOf(blob)) !== null) return;
  let count = 0;
  const chunks = createReadStream(blobFile(root, blob), { highWaterMark: chunkBytes });
  for await (const chunk of chunks) {
    await blobs.putChunk(blob, count, chunk);
    count += 1;
  }
  const done = await blobs.assemble(blob, { count, size: blob.size });
  if (done !== 'whole') throw new Error(`the blob ${blob.sha256} could not be put back: ${done}`);
}
