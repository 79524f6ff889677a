/** Keeping, reading and forgetting the bytes of pictures and voices. */
import { Dexie } from 'dexie';
import { dayMs, hourMs, type Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { inTransaction } from './database.ts';
import type { RecordName } from './device-store.ts';
import { type FileKey, type FileRow, openMedia } from './media-database.ts';
import { open, seal } from './seal.ts';
import { StorageProblem } from './storage-problem.ts';

/** What can be fetched again takes at most this much of somebody's phone. */
const mostCachedBytes = 200 * 1024 * 1024;

/** How long a voice that nobody finished is kept for who recorded it. */
const offeredMs = 30 * dayMs;

export const keyOf = (file: Pick<FileRow, 'space' | 'record' | 'sha256'>): FileKey => [
  file.space,
  file.record,
  file.sha256,
];

export type NewFile = Pick<FileRow, 'space' | 'record' | 'sha256' | 'type'> & {
  bytes: ArrayBuffer;
};

/** Resolves when it is on disk. Without room, what can be fetched again makes place first. */
export async function keepFile(person: PersonId, file: NewFile, now: Instant): Promise<void> {
  const work = () => writeFile(person, file, { kind: 'kept', now });
  try {
    await work();
  } catch (error) {
    if (!isFullProblem(error)) throw error;
    if ((await makeRoom(person, 2 * file.bytes.byteLength)) === 0) throw error;
    await work();
  }
}

/** Without room it is simply not kept: it can be fetched again. */
export async function cacheFile(person: PersonId, file: NewFile, now: Instant): Promise<void> {
  try {
    await writeFile(person, file, { kind: 'cached', now });
    const tooMuch = (await cachedBytes(person)) - mostCachedBytes;
    if (tooMuch > 0) await makeRoom(person, tooMuch);
  } catch (error) {
    if (!isFullProblem(error)) throw error;
    await makeRoom(person, 2 * file.bytes.byteLength);
  }
}

type Writing = { kind: FileRow['kind']; now: Instant };

async function writeFile(person: PersonId, file: NewFile, { kind, now }: Writing): Promise<void> {
  const { database, files, bytes } = openMedia(person);
  const { space, record, sha256, type } = file;
  await inTransaction(database, 'rw', [files, bytes], async () => {
    const known = await files.get(keyOf(file));
    if (known !== undefined && (known.kind === 'kept' || kind === 'cached')) return;
    await bytes.put({ space, record, sha256, bytes: seal(file.bytes) });
    const size = file.bytes.byteLength;
    const begun = { state: 'waiting' as const, reason: null, tries: 0, notBefore: 0 };
    const row = { space, record, sha256, type, size, kind, madeAt: now, usedAt: now };
    await files.put({ ...row, ...begun, shownAt: null, named: kind === 'cached' });
  });
}

export async function readFileRow(person: PersonId, key: FileKey): Promise<FileRow | undefined> {
  const { database, files } = openMedia(person);
  return inTransaction(database, 'r', [files], () => files.get(key));
}

/** Null where this device does not have it. */
export async function readBytes(person: PersonId, key: FileKey): Promise<ArrayBuffer | null> {
  const { database, bytes } = openMedia(person);
  const row = await inTransaction(database, 'r', [bytes], () => bytes.get(key));
  return row === undefined ? null : open(row.bytes);
}

/** Looked at: it goes later than what nobody sees. Once an hour is often enough to know. */
export async function touchFile(person: PersonId, key: FileKey, now: Instant): Promise<void> {
  const { database, files } = openMedia(person);
  await inTransaction(database, 'rw', [files], async () => {
    const row = await files.get(key);
    if (row !== undefined && row.usedAt + hourMs < now) await files.put({ ...row, usedAt: now });
  });
}

export async function keptFiles(person: PersonId): Promise<FileRow[]> {
  const { database, files } = openMedia(person);
  return inTransaction(database, 'r', [files], () => files.where({ kind: 'kept' }).toArray());
}

/** Whether nothing is on this device alone: pictures and voices of records, and what is half said. */
export async function isMediaSafe(person: PersonId, now: Instant): Promise<boolean> {
  const { database, recordings } = openMedia(person);
  if ((await keptFiles(person)).some((file) => file.named)) return false;
  const rows = await inTransaction(database, 'r', [recordings], () => recordings.toArray());
  return rows.every((row) => row.heardAt + offeredMs < now);
}

/** What did not leave this device yet, and was not tried in vain. */
export async function hasFilesToSend(person: PersonId): Promise<boolean> {
  const files = await keptFiles(person);
  return files.some((file) => file.named && file.state === 'waiting' && file.tries < 2);
}

/** Changes what is known of a file, if it is still there. */
export async function updateFile(
  person: PersonId,
  key: FileKey,
  change: (row: FileRow) => FileRow,
): Promise<void> {
  const { database, files } = openMedia(person);
  await inTransaction(database, 'rw', [files], async () => {
    const row = await files.get(key);
    if (row !== undefined) await files.put(change(row));
  });
}

export async function filesOfRecord(
  person: PersonId,
  space: SpaceId,
  record: RecordId,
): Promise<FileRow[]> {
  const { database, files } = openMedia(person);
  return inTransaction(database, 'r', [files], () => files.where({ space, record }).toArray());
}

/** Words that go on in another record take their pictures along; they wait there to be sent. */
export async function copyFiles(
  person: PersonId,
  from: RecordName,
  to: RecordName,
  now: Instant,
): Promise<void> {
  const [space, record] = to;
  for (const file of await filesOfRecord(person, ...from)) {
    const bytes = await readBytes(person, keyOf(file));
    const { sha256, type } = file;
    if (bytes !== null) await keepFile(person, { space, record, sha256, type, bytes }, now);
  }
}

/** Every record of which this device has bytes; names alone. */
export async function recordsWithFiles(person: PersonId): Promise<[SpaceId, RecordId][]> {
  const { database, files } = openMedia(person);
  return inTransaction(database, 'r', [files], async () => {
    const keys = await files.orderBy('[space+record]').uniqueKeys();
    return keys as unknown as [SpaceId, RecordId][];
  });
}

export async function removeFiles(person: PersonId, keys: readonly FileKey[]): Promise<void> {
  if (keys.length === 0) return;
  const { database, files, bytes } = openMedia(person);
  await inTransaction(database, 'rw', [files, bytes], async () => {
    await files.bulkDelete([...keys]);
    await bytes.bulkDelete([...keys]);
  });
}

/** Someone signs out: what can be fetched again goes, what the school does not have stays. */
export async function forgetCached(person: PersonId): Promise<void> {
  const { database, files, wanted } = openMedia(person);
  const cached = await inTransaction(database, 'rw', [files, wanted], async () => {
    await wanted.clear();
    return files.where({ kind: 'cached' }).primaryKeys();
  });
  await removeFiles(person, cached);
}

/** Throws away what was not looked at for longest; answers how many bytes that gave. */
export async function makeRoom(person: PersonId, wantedBytes: number): Promise<number> {
  const { database, files } = openMedia(person);
  const gone: FileKey[] = [];
  let freed = 0;
  await inTransaction(database, 'r', [files], async () => {
    await cachedByUse(files)
      .until(() => freed >= wantedBytes)
      .each((row) => {
        gone.push(keyOf(row));
        freed += row.size;
      });
  });
  await removeFiles(person, gone);
  return freed;
}

async function cachedBytes(person: PersonId): Promise<number> {
  const { database, files } = openMedia(person);
  const keys = await inTransaction(database, 'r', [files], () => cachedByUse(files).keys());
  return (keys as unknown as [string, Instant, number][]).reduce(
    (sum, [, , size]) => sum + size,
    0,
  );
}

function cachedByUse(files: ReturnType<typeof openMedia>['files']) {
  return files.where('[kind+usedAt+size]').between(['cached'], ['cached', Dexie.maxKey]);
}

function isFullProblem(error: unknown): boolean {
  return error instanceof StorageProblem && error.word === 'full';
}
