import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { openMedia } from '#storage/media-database.ts';
import { cacheFile, forgetCached, readFileRow } from '#storage/media-store.ts';
import { createMemoryReplica } from '#storage/memory-store.ts';
import { changeAudience, saveRecord } from '#storage/write.ts';
import { unreached } from '#sync/blob-post.ts';
import { readHeld, takeBack } from '#sync/held.ts';
import { forgetMedia } from '#sync/note-media.ts';
import { backUp, restore } from '../support/backup.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { blobPost, carryAll, someBytes, takePhoto } from '../support/carry-media.ts';
import {
  aMediaSchool,
  bytesOf,
  closeMediaSchool,
  fetchedBy,
  fileOf,
  type MediaSchool,
  sharedPhoto,
} from '../support/media-school.ts';
import { people, spaces, type TestServer } from '../support/server.ts';

const space = spaces.portfolio;
const { pupil, teacher } = people;
let all: MediaSchool;
let school: TestServer;
let phone: Carried;
let desk: Carried;
let look: ReturnType<typeof fetchedBy>;

beforeEach(async () => {
  all = await aMediaSchool();
  ({ school, phone, desk } = all);
  look = fetchedBy(school, desk);
});
afterEach(() => closeMediaSchool(all));

describe('how long a device keeps what it made', () => {
  it('until no backup that may come back lacks it; after that it may make place', async () => {
    const { record, photo } = await sharedPhoto(phone);
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
    const { record, photo } = await sharedPhoto(phone);
    for (let turn = 0; turn < 3; turn += 1) await carryAll(school, phone);
    school.clock.now += later;
    for (let turn = 0; turn < 3; turn += 1) await carryAll(school, phone);
    await school.deps.blobs?.remove({ space, record, sha256: photo.blob });
    await carryAll(school, desk);
    expect(await look(record, photo)).toBe('absent');
    await carryAll(school, phone);
    expect(await look(record, photo)).toBe('here');
    await carryAll(school, phone);
    expect(await fileOf(phone, record, photo)).toMatchObject({ kind: 'kept', state: 'sent' });
  });

  it('scenario 9: comes back with its words after yesterday’s backup was put back', async () => {
    const backup = await backUp(school.db);
    const { record, photo } = await sharedPhoto(phone);
    for (let turn = 0; turn < 3; turn += 1) await carryAll(school, phone);
    await restore(school.db, backup);
    await school.deps.blobs?.removeRecord({ space, record });
    for (let turn = 0; turn < 3; turn += 1) await carryAll(school, phone);
    await carryAll(school, desk);
    expect(await look(record, photo)).toBe('here');
  });

  it('scenario 35: stays while a replica that was dropped is being filled again', async () => {
    const { record, photo } = await sharedPhoto(phone);
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
    const { record, photo } = await sharedPhoto(phone);
    await carryAll(school, phone);
    await carryAll(school, desk);
    await look(record, photo);
    await changeAudience(phone, space, record, []);
    await carryAll(school, phone);
    await carryAll(school, desk);
    const { files, bytes } = openMedia(teacher.id);
    expect([await files.count(), await bytes.count()]).toEqual([0, 0]);
    expect(await look(record, photo)).toBe('absent');
  });

  it('ends by itself at its date, without a connection', async () => {
    const { record } = await sharedPhoto(phone);
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
    const { record, photo } = await sharedPhoto(phone);
    await carryAll(school, phone, { post: async () => unreached });
    await school.members('portfolio', [teacher]);
    for (let turn = 0; turn < 2; turn += 1) await carryAll(school, phone);
    expect(await bytesOf(phone, record, photo)).not.toBeNull();
  });
});

describe('whoever pays for every byte', () => {
  it('fetches nothing unasked, and sends what waits', async () => {
    const { record, photo } = await sharedPhoto(phone);
    expect((await carryAll(school, phone, { isSparing: true })).spaces).toEqual([space]);
    await carryAll(school, desk, { isSparing: true });
    expect(await openMedia(teacher.id).files.count()).toBe(0);
    expect(await look(record, photo)).toBe('here');
  });
});

describe('someone who signed out', () => {
  it('leaves nothing that can be fetched again; what only they have goes on to school, and then goes', async () => {
    const { record, photo } = await sharedPhoto(phone);
    const seen = { space, record, sha256: 'f'.repeat(64), type: 'image/jpeg' };
    await cacheFile(pupil.id, { ...seen, bytes: someBytes('image/jpeg', 500) }, phone.now());
    await forgetCached(pupil.id);
    expect(await readFileRow(pupil.id, [space, record, seen.sha256])).toBeUndefined();

    const post = blobPost(school, pupil, 'push-only');
    await carryAll(school, phone, { post, onlySend: true });
    await carryAll(school, desk);
    expect(await look(record, photo)).toBe('here');
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
