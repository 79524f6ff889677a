import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { blobLimits } from '#protocol/blob.ts';
import { eraseRecord } from '#server/store/erase.ts';
import { aBlob, type Blob, chunkOf, handsOf, refOf } from '../support/blobs.ts';
import {
  aDelete,
  anAudience,
  anEdit,
  aPut,
  aRecordId,
  aSchool,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

const { pupil, parent, teacher, counsellor, otherTeacher, admin, classmate } = people;
const toTeacher = [{ to: teacher.id, until: null }];
const photo = aBlob(60_000);
const voice = aBlob(2 * blobLimits.chunkBytes + 300_000, { type: 'audio/ogg' });
const notFound = { statusCode: 404, body: '{"reason":"not-found"}' };

let school: TestServer;
beforeEach(async () => {
  school = await aSchool();
});
afterEach(() => school.close());

function withBlob(...blobs: Blob[]) {
  return aPut({ audience: toTeacher, blobs: blobs.map(refOf) });
}

async function pushed(...blobs: Blob[]) {
  const entry = withBlob(...blobs);
  await school.device(pupil).push(entry);
  return entry;
}

function at(entry: { record: string }, { sha256 }: Blob) {
  return { record: entry.record, sha256 };
}

describe('bringing', () => {
  it('a photo that was brought is on the reader’s side, after one poke', async () => {
    const screen = school.device(teacher);
    const entry = await pushed(photo);
    await screen.sync();
    expect(screen.change(entry.record)?.blobs).toEqual([{ ...refOf(photo), complete: false }]);
    const heard: string[][] = [];
    for (const person of [teacher, parent, counsellor]) {
      school.deps.pokes?.listen({
        person: person.id,
        device: null,
        hear: ({ spaces: named }) => heard.push([person.name, ...named]),
      });
    }
    expect((await handsOf(school, teacher).get(at(entry, photo))).statusCode).toBe(404);
    const brought = await handsOf(school, pupil).bring(entry, photo);
    expect(brought).toMatchObject({ statusCode: 200, body: '{"complete":true}' });
    expect(heard).toEqual([[teacher.name, spaces.portfolio]]);
    await screen.sync();
    expect(screen.change(entry.record)?.blobs).toEqual([{ ...refOf(photo), complete: true }]);
    const got = await handsOf(school, teacher).get(at(entry, photo));
    expect(got.rawPayload.equals(photo.bytes)).toBe(true);
  });

  it('scenario 32: a voice that was cut at 90 % is gone on with: only what is missing is sent', async () => {
    const long = aBlob(4 * blobLimits.chunkBytes + 400_000, { type: 'audio/ogg' });
    const entry = await pushed(long);
    const phone = handsOf(school, pupil);
    for (const index of [0, 1, 2, 3]) {
      expect((await phone.put(at(entry, long), chunkOf(long, index), index)).json()).toEqual({
        complete: false,
      });
    }
    const screen = school.device(teacher);
    await screen.sync();
    expect(screen.change(entry.record)?.blobs).toMatchObject([{ complete: false }]);
    expect(await handsOf(school, teacher).get(at(entry, long))).toMatchObject(notFound);
    expect(await phone.skip(at(entry, long))).toBe('0,1,2,3');
    const last = await phone.put(at(entry, long), chunkOf(long, 4), 4);
    expect(last.json()).toEqual({ complete: true });
    expect(await phone.skip(at(entry, long))).toBe('0,1,2,3,4');
    await screen.sync();
    expect(screen.change(entry.record)?.blobs).toMatchObject([{ complete: true }]);
    const got = await handsOf(school, teacher).get(at(entry, long));
    expect(got.rawPayload.equals(long.bytes)).toBe(true);
  });

  it('what is sent twice, by one device or by two at once, is there once', async () => {
    const entry = await pushed(photo, voice);
    const [one, two] = [handsOf(school, pupil), handsOf(school, pupil)];
    const both = await Promise.all([one.bring(entry, voice), two.bring(entry, voice)]);
    expect(both.map((response) => response.statusCode)).toEqual([200, 200]);
    expect(both.at(-1)?.json()).toEqual({ complete: true });
    await one.bring(entry, photo);
    const before = await school.db.selectFrom('commit_log').selectAll().execute();
    for (const blob of [photo, voice]) {
      expect((await two.bring(entry, blob)).json()).toEqual({ complete: true });
    }
    expect(await school.db.selectFrom('commit_log').selectAll().execute()).toEqual(before);
  });

  it('a server that died before it said that all is there needs one chunk to see it', async () => {
    const entry = await pushed(voice);
    const phone = handsOf(school, pupil);
    const place = { space: spaces.portfolio, ...at(entry, voice) };
    for (const index of [0, 1, 2]) {
      await school.deps.blobs?.putChunk(place, index, chunkOf(voice, index));
    }
    expect(await phone.skip(place)).toBe('0,1');
    await school.deps.blobs?.assemble(place, { count: 3, size: voice.size });
    expect(await phone.skip(place)).toBe('0,1');
    const last = await phone.put(place, chunkOf(voice, 2), 2);
    expect(last.json()).toEqual({ complete: true });
  });

  it('a session that may only hand in brings, and gets nothing', async () => {
    const entry = await pushed(photo);
    const locked = handsOf(school, pupil, { 'x-life': 'push-only' });
    expect(await locked.skip(at(entry, photo))).toBe('');
    expect((await locked.bring(entry, photo)).json()).toEqual({ complete: true });
    expect((await locked.get(at(entry, photo))).statusCode).toBe(401);
  });

  it('only what a version of the record names is taken', async () => {
    const entry = await pushed(photo);
    const phone = handsOf(school, pupil);
    const other = aBlob(500, { seed: 'other' });
    const early = await phone.bring(entry, other);
    expect(early).toMatchObject({ statusCode: 409, body: '{"reason":"unknown-blob"}' });
    const unknown = { space: spaces.portfolio, record: aRecordId() };
    expect(await phone.bring(unknown, photo)).toMatchObject(notFound);
    await school.device(pupil).push(anEdit(entry, 'more', { blobs: [refOf(other)] }));
    expect((await phone.bring(entry, other)).json()).toEqual({ complete: true });
  });

  it('an edit that named its photo before another took it away can still bring it', async () => {
    const entry = await pushed(photo);
    await school.device(pupil).push(anEdit(entry, 'without'));
    expect((await handsOf(school, pupil).bring(entry, photo)).json()).toEqual({ complete: true });
    const screen = school.device(teacher);
    await screen.sync();
    expect(screen.change(entry.record)?.blobs).toEqual([]);
    expect(await handsOf(school, teacher).get(at(entry, photo))).toMatchObject(notFound);
    expect((await handsOf(school, pupil).get(at(entry, photo))).statusCode).toBe(200);
  });

  it('a size that was named wrongly is put right by the next version', async () => {
    const entry = aPut({ blobs: [{ ...refOf(photo), size: 10 }] });
    await school.device(pupil).push(entry);
    const phone = handsOf(school, pupil);
    expect((await phone.bring(entry, photo)).json()).toEqual({ reason: 'wrong-size' });
    await school.device(pupil).push(anEdit(entry, 'more', { blobs: [refOf(photo)] }));
    expect((await phone.bring(entry, photo)).json()).toEqual({ complete: true });
  });
});

describe('what does not fit is refused with a reason', () => {
  const refused: [string, Partial<Blob>, Buffer, string][] = [
    ['other bytes of the same size', {}, aBlob(60_000, { seed: 'x' }).bytes, 'wrong-hash'],
    ['too few bytes', {}, photo.bytes.subarray(1), 'wrong-size'],
    ['no bytes', {}, Buffer.alloc(0), 'wrong-size'],
    ['too many bytes', {}, Buffer.concat([photo.bytes, photo.bytes]), 'wrong-size'],
    ['a photo that says it is a paper', { type: 'application/pdf' }, photo.bytes, 'wrong-type'],
    ['a type that runs', { type: 'image/svg+xml' }, photo.bytes, 'wrong-type'],
    ['an inherited word as type', { type: 'constructor' }, photo.bytes, 'wrong-type'],
    ['more than a photo may be', { size: 3_000_000 }, photo.bytes, 'too-large'],
    ['more than one request may hold', {}, Buffer.alloc(1_048_577), 'too-large'],
  ];
  it.each(refused)('%s', async (_what, part, bytes, reason) => {
    const statusCode = reason === 'too-large' ? 413 : 422;
    const entry = aPut({ blobs: [{ ...refOf(photo), ...part }] });
    await school.device(pupil).push(entry);
    const response = await handsOf(school, pupil).put(at(entry, photo), bytes);
    expect(response).toMatchObject({ statusCode, body: JSON.stringify({ reason }) });
    const rows = await school.db.selectFrom('blob').select('complete_at').execute();
    expect(rows).toEqual([{ complete_at: null }]);
    expect((await handsOf(school, pupil).get(at(entry, photo))).statusCode).toBe(404);
  });

  it('chunks that are not the bytes, and are then sent rightly', async () => {
    const entry = await pushed(voice);
    const phone = handsOf(school, pupil);
    await phone.put(at(entry, voice), chunkOf(voice, 0), 0);
    await phone.put(at(entry, voice), Buffer.alloc(blobLimits.chunkBytes, 7), 1);
    const last = await phone.put(at(entry, voice), chunkOf(voice, 2), 2);
    expect(last).toMatchObject({ statusCode: 422, body: '{"reason":"wrong-hash"}' });
    expect(await phone.skip(at(entry, voice))).toBe('');
    expect((await phone.bring(entry, voice)).json()).toEqual({ complete: true });
  });

  it('a chunk that is none', async () => {
    const entry = await pushed(voice);
    const phone = handsOf(school, pupil);
    for (const index of ['3', '-1', 'x', '1e1', '99999']) {
      const response = await phone.put(at(entry, voice), chunkOf(voice, 2), index);
      expect(response).toMatchObject({ statusCode: 422, body: '{"reason":"wrong-size"}' });
    }
    const whole = await phone.put(at(entry, voice), chunkOf(voice, 0));
    expect(whole).toMatchObject({ statusCode: 413, body: '{"reason":"too-large"}' });
  });

  it('a portfolio that is full, and a person who sends without end, are told to come later', async () => {
    const entry = await pushed(photo);
    const fill = async (
      rows: number,
      part: { begun_by: string; begun_at: number; space: string },
    ) => {
      const size = 30 * blobLimits.chunkBytes;
      const basis = { type: 'application/pdf', size, complete_at: 1, loose_at: null, ...part };
      for (let row = 0; row < rows; row += 1) {
        const values = { ...basis, record: aRecordId(), sha256: aBlob(row, { type: '' }).sha256 };
        await school.db.insertInto('blob').values(values).execute();
      }
    };
    const { now } = school.clock;
    await fill(14, { begun_by: pupil.id, begun_at: now - 1, space: spaces.class });
    const phone = handsOf(school, pupil);
    const daily = await phone.bring(entry, photo);
    expect(daily).toMatchObject({ statusCode: 429 });
    expect(daily.json()).toMatchObject({ reason: 'quota', afterMs: expect.any(Number) });
    school.clock.now += dayMs;
    await fill(35, { begun_by: parent.id, begun_at: now, space: spaces.portfolio });
    expect((await phone.bring(entry, photo)).json()).toMatchObject({ reason: 'quota' });
    await school.db.deleteFrom('blob').where('begun_by', '=', parent.id).execute();
    expect((await phone.bring(entry, photo)).json()).toEqual({ complete: true });
  });
});

describe('getting', () => {
  it('scenario 38: nobody learns of a blob by its hash, wherever they ask for it', async () => {
    const entry = await pushed(photo);
    await handsOf(school, pupil).bring(entry, photo);
    const own = aPut({ kind: 'home-entry' });
    const note = aPut({ kind: 'note', blobs: [refOf(aBlob(900))] });
    await school.device(parent).push(own);
    await school.device(teacher).push(note);
    for (const person of [parent, counsellor, otherTeacher, admin, classmate]) {
      const hands = handsOf(school, person);
      for (const record of [entry.record, aRecordId()]) {
        expect(await hands.get({ record, sha256: photo.sha256 })).toMatchObject(notFound);
        expect(await hands.skip({ record, sha256: photo.sha256 })).toBeNull();
        expect(await hands.put({ record, sha256: photo.sha256 }, photo.bytes)).toMatchObject(
          notFound,
        );
      }
    }
    // In a record of one's own, another record's hash names nothing that is there.
    const home = handsOf(school, parent);
    expect(await home.get({ record: own.record, sha256: photo.sha256 })).toMatchObject(notFound);
    const inOwn = await home.put({ record: own.record, sha256: photo.sha256 }, photo.bytes);
    expect(inOwn.json()).toEqual({ reason: 'unknown-blob' });
    await school.device(parent).push(anEdit(own, 'mine', { blobs: [refOf(photo)] }));
    expect(await home.skip({ record: own.record, sha256: photo.sha256 })).toBe('');
    expect(await home.get({ record: own.record, sha256: photo.sha256 })).toMatchObject(notFound);
    // Who reads may not bring.
    const readers = handsOf(school, teacher);
    expect(await readers.put(at(entry, photo), photo.bytes)).toMatchObject(notFound);
    // A stranger's put of the same record brings nobody in.
    await school.device(counsellor).push(aPut({ ...withBlob(photo), record: entry.record }));
    expect(await handsOf(school, counsellor).get(at(entry, photo))).toMatchObject(notFound);
  });

  it('a right that ends, ends for photos at once', async () => {
    const until = school.clock.now + dayMs;
    const entry = aPut({ audience: [{ to: teacher.id, until }], blobs: [refOf(photo)] });
    const phone = school.device(pupil);
    await phone.push(entry);
    await handsOf(school, pupil).bring(entry, photo);
    const status = async (person = teacher) =>
      (await handsOf(school, person).get(at(entry, photo))).statusCode;
    expect(await status()).toBe(200);
    school.clock.now = until;
    expect(await status()).toBe(404);
    await phone.push(anAudience(entry, [teacher, counsellor]));
    expect(await status()).toBe(200);
    await school.members('portfolio', [pupil, parent, counsellor]);
    expect([await status(), await status(counsellor)]).toEqual([404, 200]);
    await phone.push(aDelete(entry));
    expect([await status(counsellor), await status(pupil)]).toEqual([404, 200]);
    await eraseRecord(school.deps, { space: entry.space, record: entry.record });
    expect(await status(pupil)).toBe(404);
    expect(await school.deps.blobs?.sizeOf({ space: entry.space, ...at(entry, photo) })).toBeNull();
  });

  it('bytes are dressed so that they can be looked at and do nothing, and are kept by no browser', async () => {
    const entry = await pushed(photo);
    await handsOf(school, pupil).bring(entry, photo);
    const { headers } = await handsOf(school, teacher).get(at(entry, photo));
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(photo.size),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
      etag: `"${photo.sha256}"`,
    });
  });

  it.each([
    ['bytes=0-1', 0, 1],
    ['bytes=0-0', 0, 0],
    ['bytes=100-', 100, 59_999],
    ['bytes=59999-70000', 59_999, 59_999],
    ['bytes=-10', 59_990, 59_999],
    ['bytes=-70000', 0, 59_999],
  ])('a player asks for %s and gets just that', async (range, first, last) => {
    const entry = await pushed(photo);
    await handsOf(school, pupil).bring(entry, photo);
    const part = await handsOf(school, teacher).get(at(entry, photo), { range });
    expect(part.statusCode).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes ${first}-${last}/60000`);
    expect(part.headers['content-length']).toBe(String(last - first + 1));
    expect(part.rawPayload.equals(photo.bytes.subarray(first, last + 1))).toBe(true);
  });

  it('a range that is not there, that is none, or of other bytes', async () => {
    const entry = await pushed(photo);
    await handsOf(school, pupil).bring(entry, photo);
    const ask = (headers: Record<string, string>) =>
      handsOf(school, teacher).get(at(entry, photo), headers);
    for (const range of ['bytes=60000-', 'bytes=-0', 'bytes=99999999999-']) {
      const none = await ask({ range });
      expect(none.statusCode).toBe(416);
      expect(none.headers['content-range']).toBe('bytes */60000');
    }
    for (const range of ['bytes=5-2', 'bytes=0-1,4-5', 'items=0-1', 'bytes=-', 'x']) {
      expect((await ask({ range })).statusCode).toBe(200);
    }
    const etag = `"${photo.sha256}"`;
    expect((await ask({ range: 'bytes=0-1', 'if-range': etag })).statusCode).toBe(206);
    expect((await ask({ range: 'bytes=0-1', 'if-range': '"other"' })).statusCode).toBe(200);
    expect(await ask({ 'if-none-match': etag })).toMatchObject({ statusCode: 304, body: '' });
  });

  it('bytes that went away are said to be away, so that whoever has them sends them again', async () => {
    const entry = await pushed(photo);
    const phone = handsOf(school, pupil);
    await phone.bring(entry, photo);
    const screen = school.device(teacher);
    await screen.sync();
    await school.deps.blobs?.remove({ space: entry.space, ...at(entry, photo) });
    expect(await handsOf(school, teacher).get(at(entry, photo))).toMatchObject(notFound);
    await screen.sync();
    expect(screen.change(entry.record)?.blobs).toMatchObject([{ complete: false }]);
    await phone.bring(entry, photo);
    expect((await handsOf(school, teacher).get(at(entry, photo))).statusCode).toBe(200);
  });
});
