import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minuteMs } from '#domain/instant.ts';
import { parcelFormat, type Slip } from '#domain/parcel.ts';
import type { ArrivalRequest } from '#protocol/parcel.ts';
import { readRecord } from '#storage/records.ts';
import { noteTaken, readTaken } from '#storage/taken-parcels.ts';
import { saveRecord } from '#storage/write.ts';
import { tellArrivals } from '#sync/tell-arrivals.ts';
import { aPhone, given, type Owner } from '../support/along.ts';

const space = 'space-here';
const teacher = 'c3333333-3333-4333-8333-333333333333';
const piece = (letter: string) => `stuk-${letter.repeat(32)}`;
const id = '0b7b9f0e-3b0e-4c8f-9a58-0c2b8d8f3a11';

let owner: Owner;
let records: string[];
let asked: ArrivalRequest[];
let withdrawn: string[];
let kept: Map<string, string>;

beforeEach(async () => {
  owner = aPhone(crypto.randomUUID());
  records = [];
  asked = [];
  withdrawn = [];
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    expect(path).toMatch(/\/arrivals$/);
    asked.push(JSON.parse(String(init.body)) as ArrivalRequest);
    return new Response(JSON.stringify({ withdrawn, asked: true }), { status: 200 });
  });
  for (const title of ['een', 'twee']) {
    const edits = { activity: 'free', title, kept: 1 };
    records.push(await saveRecord(owner, { space, kind: 'entry', edits }));
  }
});
afterEach(() => vi.unstubAllGlobals());

async function takenIn(until = '2099-12-31'): Promise<void> {
  const slip: Slip = {
    format: parcelFormat,
    version: 1,
    id,
    from: { school: 'De Wissel', key: 'k'.repeat(43), url: 'https://wissel.example' },
    to: { key: 'n'.repeat(43), code: '' },
    name: 'Lina',
    made: 1,
    until,
    receiver: 'mijn klasleraar',
    data: '0'.repeat(64),
    pieces: [piece('a'), piece('b')],
  };
  const signed = { slip: JSON.stringify(slip), signature: 's'.repeat(86) };
  const [one = '', two = ''] = records;
  const pairs = new Map([
    [piece('a'), one],
    [piece('b'), two],
  ]);
  await noteTaken(owner, { space, slip, signed, to: teacher, pairs });
}

async function reads(record: string, at: number): Promise<void> {
  const document = { schema: 1 as const, fields: { [record]: [{ value: at, stamp: { t: 1 } }] } };
  await given(owner, space, { record: 'seen', kind: 'seen', author: teacher, order: at, document });
}

describe('what school is told of a parcel that came', () => {
  test('is which record each piece became, and that is not said again within five minutes', async () => {
    await takenIn();
    await tellArrivals(owner);
    await tellArrivals(owner);
    expect(asked).toHaveLength(1);
    expect(Object.values(asked[0]?.records ?? {})).toEqual(records);
    owner.wall.now += 6 * minuteMs;
    await tellArrivals(owner);
    expect(asked).toHaveLength(2);
  });

  test('is said at once where something was read, by whom the pupil named and nobody else', async () => {
    await takenIn();
    await tellArrivals(owner);
    await reads(records[1] ?? '', 77);
    await tellArrivals(owner);
    expect(asked.map(({ read }) => read)).toEqual([{}, { [piece('b')]: 77 }]);
  });

  test('is asked anew when somebody looks', async () => {
    await takenIn();
    await tellArrivals(owner);
    await tellArrivals(owner, { isAsked: true });
    expect(asked).toHaveLength(2);
  });

  test('is kept: what was taken back once stays taken back, also where a later answer lacks it', async () => {
    await takenIn();
    withdrawn = [piece('a')];
    await tellArrivals(owner);
    withdrawn = [];
    await tellArrivals(owner, { isAsked: true });
    const arrivals = await owner.replica.read((replica) => replica.state('arrivals'));
    expect(arrivals?.[id]?.withdrawn).toEqual([piece('a')]);
  });

  test('ends with the last piece: then the parcel itself is its reader’s no more', async () => {
    await takenIn();
    withdrawn = [piece('a'), piece('b')];
    await tellArrivals(owner);
    const taken = await readTaken(owner, space, id);
    const view = await readRecord(owner, space, taken?.record ?? '');
    expect(view?.audience).toEqual([]);
  });

  test('is nothing weeks after its last day, and this device forgets that there was one', async () => {
    kept.set('loopboek.parcels', '2020-01-15');
    await takenIn('2020-01-01');
    await tellArrivals(owner);
    expect(asked).toEqual([]);
    expect(kept.has('loopboek.parcels')).toBe(false);
  });
});
