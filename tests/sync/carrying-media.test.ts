import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '#domain/instant.ts';
import { type Medium, thumbOf } from '#domain/medium.ts';
import { closeMedia, openMedia } from '#storage/media-database.ts';
import { mediaName } from '#storage/media-name.ts';
import { forgetCached, readBytes, readFileRow } from '#storage/media-store.ts';
import { createMemoryReplica } from '#storage/memory-store.ts';
import { changeAudience, saveRecord } from '#storage/write.ts';
import { type BlobAsk, type BlobPost, unreached } from '#sync/blob-post.ts';
import { fetchBlob } from '#sync/fetch-blob.ts';
import { readHeld, takeBack } from '#sync/held.ts';
import { forgetMedia } from '#sync/note-media.ts';
import { backUp, restore } from '../support/backup.ts';
import { type Carried, carrying } from '../support/carry.ts';
import {
  blobPost,
  carryAll,
  keyIn,
  recordVoice,
  someBytes,
  takePhoto,
} from '../support/carry-media.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

const space = spaces.portfolio;
const { pupil, teacher } = people;
let school: TestServer;
let phone: Carried;
let desk: Carried;

beforeEach(async () => {
  school = await aSchool();
  phone = carrying(school, pupil);
  desk = carrying(school, teacher);
  await carryAll(school, phone);
  await carryAll(school, desk);
});
afterEach(async () => {
  for (const person of [pupil, teacher]) {
    closeMedia(person.id);
    await Dexie.delete(mediaName(person.id));
  }
  await school.close();
});

/** A photo in an entry that the teacher may read. */
async function sharedPhoto(): Promise<{ record: string; photo: Medium }> {
  const record = await phone.write('op de foto');
  const photo = await takePhoto(phone, record);
  await changeAudience(phone, space, record, [{ to: teacher.id, until: null }]);
  return { record, photo };
}

function fileOf(device: Carried, record: string, medium: Medium) {
  return readFileRow(device.person.id, keyIn(record, medium));
}

function bytesOf(device: Carried, record: string, medium: Medium) {
  return readBytes(device.person.id, keyIn(record, medium));
}

function fetchNow(
  device: Carried,
  record: string,
  { blob: sha256, type }: { blob: string; type: string },
) {
  return fetchBlob(device, { space, record, sha256, type }, blobPost(school, device.person));
}

/** Counts what goes over, and cuts the line where it is told. */
function counting(post: BlobPost, cut: (ask: BlobAsk, count: number) => boolean = () => false) {
  const asks: BlobAsk[] = [];
  const counted: BlobPost = async (ask) => {
    asks.push(ask);
    return cut(ask, asks.length) ? unreached : post(ask);
  };
  return { asks, post: counted, puts: () => asks.filter((ask) => ask.method === 'PUT') };
}

describe('a photo on its way', () => {
  it('is on the teacher’s device later: the small one by itself, the whole one when it is opened', async () => {
    const { record, photo } = await sharedPhoto();
    expect((await carryAll(school, phone)).spaces).toEqual([space]);
    await carryAll(school, desk);
    const small = thumbOf(photo);
    expect(small && (await readBytes(teacher.id, [space, record, small.sha256]))?.byteLength).toBe(
      9_000,
    );
    expect(await bytesOf(desk, record, photo)).toBeNull();
    expect(await fetchNow(desk, record, photo)).toBe('here');
    expect(await bytesOf(desk, record, photo)).toEqual(await bytesOf(phone, record, photo));
  });

  it('never holds words up: they are at school while the photo waits', async () => {
    const { record, photo } = await sharedPhoto();
    const done = await carryAll(school, phone, { post: async () => unreached });
    expect(done).toMatchObject({ outcome: 'offline', nextInMs: null });
    await carryAll(school, desk);
    expect(await desk.read(record)).toEqual(['op de foto']);
    expect(await fetchNow(desk, record, photo)).toBe('absent');
    expect(await fileOf(phone, record, photo)).toMatchObject({ kind: 'kept', state: 'waiting' });
  });

  it('leaves after the words that name it, never before', async () => {
    const { asks, post } = counting(blobPost(school, pupil));
    await takePhoto(phone, await phone.write('nog hier'));
    await carryAll(school, phone, { post });
    expect(asks.map((ask) => ask.file[1])).toHaveLength(2);
    const lonely = await phone.write('offline');
    await takePhoto(phone, lonely);
    phone.post = async () => ({ ok: false, status: 0 });
    await carryAll(school, phone, { post });
    expect(asks.some((ask) => ask.file[1] === lonely)).toBe(false);
  });

  it('is sent once, however often the device is asked to carry', async () => {
    const { puts, post } = counting(blobPost(school, pupil));
    await sharedPhoto();
    for (let turn = 0; turn < 4; turn += 1) await carryAll(school, phone, { post });
    expect(puts()).toHaveLength(2);
  });

  it('arrives once when its answer is lost', async () => {
    const { record, photo } = await sharedPhoto();
    const real = blobPost(school, pupil);
    const deaf: BlobPost = async (ask) => {
      await real(ask);
      return unreached;
    };
    await carryAll(school, phone, { post: deaf });
    const { puts, post } = counting(real);
    await carryAll(school, phone, { post });
    // The first, whose answer was lost, is only asked about; the other one was never tried.
    expect(puts()).toHaveLength(1);
    await carryAll(school, phone, { post });
    expect((await fileOf(phone, record, photo))?.shownAt).not.toBeNull();
  });
});

describe('a voice of several parts', () => {
  it('scenario 32: cut at 90 %, only what is missing is sent again, and its reader gets it when complete', async () => {
    const record = await phone.write('luister');
    const voice = await recordVoice(phone, record, 7.5 * 1024 * 1024);
    await changeAudience(phone, space, record, [{ to: teacher.id, until: null }]);
    const real = blobPost(school, pupil);
    const first = counting(real, (ask) => ask.method === 'PUT' && ask.chunk === 7);
    await carryAll(school, phone, { post: first.post });
    expect(first.puts()).toHaveLength(8);
    await carryAll(school, desk);
    expect(await fetchNow(desk, record, voice)).toBe('absent');

    const second = counting(real);
    await carryAll(school, phone, { post: second.post });
    expect(second.puts().map((ask) => ask.chunk)).toEqual([7]);
    await carryAll(school, desk);
    expect(await fetchNow(desk, record, voice)).toBe('here');
    expect(await bytesOf(desk, record, voice)).toEqual(await bytesOf(phone, record, voice));
  });

  it('lets small things go first', async () => {
    const record = await phone.write('veel');
    await recordVoice(phone, record, 3 * 1024 * 1024);
    const photo = await takePhoto(phone, record);
    const { puts, post } = counting(blobPost(school, pupil));
    await carryAll(school, phone, { post });
    expect(puts()[1]?.file[2]).toBe(photo.blob);
    expect(puts().at(-1)?.chunk).toBe(2);
  });
});

describe('what the school does not take', () => {
  it('stays here, and says why', async () => {
    const record = await phone.write('geen foto');
    const voice = await recordVoice(phone, record, 400);
    const { bytes } = openMedia(pupil.id);
    const [row] = await bytes.toArray();
    if (row === undefined) throw new Error('nothing was kept');
    const other = new Uint8Array(400).fill(7).buffer as unknown as typeof row.bytes;
    await bytes.put({ ...row, bytes: other });
    await carryAll(school, phone);
    expect(await fileOf(phone, record, voice)).toMatchObject({
      kind: 'kept',
      state: 'refused',
      reason: 'wrong-type',
    });
    const { asks, post } = counting(blobPost(school, pupil));
    await carryAll(school, phone, { post });
    expect(asks).toEqual([]);
  });

  it('is tried ever later while the server is ill, and the others wait with it', async () => {
    await sharedPhoto();
    const ill = counting(async () => ({ ...unreached, status: 503 }));
    const done = await carryAll(school, phone, { post: ill.post });
    expect(ill.asks).toHaveLength(1);
    expect(done.outcome).toBe('server');
    expect(done.nextInMs).toBeGreaterThan(0);
    school.clock.now += minuteMs;
    expect((await carryAll(school, phone)).spaces).toEqual([space]);
  });
});

describe('how long a device keeps what it made', () => {
  it('until no backup that may come back lacks it; after that it may make place', async () => {
    const { record, photo } = await sharedPhoto();
    await carryAll(school, phone);
    expect(await fileOf(phone, record, photo)).toMatchObject({ kind: 'kept', shownAt: null });
    await carryAll(school, phone);
    expect((await fileOf(phone, record, photo))?.shownAt).not.toBeNull();
    school.clock.now += 8 * dayMs;
    await carryAll(school, phone);
    expect(await fileOf(phone, record, photo)).toMatchObject({ kind: 'kept' });
    school.clock.now += 2 * dayMs;
    await carryAll(school, phone);
    await carryAll(school, phone);
    expect(await fileOf(phone, record, photo)).toMatchObject({ kind: 'cached' });
  });

  it.each([
    ['while it is kept', 0],
    ['from what it has left, long after', 12 * dayMs],
  ])('hands it in again where the school lost it, %s', async (_name, later) => {
    const { record, photo } = await sharedPhoto();
    for (let turn = 0; turn < 3; turn += 1) await carryAll(school, phone);
    school.clock.now += later;
    for (let turn = 0; turn < 3; turn += 1) await carryAll(school, phone);
    await school.deps.blobs?.remove({ space, record, sha256: photo.blob });
    await carryAll(school, desk);
    expect(await fetchNow(desk, record, photo)).toBe('absent');
    await carryAll(school, phone);
    expect(await fetchNow(desk, record, photo)).toBe('here');
    await carryAll(school, phone);
    expect(await fileOf(phone, record, photo)).toMatchObject({ kind: 'kept', state: 'sent' });
  });

  it('scenario 9: comes back with its words after yesterday’s backup was put back', async () => {
    const backup = await backUp(school.db);
    const { record, photo } = await sharedPhoto();
    for (let turn = 0; turn < 3; turn += 1) await carryAll(school, phone);
    await restore(school.db, backup);
    await school.deps.blobs?.removeRecord({ space, record });
    for (let turn = 0; turn < 3; turn += 1) await carryAll(school, phone);
    await carryAll(school, desk);
    expect(await fetchNow(desk, record, photo)).toBe('here');
  });

  it('scenario 35: stays while a replica that was dropped is being filled again', async () => {
    const { record, photo } = await sharedPhoto();
    for (let turn = 0; turn < 3; turn += 1) await carryAll(school, phone);
    const { journal } = phone;
    phone = carrying(school, pupil, { store: { journal, replica: createMemoryReplica() } });
    await forgetMedia(phone);
    for (let turn = 0; turn < 2; turn += 1) await carryAll(school, phone);
    expect(await fileOf(phone, record, photo)).toMatchObject({ kind: 'kept', state: 'sent' });
  });
});

describe('held words', () => {
  it('take their photo along when they go on in a record of one’s own', async () => {
    const record = await phone.write('als leerkracht geschreven', { kind: 'note' });
    const photo = await takePhoto(phone, record, 'note');
    await carryAll(school, phone);
    expect(await fileOf(phone, record, photo)).toMatchObject({ state: 'waiting', tries: 0 });
    const [held] = await readHeld(phone);
    const again = await takeBack(phone, held?.id ?? '');
    expect((await bytesOf(phone, again ?? '', photo))?.byteLength).toBe(photo.size);
    expect(await bytesOf(phone, record, photo)).toBeNull();
    for (let turn = 0; turn < 2; turn += 1) await carryAll(school, phone);
    expect((await fileOf(phone, again ?? '', photo))?.shownAt).not.toBeNull();
  });
});

describe('the right to see it', () => {
  it('scenario 16: goes with the record, in one pull, from the teacher’s device', async () => {
    const { record, photo } = await sharedPhoto();
    await carryAll(school, phone);
    await carryAll(school, desk);
    await fetchNow(desk, record, photo);
    await changeAudience(phone, space, record, []);
    await carryAll(school, phone);
    await carryAll(school, desk);
    const { files, bytes } = openMedia(teacher.id);
    expect([await files.count(), await bytes.count()]).toEqual([0, 0]);
    expect(await fetchNow(desk, record, photo)).toBe('absent');
  });

  it('ends by itself at its date, without a connection', async () => {
    const { record } = await sharedPhoto();
    const until = school.clock.now + dayMs;
    await changeAudience(phone, space, record, [{ to: teacher.id, until }]);
    await carryAll(school, phone);
    await carryAll(school, desk);
    expect(await openMedia(teacher.id).files.count()).toBe(1);
    school.clock.now = until + 1;
    desk.post = async () => ({ ok: false, status: 0 });
    await carryAll(school, desk);
    expect(await openMedia(teacher.id).files.count()).toBe(0);
  });

  it('of the maker never ends what only they have', async () => {
    const { record, photo } = await sharedPhoto();
    await carryAll(school, phone, { post: async () => unreached });
    await school.members('portfolio', [teacher]);
    for (let turn = 0; turn < 2; turn += 1) await carryAll(school, phone);
    expect(await bytesOf(phone, record, photo)).not.toBeNull();
  });
});

describe('whoever pays for every byte', () => {
  it('fetches nothing unasked, and sends what waits', async () => {
    const { record, photo } = await sharedPhoto();
    expect((await carryAll(school, phone, { isSparing: true })).spaces).toEqual([space]);
    await carryAll(school, desk, { isSparing: true });
    expect(await openMedia(teacher.id).files.count()).toBe(0);
    expect(await fetchNow(desk, record, photo)).toBe('here');
  });
});

describe('someone who signed out', () => {
  it('leaves nothing that can be fetched again; what only they have goes on to school, and then goes', async () => {
    const { record, photo } = await sharedPhoto();
    const seen = { space, record, sha256: 'f'.repeat(64), type: 'image/jpeg' };
    const { cacheFile } = await import('#storage/media-store.ts');
    await cacheFile(pupil.id, { ...seen, bytes: someBytes('image/jpeg', 500) }, phone.now());
    await forgetCached(pupil.id);
    expect(await readFileRow(pupil.id, [space, record, seen.sha256])).toBeUndefined();

    const post = blobPost(school, pupil, 'push-only');
    await carryAll(school, phone, { post, onlySend: true });
    await carryAll(school, desk);
    expect(await fetchNow(desk, record, photo)).toBe('here');
    expect(await fileOf(phone, record, photo)).toMatchObject({ kind: 'kept', state: 'sent' });
    for (let day = 0; day < 11; day += 1) {
      school.clock.now += dayMs;
      await carryAll(school, phone, { post, onlySend: true });
    }
    expect(await openMedia(pupil.id).files.count()).toBe(0);
  });
});

describe('words that name a photo', () => {
  it('say so to the school, also when they are written over before they leave', async () => {
    const record = await phone.write('eerst');
    const photo = await takePhoto(phone, record);
    await saveRecord(phone, { space, record, kind: 'entry', edits: { text: 'toen' } });
    const [row] = await phone.journal.read((journal) => journal.ofRecord(space, record));
    const draft = row?.draft as unknown as { blobs: { sha256: string }[] };
    expect(draft.blobs.map((ref) => ref.sha256)).toContain(photo.blob);
  });
});
