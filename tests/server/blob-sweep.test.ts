import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayMs, hourMs } from '#domain/instant.ts';
import type { BlobStore } from '#server/blob-store/blob-store.ts';
import { openBlobDirectory } from '#server/blob-store/directory.ts';
import { memoryBlobStore } from '#server/blob-store/memory.ts';
import { eraseRecord } from '#server/store/erase.ts';
import { memoryLedger } from '#server/store/ledger.ts';
import { replayLedger } from '#server/store/replay.ts';
import { sweepBlobs } from '#server/store/sweep-blobs.ts';
import { upkeep } from '#server/store/upkeep.ts';
import { backUp, restore } from '../support/backup.ts';
import { aBlob, type Blob, chunkOf, handsOf, refOf } from '../support/blobs.ts';
import {
  aDelete,
  anAudience,
  anEdit,
  aPut,
  aSchool,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

const { pupil, parent, teacher } = people;
const photo = aBlob(60_000);
const other = aBlob(50_000, { seed: 'other' });

let school: TestServer;
let blobs: BlobStore;
beforeEach(async () => {
  blobs = memoryBlobStore(() => school.clock.now);
  school = await aSchool({ blobs });
});
afterEach(() => school.close());

async function brought(...all: Blob[]) {
  const entry = aPut({ blobs: all.map(refOf) });
  await school.device(pupil).push(entry);
  for (const blob of all) await handsOf(school, pupil).bring(entry, blob);
  return entry;
}

async function isKept(entry: { record: string }, { sha256 }: Blob): Promise<boolean> {
  const place = { space: spaces.portfolio, record: entry.record, sha256 };
  return (await blobs.sizeOf(place)) !== null;
}

/** A day of the school after so many days. */
async function daysLater(days: number): Promise<void> {
  school.clock.now += days * dayMs;
  await upkeep(school.deps);
}

it('a photo that no version shows goes thirty days after its last version, and the others stay', async () => {
  const entry = await brought(photo, other);
  await daysLater(1);
  await school.device(pupil).push(anEdit(entry, 'one less', { blobs: [refOf(other)] }));
  await daysLater(89);
  expect(await isKept(entry, photo)).toBe(true);
  await daysLater(2);
  await daysLater(29);
  expect(await isKept(entry, photo)).toBe(true);
  await daysLater(2);
  expect([await isKept(entry, photo), await isKept(entry, other)]).toEqual([false, true]);
  const rows = await school.db.selectFrom('blob').select('sha256').execute();
  expect(rows).toEqual([{ sha256: other.sha256 }]);
  expect(await school.db.selectFrom('blob_ref').select('sha256').execute()).toEqual(rows);
});

it('a photo that comes back into view in those thirty days stays', async () => {
  const entry = await brought(photo);
  const without = anEdit(entry, 'without');
  await school.device(pupil).push(without);
  await daysLater(91);
  await daysLater(20);
  await school.device(pupil).push(anEdit(without, 'with again', { blobs: [refOf(photo)] }));
  for (const days of [1, 20, 40]) {
    await daysLater(days);
    expect(await isKept(entry, photo)).toBe(true);
  }
  expect((await handsOf(school, pupil).get({ ...entry, sha256: photo.sha256 })).statusCode).toBe(
    200,
  );
});

it('a photo that only held words name stays as long as they are held', async () => {
  const talk = aPut({
    kind: 'home-entry',
    audience: [{ to: pupil.id, until: null }],
    blobs: [refOf(photo)],
  });
  await school.device(parent).push(talk);
  await handsOf(school, parent).bring(talk, photo);
  const without = anEdit(talk, 'without');
  await school.device(parent).push(without);
  await school.members('portfolio', [pupil, teacher]);
  const offline = anEdit(without, 'with', { kind: 'home-entry', blobs: [refOf(photo)] });
  expect(await school.device(parent).push(offline)).toMatchObject([{ status: 'held' }]);
  await daysLater(91);
  await daysLater(31);
  expect(await isKept(talk, photo)).toBe(true);
  await school.db.deleteFrom('held').execute();
  await daysLater(1);
  await daysLater(31);
  expect(await isKept(talk, photo)).toBe(false);
});

it('what was put in the bin keeps its photos thirty days, and then nothing of it is left', async () => {
  const entry = await brought(photo);
  await school.device(pupil).push(aDelete(entry));
  await daysLater(29);
  expect(await isKept(entry, photo)).toBe(true);
  await daysLater(2);
  expect(await isKept(entry, photo)).toBe(false);
  expect(await school.db.selectFrom('blob').selectAll().execute()).toEqual([]);
  expect(await school.db.selectFrom('blob_ref').selectAll().execute()).toEqual([]);
});

it('what arrives of a photo while its record is erased does not stay', async () => {
  const voice = aBlob(1024 * 1024 + 9, { type: 'audio/ogg' });
  const entry = await brought();
  await school.device(pupil).push(anEdit(entry, 'spoken', { blobs: [refOf(voice)] }));
  const place = { space: spaces.portfolio, record: entry.record, sha256: voice.sha256 };
  await handsOf(school, pupil).put(place, chunkOf(voice, 0), 0);
  const putting = blobs.putChunk;
  blobs.putChunk = async (...chunk) => {
    await putting(...chunk);
    await eraseRecord(school.deps, place);
    for (const index of [0, 1]) await putting(place, index, chunkOf(voice, index));
  };
  const late = await handsOf(school, pupil).put(place, chunkOf(voice, 1), 1);
  expect(late.statusCode).toBe(404);
  expect(await isKept(entry, voice)).toBe(false);
  // A crash between the two can leave them: the next sweep takes them.
  await blobs.putWhole(place, voice.bytes);
  await sweepBlobs(school.deps, blobs);
  expect(await isKept(entry, voice)).toBe(false);
});

it('after a restore, bytes that are there need not be sent again, and erased ones are gone', async () => {
  await school.close();
  const ledger = memoryLedger();
  school = await aSchool({ blobs, ledger });
  const erased = await brought(other);
  const before = await backUp(school.db);
  const entry = aPut({ audience: [{ to: teacher.id, until: null }], blobs: [refOf(photo)] });
  const phone = school.device(pupil);
  await phone.push(entry);
  await handsOf(school, pupil).bring(entry, photo);
  await eraseRecord(school.deps, erased);
  await blobs.putWhole({ ...erased, sha256: other.sha256 }, other.bytes);
  await restore(school.db, before);
  await replayLedger(school.deps);
  expect(await isKept(erased, other)).toBe(false);
  school.clock.now += hourMs;
  await sweepBlobs(school.deps, blobs);
  expect(await isKept(entry, photo)).toBe(true);
  await school.device(pupil).push(entry, anAudience(entry, [teacher]));
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.change(entry.record)?.blobs).toMatchObject([{ complete: false }]);
  await sweepBlobs(school.deps, blobs);
  await screen.sync();
  expect(screen.change(entry.record)?.blobs).toMatchObject([{ complete: true }]);
});

it('halves are let go of after a week, in a folder as in memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-sweep-'));
  try {
    const store = openBlobDirectory(folder);
    const place = { space: spaces.portfolio, record: aPut().record, sha256: photo.sha256 };
    await store.putChunk(place, 0, photo.bytes);
    const at = Date.now();
    await sweepBlobs({ ...school.deps, now: () => at + 6 * dayMs }, store);
    expect((await store.chunks(place)).size).toBe(1);
    await sweepBlobs({ ...school.deps, now: () => at + 8 * dayMs }, store);
    expect((await store.chunks(place)).size).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
