import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { arrivalsOf } from '#along/arrivals.ts';
import { bring } from '#along/bring.ts';
import { dataFile, type LoopbookPackage } from '#along/package.ts';
import { parcelSize, slipFile } from '#along/parcel/make-parcel.ts';
import { type OpenedParcel, openParcel } from '#along/parcel/open-parcel.ts';
import { readMedium } from '#along/read-package.ts';
import { openZip, readEntry } from '#along/read-zip.ts';
import { writeZip, type ZipFile } from '#along/write-zip.ts';
import { endOfDay } from '#domain/calendar.ts';
import { keepBlob } from '#storage/keep-blob.ts';
import { closeMedia } from '#storage/media-database.ts';
import { readRecord, readRecords } from '#storage/records.ts';
import { noteTaken, readTaken } from '#storage/taken-parcels.ts';
import { changeAudience, deleteRecord, saveRecord } from '#storage/write.ts';
import { aPhone, given, type Owner, plainTexts } from '../support/along.ts';
import { aParcel, aSchoolWithKey, codeOf, signedBy, type TestSchool } from '../support/parcels.ts';

const old = 'a1111111-1111-4111-8111-111111111111';
const fresh = 'b2222222-2222-4222-8222-222222222222';
const teacher = 'c3333333-3333-4333-8333-333333333333';
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

let wissel: TestSchool;
let brug: TestSchool;
let there: Owner;
let here: Owner;
let records: string[];

beforeAll(async () => {
  wissel = await aSchoolWithKey('De Wissel');
  brug = await aSchoolWithKey('De Brug');
});
beforeEach(async () => {
  there = aPhone(crypto.randomUUID());
  here = aPhone(crypto.randomUUID());
  records = [];
  for (const words of ['Ik hielp in de keuken', '<script>alert(1)</script>', 'Dit blijft hier']) {
    const record = crypto.randomUUID();
    const edits: Parameters<typeof saveRecord>[1]['edits'] = {
      activity: 'free',
      title: words,
      'answer.text': words,
      language: 'nl',
      kept: 1,
    };
    const audience = [{ to: teacher, until: null }];
    await saveRecord(there, { space: old, record, kind: 'entry', edits, audience });
    records.push(record);
  }
  const [first = ''] = records;
  const bytes = new Uint8Array(2_000).fill(7).buffer;
  const ref = await keepBlob(there, { space: old, record: first, bytes, type: 'image/jpeg' });
  const photo = { medium: 'photo', blob: ref.sha256, type: ref.type, size: ref.size };
  const shape = { width: 8, height: 6 };
  await saveRecord(there, {
    space: old,
    record: first,
    kind: 'entry',
    edits: { 'medium.0a': { ...photo, ...shape }, 'caption.0a': 'Een schort' },
  });
  await given(there, old, {
    record: crypto.randomUUID(),
    kind: 'reply',
    author: teacher,
    about: first,
    order: 5,
    document: { schema: 1, fields: { text: [{ value: 'Mooi gedaan', stamp: { x: 1 } }] } },
  });
});
afterEach(() => {
  for (const { person } of [there, here]) closeMedia(person.id);
});

async function parcel(part: Parameters<typeof aParcel>[0]['part'] = {}) {
  const code = await codeOf(here, here.person.id);
  const [one = '', two = ''] = records;
  return await aParcel({
    ...{ owner: there, space: old, records: [one, two], from: wissel, to: brug, code, part },
  });
}

async function filesOf(zip: Blob): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const opened = await openZip(zip);
  if (typeof opened === 'string') throw new Error(opened);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, entry] of opened.entries) {
    const bytes = await readEntry(entry, 10_000_000);
    if (bytes !== null) files.set(name, bytes);
  }
  return files;
}

function zipOf(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<Blob> {
  async function* all(): AsyncGenerator<ZipFile> {
    for (const [name, bytes] of files) yield { name, contents: new Blob([bytes]) };
  }
  return writeZip(all(), 0);
}

/** The same file, one letter of it changed. */
async function altered(zip: Blob, name: string, at?: number): Promise<Blob> {
  const files = await filesOf(zip);
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(name);
  const place = at ?? Math.floor(bytes.length / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return await zipOf(files);
}

async function soundly(zip: Blob): Promise<OpenedParcel> {
  const read = await openParcel(zip);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('what another school gets', () => {
  test('is exactly what was chosen: no other piece, no answer of a teacher, no version of before', async () => {
    const { zip } = await parcel();
    const files = await filesOf(zip);
    const all = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
    expect([...files.keys()].filter((name) => !name.startsWith('media/')).sort()).toEqual(
      expect.arrayContaining(['index.html', dataFile, slipFile]),
    );
    expect(all).toContain('Ik hielp in de keuken');
    expect(all).not.toContain('Dit blijft hier');
    expect(all).not.toContain('Mooi gedaan');
    const data = JSON.parse(new TextDecoder().decode(files.get(dataFile))) as LoopbookPackage;
    expect(data.pieces).toHaveLength(2);
    expect(data.pieces.flatMap(({ versions }) => versions)).toEqual([]);
    expect(data.media).toHaveLength(1);
  });

  test('names no record, person, space or window of the school of before', async () => {
    const { zip } = await parcel();
    for (const [name, bytes] of await filesOf(zip)) {
      const words = new TextDecoder().decode(bytes);
      if (name === slipFile) continue;
      expect(words).not.toMatch(uuid);
      expect(words).not.toContain(there.actor);
      for (const id of [old, teacher, there.person.id, ...records]) expect(words).not.toContain(id);
    }
  });

  test('does not name who wrote a piece at an earlier school, and does not seem to be of the pupil either', async () => {
    const [one = ''] = records;
    const by = { role: 'parent', name: 'Karim El Amrani' };
    const value = { piece: `stuk-${'a'.repeat(32)}`, made: 1, at: 1, kind: 'home-entry', by };
    await saveRecord(there, { space: old, record: one, kind: 'entry', edits: { along: value } });
    const { zip, gathered } = await parcel();
    expect(gathered.pieces[0]?.by).toEqual({ role: 'parent', name: 'iemand anders' });
    for (const bytes of (await filesOf(zip)).values()) {
      expect(new TextDecoder().decode(bytes)).not.toContain('El Amrani');
    }
  });

  test('says on its first page for whom it is, and runs nothing', async () => {
    const { zip } = await parcel();
    const files = await filesOf(zip);
    const page = (name: string) => new TextDecoder().decode(files.get(name));
    expect(page('index.html')).toContain('Voor mijn leraar');
    expect(page('index.html')).not.toContain('leap2a.xml');
    for (const name of files.keys()) {
      if (name.endsWith('.html')) expect(page(name)).not.toContain('<script');
    }
  });

  test('is as large as was said before', async () => {
    const { zip, gathered, made } = await parcel();
    const packing = { profile: there, gathered, texts: plainTexts, now: 0, note: '' };
    expect(Math.abs(parcelSize(packing, made) - zip.size)).toBeLessThan(400);
  });

  test('is nothing that is unfinished, thrown away or written by another', async () => {
    const [one = '', two = '', three = ''] = records;
    await deleteRecord(there, old, two);
    await saveRecord(there, { space: old, record: three, kind: 'entry', edits: { kept: null } });
    const code = await codeOf(here, here.person.id);
    const of = { owner: there, space: old, from: wissel, to: brug, code };
    const { gathered } = await aParcel({ ...of, records: [one, two, three] });
    expect(gathered.pieces).toHaveLength(1);
  });
});

describe('a parcel that is opened', () => {
  test('is sound as its school signed it', async () => {
    const { zip, slip } = await parcel();
    const read = await soundly(zip);
    expect(read.slip).toEqual(slip);
    expect(read.isSeenSigned).toBe(true);
    expect(read.contents.pieces).toHaveLength(2);
  });

  test('with one letter of slip, words or picture changed is worth nothing', async () => {
    const { zip } = await parcel();
    const files = await filesOf(zip);
    const media = [...files.keys()].filter((name) => name.startsWith('media/'));
    for (const name of [dataFile, slipFile, ...media]) {
      expect(await openParcel(await altered(zip, name))).toBe('altered');
    }
  });

  test('signed by somebody else in the name of its school is worth nothing', async () => {
    const { zip, slip } = await parcel();
    const files = await filesOf(zip);
    const forged = await signedBy(brug, slip);
    files.set(slipFile, new TextEncoder().encode(JSON.stringify(forged)));
    expect(await openParcel(await zipOf(files))).toBe('altered');
  });

  test('with a piece that nobody signed, or without a picture that it names, is worth nothing', async () => {
    const more = await parcel({ pieces: [`stuk-${'0'.repeat(32)}`] });
    expect(await openParcel(more.zip)).toBe('altered');
    const files = await filesOf((await parcel()).zip);
    for (const name of files.keys()) if (name.startsWith('media/')) files.delete(name);
    expect(await openParcel(await zipOf(files))).toBe('altered');
  });

  test('that leads out of its folder is not opened', async () => {
    const files = await filesOf((await parcel()).zip);
    files.set('../../thuis.txt', new Uint8Array(1));
    expect(await openParcel(await zipOf(files))).toBe('climbs');
  });

  test('is no parcel where it is a file of another kind', async () => {
    const files = await filesOf((await parcel()).zip);
    files.delete(slipFile);
    expect(await openParcel(await zipOf(files))).toBe('none');
    expect(await openParcel(new Blob(['geen zip']))).toBe('no-zip');
  });
});

async function takeIn(zip: Blob, to = teacher, stopAfter = Number.POSITIVE_INFINITY) {
  const { slip, signed, contents } = await soundly(zip);
  const arrivals = await arrivalsOf(here, fresh, contents.pieces);
  const stop = new AbortController();
  const brought = await bring({
    profile: here,
    arrivals,
    make: async (piece) => ({
      piece,
      bytesOf: async (ref) => readMedium(contents.zip, contents.media.get(ref.sha256) ?? ref),
    }),
    signal: stop.signal,
    onProgress: (done) => done >= stopAfter && stop.abort(),
  });
  if (stop.signal.aborted) return brought;
  const pairs = new Map([...arrivals.recordOf].filter(([piece]) => slip.pieces.includes(piece)));
  await noteTaken(here, { space: fresh, slip, signed, to, pairs });
  return brought;
}

const entriesHere = () => readRecords(here, { space: fresh, kinds: ['entry'] });

describe('a parcel that is taken in', () => {
  test('is read by whom its owner named until its day, and its texts are texts', async () => {
    const { zip, slip } = await parcel();
    await takeIn(zip);
    const entries = await entriesHere();
    expect(entries).toHaveLength(2);
    expect(entries.map(({ fields }) => fields.title?.[0]).sort()).toEqual([
      '<script>alert(1)</script>',
      'Ik hielp in de keuken',
    ]);
    const until = endOfDay(slip.until);
    for (const { audience } of entries) expect(audience).toEqual([{ to: teacher, until }]);
    const taken = await readTaken(here, fresh, slip.id);
    expect(taken?.school).toBe('De Wissel');
    expect([...(taken?.pairs.values() ?? [])].sort()).toEqual(
      entries.map(({ record }) => record).sort(),
    );
  });

  test('twice adds nothing, and gives nobody again what was taken from them since', async () => {
    const { zip } = await parcel();
    await takeIn(zip);
    const [one] = await entriesHere();
    await changeAudience(here, fresh, one?.record ?? '', []);
    const { slip } = await soundly(zip);
    expect(await readTaken(here, fresh, slip.id)).not.toBeNull();
    const again = await arrivalsOf(here, fresh, (await soundly(zip)).contents.pieces);
    expect(again.fresh).toEqual([]);
    expect((await readRecord(here, fresh, one?.record ?? ''))?.audience).toEqual([]);
  });

  test('that was stopped half-way is read by nobody, and goes on at the next try', async () => {
    const { zip, slip } = await parcel();
    await takeIn(zip, teacher, 1);
    const half = await entriesHere();
    expect(half.map(({ audience }) => audience)).toEqual([[]]);
    expect(await readTaken(here, fresh, slip.id)).toBeNull();
    await takeIn(zip);
    const whole = await entriesHere();
    expect(whole).toHaveLength(2);
    for (const { audience } of whole) expect(audience).toHaveLength(1);
  });

  test('for nobody yet is for its owner alone', async () => {
    await takeIn((await parcel()).zip, '');
    for (const { audience } of await entriesHere()) expect(audience).toEqual([]);
  });
});
