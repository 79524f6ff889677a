import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { openJournal, openReplica } from '#storage/dexie-store.ts';
import { keepBlob } from '#storage/keep-blob.ts';
import { closeMedia, openMedia } from '#storage/media-database.ts';
import { mediaName } from '#storage/media-name.ts';
import { cacheFile, forgetCached, makeRoom, readBytes } from '#storage/media-store.ts';
import { getProfile, lockProfile, rememberProfile, wipeProfile } from '#storage/profiles.ts';
import {
  beginRecording,
  dropRecording,
  finishRecording,
  keepSlice,
  readUnfinished,
} from '#storage/recordings.ts';
import { readRecord } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';
import { aDevice } from '../support/a-device.ts';
import { withFullDisk } from '../support/full-disk.ts';

const space = 'loopbook';
const record = 'entry';
const type = 'image/jpeg';
const megabyte = (letter: number) => new Uint8Array(1_000_000).fill(letter).buffer;
const sha256 = (letter: string) => letter.repeat(64);
const lina = 'lina';

afterEach(async () => {
  closeMedia(lina);
  await Dexie.delete(mediaName(lina));
});

async function filesLeft(): Promise<string[]> {
  const files = await openMedia(lina).files.toArray();
  return files.map((file) => `${file.kind} ${file.sha256[0]}`);
}

async function cacheThree(): Promise<void> {
  for (const [index, letter] of ['a', 'b', 'c'].entries()) {
    const file = { space, record, sha256: sha256(letter), type, bytes: megabyte(index) };
    await cacheFile(lina, file, 1_000 + index);
  }
}

describe('keeping a photo', () => {
  it('is on disk when it is answered, once, under its own hash', async () => {
    const device = aDevice();
    const ref = await keepBlob(device, { space, record, bytes: megabyte(1), type });
    await keepBlob(device, { space, record, bytes: megabyte(1), type });
    expect(ref).toMatchObject({ size: 1_000_000, type });
    expect(await openMedia(lina).files.count()).toBe(1);
    expect(await readBytes(lina, [space, record, ref.sha256])).toEqual(megabyte(1));
  });

  it('what was not looked at for longest makes place for it, and what is kept never does', async () => {
    const device = aDevice();
    await cacheThree();
    await keepBlob(device, { space, record, bytes: megabyte(8), type });
    await withFullDisk(999_999, () =>
      keepBlob(device, { space, record, bytes: megabyte(9), type }),
    );
    expect((await filesLeft()).sort()).toEqual([
      'cached c',
      expect.stringMatching(/^kept/),
      expect.stringMatching(/^kept/),
    ]);
    expect(await makeRoom(lina, 1e9)).toBe(1_000_000);
    expect(await filesLeft()).toHaveLength(2);
  });

  it('scenario 27: where the disk is full the words are saved, the photo is refused with a sentence, the journal intact', async () => {
    const journal = openJournal(lina);
    const replica = openReplica(lina);
    const device = aDevice({ store: { journal, replica } });
    const edits = { text: 'bij de foto' };
    const entry = await saveRecord(device, { space, kind: 'entry', edits });
    await withFullDisk(500_000, async () => {
      const keeping = keepBlob(device, { space, record: entry, bytes: megabyte(1), type });
      await expect(keeping).rejects.toMatchObject({ name: 'StorageProblem', word: 'full' });
      await saveRecord(device, {
        space,
        record: entry,
        kind: 'entry',
        edits: { title: 'en toch' },
      });
    });
    expect((await readRecord(device, space, entry))?.fields).toEqual({
      text: ['bij de foto'],
      title: ['en toch'],
    });
    expect(await journal.read((tables) => tables.all())).toHaveLength(1);
    expect(await filesLeft()).toEqual([]);
    journal.close();
    replica.close();
  });
});

describe('a voice that is being recorded', () => {
  const field = 'medium.one';

  it('is on disk slice by slice: a tab that dies loses no more than the last one', async () => {
    const device = aDevice();
    const id = await beginRecording(device, { space, record, field, type: 'audio/webm' });
    await keepSlice(device, id, { bytes: Uint8Array.of(1, 2).buffer, seconds: 5 });
    await keepSlice(device, id, { bytes: Uint8Array.of(3).buffer, seconds: 10 });
    expect(await readUnfinished(device, space, record)).toEqual([]);

    device.wall.now += 20_000;
    expect(await readUnfinished(device, space, record)).toMatchObject([{ id, field, seconds: 10 }]);
    const done = await finishRecording(device, id);
    expect(done).toMatchObject({ space, record, field, seconds: 10, ref: { size: 3 } });
    const bytes = await readBytes(lina, [space, record, done?.ref.sha256 ?? '']);
    expect(bytes && [...new Uint8Array(bytes)]).toEqual([1, 2, 3]);
    expect(await finishRecording(device, id)).toEqual(done);
    await dropRecording(device, id);
    expect(await openMedia(lina).slices.count()).toBe(0);
    expect(await readUnfinished(device, space, record)).toEqual([]);
  });

  it('is not offered while it is only paused, and nothing is made of silence', async () => {
    const device = aDevice();
    const id = await beginRecording(device, { space, record, field, type: 'audio/webm' });
    device.wall.now += 60_000;
    expect(await readUnfinished(device, space, record)).toEqual([]);
    expect(await finishRecording(device, id)).toBeNull();
    await keepSlice(device, id, { bytes: Uint8Array.of(1).buffer, seconds: 5 });
    device.wall.now += 14_000;
    await keepSlice(device, id, { bytes: new ArrayBuffer(0), seconds: 5 });
    device.wall.now += 14_000;
    expect(await readUnfinished(device, space, record)).toEqual([]);
  });
});

describe('whoever leaves the device', () => {
  it('leaves what waits for the school, and nothing that can be fetched again', async () => {
    const person = { id: lina, name: 'Lina', role: 'pupil' as const };
    await rememberProfile({ person, school: { id: 's', name: 'School' } }, { shared: true });
    await cacheThree();
    await keepBlob(aDevice(), { space, record, bytes: megabyte(8), type });
    await lockProfile(lina);
    expect(await filesLeft()).toEqual([expect.stringMatching(/^kept/)]);
    await wipeProfile(lina);
    expect(await getProfile(lina)).toBeUndefined();
    expect(await Dexie.exists(mediaName(lina))).toBe(false);
    await forgetCached(lina);
  });
});
