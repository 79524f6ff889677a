/**
 * What a backup is: a folder with the database, the ledger of withdrawals and this list of both
 * and of every photo and voice. The list is written last: a folder without it is half a backup.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** A name of our own in the folder, and never a way out of it. */
const fileName = v.pipe(v.string(), v.regex(/^[a-z]+(\.[a-z]+)?$/));
const file = v.object({ name: fileName, bytes: count, sum });
const id = v.pipe(v.string(), v.uuid());

export const blobInBackup = v.object({ space: id, record: id, sha256: sum, size: count });

const manifest = v.object({
  loopboek: v.literal(1),
  app: v.string(),
  madeAt: count,
  engine: v.picklist(['sqlite', 'postgres']),
  database: file,
  ledger: v.nullable(file),
  /** How many rows the database was seen to have when the backup was opened again. */
  rows: v.record(v.string(), count),
  blobs: v.array(blobInBackup),
});

export type FileInBackup = v.InferOutput<typeof file>;
export type BlobInBackup = v.InferOutput<typeof blobInBackup>;
export type Manifest = v.InferOutput<typeof manifest>;

const listName = 'manifest.json';

/** Null for a folder that is no whole backup. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, listName);
  if (!existsSync(path)) return null;
  try {
    const read = v.safeParse(manifest, JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

export async function writeManifest(folder: string, list: Manifest): Promise<void> {
  const path = join(folder, listName);
  await writeFile(`${path}.part`, JSON.stringify(list));
  await syncFile(`${path}.part`);
  await rename(`${path}.part`, path);
  await syncFile(folder);
}

/** What is in the file now, and on the disk: nothing is counted on that a power cut may take. */
export async function fileInBackup(folder: string, name: string): Promise<FileInBackup> {
  await syncFile(join(folder, name));
  return { name, ...(await measure(join(folder, name))) };
}

export async function measure(path: string): Promise<{ bytes: number; sum: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { bytes, sum: hash.digest('hex') };
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
