import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minuteMs } from '#domain/instant.ts';
import { thumbOf } from '#domain/medium.ts';
import { openMedia } from '#storage/media-database.ts';
import { readBytes } from '#storage/media-store.ts';
import { changeAudience } from '#storage/write.ts';
import { type BlobPost, unreached } from '#sync/blob-post.ts';
import type { Carried } from '../support/carry.ts';
import { blobPost, carryAll, recordVoice, takePhoto } from '../support/carry-media.ts';
import {
  aMediaSchool,
  bytesOf,
  closeMediaSchool,
  counting,
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

describe('a photo on its way', () => {
  it('is on the teacher’s device later: the small one by itself, the whole one when it is opened', async () => {
    const { record, photo } = await sharedPhoto(phone);
    expect((await carryAll(school, phone)).spaces).toEqual([space]);
    await carryAll(school, desk);
    const small = thumbOf(photo);
    expect(small && (await readBytes(teacher.id, [space, record, small.sha256]))?.byteLength).toBe(
      9_000,
    );
    expect(await bytesOf(desk, record, photo)).toBeNull();
    expect(await look(record, photo)).toBe('here');
    expect(await bytesOf(desk, record, photo)).toEqual(await bytesOf(phone, record, photo));
  });

  it('never holds words up: they are at school while the photo waits', async () => {
    const { record, photo } = await sharedPhoto(phone);
    const done = await carryAll(school, phone, { post: async () => unreached });
    expect(done.outcome).toBe('offline');
    // Also when nobody writes another word.
    expect(done.nextInMs).toBeGreaterThanOrEqual(15_000);
    expect(done.nextInMs).toBeLessThanOrEqual(45_000);
    await carryAll(school, desk);
    expect(await desk.read(record)).toEqual(['op de foto']);
    expect(await look(record, photo)).toBe('absent');
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
    await sharedPhoto(phone);
    for (let turn = 0; turn < 4; turn += 1) await carryAll(school, phone, { post });
    expect(puts()).toHaveLength(2);
  });

  it('arrives once when its answer is lost', async () => {
    const { record, photo } = await sharedPhoto(phone);
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
    expect(await look(record, voice)).toBe('absent');

    const second = counting(real);
    await carryAll(school, phone, { post: second.post });
    expect(second.puts().map((ask) => ask.chunk)).toEqual([7]);
    await carryAll(school, desk);
    expect(await look(record, voice)).toBe('here');
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
    await sharedPhoto(phone);
    const ill = counting(async () => ({ ...unreached, status: 503 }));
    const done = await carryAll(school, phone, { post: ill.post });
    expect(ill.asks).toHaveLength(1);
    expect(done.outcome).toBe('server');
    expect(done.nextInMs).toBeGreaterThan(0);
    school.clock.now += minuteMs;
    expect((await carryAll(school, phone)).spaces).toEqual([space]);
  });
});
