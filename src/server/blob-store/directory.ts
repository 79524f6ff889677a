/**
 * Blobs as files: `whole/<space>/<record>/<hash>`, and chunks as `parts/<space>/<record>/<hash>/<i>`.
 * A file gets its name when it is complete and on the disk, so that a file with a name is sound.
 */
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Assembled,
  type BlobPlace,
  type BlobStore,
  isSound,
  keyOf,
  placeOf,
} from './blob-store.ts';
import { orNull } from './not-there.ts';

export function openBlobDirectory(root: string): BlobStore {
  const wholes = join(root, 'whole');
  const parts = join(root, 'parts');
  const halves = join(root, 'halves');
  const wholeOf = (place: BlobPlace) => join(wholes, keyOf(place));
  const partsOf = (place: BlobPlace) => join(parts, keyOf(place));
  const folders = { halves, wholeOf, partsOf };
  return {
    putWhole: async (place, bytes) => {
      if (!isSound(place, bytes)) return 'wrong-hash';
      await rm(partsOf(place), { recursive: true, force: true });
      return writeSafely(folders, wholeOf(place), async (file) => {
        await writeAll(file, bytes);
        return 'whole';
      });
    },
    putChunk: async (place, index, bytes) => {
      const { half, file } = await newHalf(halves);
      await writeAll(file, bytes).finally(() => file.close());
      await moveIn(half, partsOf(place), String(index));
    },
    chunks: (place) => chunksIn(partsOf(place)),
    assemble: (place, whole) => assemble(folders, place, whole),
    sizeOf: async (place) => (await orNull(stat(wholeOf(place))))?.size ?? null,
    read: async (place, range) => {
      const file = await orNull(open(wholeOf(place)));
      if (file === null) return null;
      return file.createReadStream(range ? { start: range.first, end: range.last } : {});
    },
    remove: async (place) => {
      await rm(wholeOf(place), { force: true });
      await rm(partsOf(place), { recursive: true, force: true });
    },
    removeRecord: async (of) => {
      const any = { ...of, sha256: '0' };
      for (const folder of [wholeOf(any), partsOf(any)].map(dirname)) {
        await rm(folder, { recursive: true, force: true });
      }
    },
    list: () => listBlobs(wholes),
    removeParts: async (before) => {
      await removeOlder(halves, before);
      for await (const { path } of filesUnder(parts, 3)) await removeOlder(path, before);
    },
  };
}

type Folders = {
  halves: string;
  wholeOf(place: BlobPlace): string;
  partsOf(place: BlobPlace): string;
};

async function newHalf(halves: string): Promise<{ half: string; file: FileHandle }> {
  await mkdir(halves, { recursive: true });
  const half = join(halves, randomUUID());
  return { half, file: await open(half, 'wx', 0o600) };
}

/** The folder can be thrown away between the two, by whoever finished the blob. */
async function moveIn(half: string, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const move = () => rename(half, join(folder, name)).then(() => true);
  if ((await orNull(move())) !== null) return;
  await mkdir(folder, { recursive: true });
  await move();
}

/** One chunk in memory at a time. Two at once write the same bytes under the same name. */
async function assemble(
  folders: Folders,
  place: BlobPlace,
  { count, size }: { count: number; size: number },
): Promise<Assembled> {
  const target = folders.wholeOf(place);
  const folder = folders.partsOf(place);
  if (await isThere(target)) return 'whole';
  const sizes = await chunksIn(folder);
  const indexes = Array.from({ length: count }, (_, index) => index);
  const total = indexes.reduce((sum, index) => sum + (sizes.get(index) ?? Number.NaN), 0);
  const outcome =
    total === size
      ? await writeSafely(folders, target, async (file) => {
          const hash = createHash('sha256');
          for (const index of indexes) {
            const bytes = await orNull(readFile(join(folder, String(index))));
            if (bytes === null) return 'missing';
            hash.update(bytes);
            await writeAll(file, bytes);
          }
          return hash.digest('hex') === place.sha256 ? 'whole' : 'wrong-hash';
        })
      : 'missing';
  // Another request finished it and threw the chunks away while this one was reading them.
  if (outcome === 'missing') return (await isThere(target)) ? 'whole' : 'missing';
  await rm(folder, { recursive: true, force: true });
  return outcome;
}

/** On the disk before it has its name; without a name when it is not whole. */
async function writeSafely(
  { halves }: Pick<Folders, 'halves'>,
  target: string,
  write: (file: FileHandle) => Promise<Assembled>,
): Promise<Assembled> {
  const { half, file } = await newHalf(halves);
  try {
    const outcome = await write(file);
    if (outcome !== 'whole') return outcome;
    await file.sync();
    const made = await mkdir(dirname(target), { recursive: true });
    await rename(half, target);
    await syncFolders(dirname(target), made);
    return outcome;
  } finally {
    await file.close();
    await rm(half, { force: true });
  }
}

/** A name outlives a power cut when its folder is on the disk too, and those just made above it. */
async function syncFolders(path: string, made: string | undefined): Promise<void> {
  const folder = await open(path, constants.O_RDONLY);
  await folder.sync().finally(() => folder.close());
  if (made !== undefined && path.length >= made.length) await syncFolders(dirname(path), made);
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, from);
    from += bytesWritten;
  }
}

async function chunksIn(folder: string): Promise<ReadonlyMap<number, number>> {
  const sizes = new Map<number, number>();
  for (const name of (await orNull(readdir(folder))) ?? []) {
    const found = /^\d+$/.test(name) ? await orNull(stat(join(folder, name))) : null;
    if (found !== null) sizes.set(Number(name), found.size);
  }
  return sizes;
}

async function* listBlobs(wholes: string): ReturnType<BlobStore['list']> {
  for await (const { path, key } of filesUnder(wholes, 3)) {
    const place = placeOf(key);
    const found = await orNull(stat(path));
    if (place === null || found === null) continue;
    yield { ...place, size: found.size, writtenAt: found.mtimeMs };
  }
}

type Found = { path: string; key: string };

/** What lies so many folders deep; one folder's names in memory at a time. */
async function* filesUnder(folder: string, deep: number, under = ''): AsyncIterable<Found> {
  for (const name of (await orNull(readdir(folder))) ?? []) {
    const found = { path: join(folder, name), key: `${under}${name}` };
    if (deep === 1) yield found;
    else yield* filesUnder(found.path, deep - 1, `${found.key}/`);
  }
}

async function removeOlder(folder: string, before: number): Promise<void> {
  const names = (await orNull(readdir(folder))) ?? [];
  for (const name of names) {
    const path = join(folder, name);
    const found = await orNull(stat(path));
    if (found !== null && found.mtimeMs < before) await rm(path, { force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await orNull(access(path).then(() => true))) ?? false;
}
