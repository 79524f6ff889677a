/** Two schools, two servers: what a pupil gives along, takes in and takes back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SchoolsAnswer } from '#protocol/parcel.ts';
import { readSlip } from '#server/installations/read-slip.ts';
import { aDelete, anEdit } from '../../support/server.ts';
import {
  arrive,
  bring,
  day,
  give,
  minute,
  parcelOf,
  readBy,
  type TwoSchools,
  twoSchools,
} from './two-schools.ts';

let schools: TwoSchools;
beforeEach(async () => {
  schools = await twoSchools();
});
afterEach(() => schools.close());

it('what is given along is signed for one pupil at one school, and comes in there', async () => {
  const { before, next } = schools;
  const given = await give(schools);
  const slip = await readSlip(given.signed);
  expect(slip).toMatchObject({
    from: { school: 'De Brug', url: 'https://brug.example' },
    name: 'Noor',
    pieces: given.pieces,
    until: '2026-12-24',
  });
  expect(slip?.to.key).toBe((await next.get<SchoolsAnswer>(next.pupil, 'schools')).own.key);
  expect(await arrive(next, given.signed)).toMatchObject({
    status: 200,
    body: { withdrawn: [], asked: true },
  });
  // It was only looked at.
  expect(await parcelOf(before, given.request.id)).toMatchObject({ arrived: null });
  const { answer } = await bring(schools, given);
  expect(answer).toMatchObject({ status: 200, body: { withdrawn: [], asked: true } });
  expect(await readBy(next)).toEqual(expect.arrayContaining(given.pieces));
  expect(await parcelOf(before, given.request.id)).toEqual({
    id: given.request.id,
    arrived: next.clock.now,
    read: {},
    told: {},
  });
});

it('the pupil hears at the old school when a piece was read, and only the first time', async () => {
  const { before, next } = schools;
  const given = await give(schools);
  const { records } = await bring(schools, given);
  const [first = '', second = ''] = given.pieces;
  const at = next.clock.now;
  schools.pass(minute);
  await arrive(next, given.signed, { records, read: { [first]: at } });
  await arrive(next, given.signed, { records, read: { [first]: at + 5, [second]: at + day } });
  // Nothing is read in days to come.
  const read = { [first]: at, [second]: next.clock.now };
  expect(await parcelOf(before, given.request.id)).toMatchObject({ read });
});

describe('what the pupil takes back at the old school', () => {
  it('is gone for the teacher of the next one, and stays the pupil’s own', async () => {
    const { before, next } = schools;
    const given = await give(schools);
    const { copies } = await bring(schools, given);
    expect(await readBy(next)).toHaveLength(3);
    const [line] = given.lines;
    if (line) await before.phone.push(aDelete(line));
    schools.pass(5 * minute);
    await next.askAround();
    const answer = await next.screen.exchange();
    const gone = answer.spaces[next.space]?.changes.filter((change) => 'gone' in change);
    expect(gone).toHaveLength(1);
    expect(await readBy(next)).toEqual(given.pieces.slice(1).sort((a, b) => indexIn(copies, a, b)));
    await next.phone.sync();
    const [copy] = copies;
    expect(next.phone.read(copy?.record ?? '', next.space)).toEqual([given.pieces[0]]);
    const told = { [given.pieces[0] ?? '']: before.clock.now };
    expect(await parcelOf(before, given.request.id)).toMatchObject({ told });
    function indexIn(all: typeof copies, one: string, other: string): number {
      const recordOf = (piece: string) =>
        all.find(({ content }) => content === piece)?.record ?? '';
      return recordOf(one) < recordOf(other) ? -1 : 1;
    }
  });

  it('is also what they threw away itself', async () => {
    const { before, next } = schools;
    const given = await give(schools);
    const { records } = await bring(schools, given);
    const [entry] = given.entries;
    if (entry) await before.phone.push(aDelete(entry));
    const { body } = await arrive(next, given.signed, { records });
    expect(body).toEqual({ withdrawn: [given.pieces[0]], asked: true });
    expect(await readBy(next)).toHaveLength(2);
  });

  it('may be given to read anew at the next school by a choice of their own', async () => {
    const { before, next } = schools;
    const given = await give(schools, { pieces: 1 });
    const { copies, records } = await bring(schools, given);
    const [line] = given.lines;
    if (line) await before.phone.push(aDelete(line));
    await arrive(next, given.signed, { records });
    expect(await readBy(next)).toEqual([]);
    await next.phone.sync();
    const [copy] = copies;
    if (!copy) throw new Error('one');
    const version = next.phone.change(copy.record, next.space)?.version ?? '';
    await next.phone.push({
      ...aDelete(copy),
      op: 'audience',
      audience: [{ to: next.teacher.id, until: null }],
      base: version,
    });
    expect(await readBy(next)).toHaveLength(1);
    schools.pass(5 * minute);
    await next.askAround();
    await arrive(next, given.signed, { records });
    expect(await readBy(next)).toHaveLength(1);
  });

  it('is taken from its readers as soon as it comes, when the words were still on their way', async () => {
    const { before, next } = schools;
    const given = await give(schools, { pieces: 1 });
    const { copies } = await bring(schools, given, { isSent: false });
    const [line] = given.lines;
    if (line) await before.phone.push(aDelete(line));
    schools.pass(5 * minute);
    await next.askAround();
    // Nothing was done yet, so nothing is told.
    expect(await parcelOf(before, given.request.id)).toMatchObject({ told: {} });
    await next.phone.push(...copies);
    before.isUp = false;
    await next.askAround();
    expect(await readBy(next)).toEqual([]);
    before.isUp = true;
    schools.pass(60 * minute);
    await next.askAround();
    expect(Object.keys((await parcelOf(before, given.request.id))?.told ?? {})).toHaveLength(1);
  });

  it('before it came in has no readers to be taken from; when it comes after all, they are', async () => {
    const { before, next } = schools;
    const given = await give(schools, { pieces: 2 });
    const [line] = given.lines;
    if (line) await before.phone.push(aDelete(line));
    const [piece = '', other = ''] = given.pieces;
    const { copies, records } = await bring(schools, given, { isSent: false });
    const early = { [other]: records[other] ?? '' };
    await next.db.deleteFrom('parcel_in').execute();
    await arrive(next, given.signed, { records: early });
    expect(Object.keys((await parcelOf(before, given.request.id))?.told ?? {})).toEqual([piece]);
    await next.phone.push(...copies);
    expect(await readBy(next)).toHaveLength(2);
    await arrive(next, given.signed, { records });
    expect(await readBy(next)).toEqual([other]);
  });

  it('is told before it is taken in: all of it, and it does not come in', async () => {
    const { before, next } = schools;
    const given = await give(schools, { pieces: 2 });
    const [one, other] = given.lines;
    if (!one || !other) throw new Error('two');
    await before.phone.push(aDelete(one));
    expect((await arrive(next, given.signed)).body).toEqual({
      withdrawn: [given.pieces[0]],
      asked: true,
    });
    await before.phone.push(aDelete(other));
    expect(await arrive(next, given.signed)).toMatchObject({
      status: 409,
      body: { reason: 'withdrawn' },
    });
    expect(await next.db.selectFrom('parcel_in').selectAll().execute()).toEqual([]);
  });

  it('stays taken back when its words are changed or brought back from the bin', async () => {
    const { before, next } = schools;
    const given = await give(schools, { pieces: 1 });
    const { records } = await bring(schools, given);
    const [entry] = given.entries;
    if (!entry) throw new Error('one');
    await before.phone.push(aDelete(entry));
    await arrive(next, given.signed, { records });
    await before.phone.push(anEdit(entry, 'toch niet weg'));
    const { body } = await arrive(next, given.signed, { records });
    expect(body.withdrawn).toEqual(given.pieces);
    expect(await readBy(next)).toEqual([]);
  });
});

describe('the servers are up at different times', () => {
  it('the old one is away while it comes in: nothing is lost, and the questions come ever later', async () => {
    const { before, next } = schools;
    const given = await give(schools);
    before.isUp = false;
    const { answer } = await bring(schools, given);
    expect(answer).toMatchObject({ status: 200, body: { withdrawn: [], asked: false } });
    const waits: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const row = await next.db.selectFrom('parcel_in').select('ask_at').executeTakeFirstOrThrow();
      waits.push((row.ask_at - next.clock.now) / minute);
      schools.pass(row.ask_at - next.clock.now);
      await next.askAround();
    }
    expect(waits).toEqual([10, 20, 40, 60, 60, 60]);
    const arrived = next.clock.now - 250 * minute;
    before.isUp = true;
    schools.pass(60 * minute);
    await next.askAround();
    expect(await parcelOf(before, given.request.id)).toMatchObject({ arrived });
  });

  it('a school that is away is not asked for each of its parcels', async () => {
    const { before, next } = schools;
    const [one, other] = [await give(schools), await give(schools)];
    await bring(schools, one);
    await bring(schools, other);
    before.isUp = false;
    schools.pass(5 * minute);
    await next.askAround();
    const rows = await next.db.selectFrom('parcel_in').select(['ask_at', 'tries']).execute();
    expect(rows).toEqual(Array(2).fill({ ask_at: next.clock.now + 10 * minute, tries: 1 }));
  });

  it('it is asked until the last day is over, and once more', async () => {
    const { before, next } = schools;
    const given = await give(schools);
    await bring(schools, given);
    schools.pass(40 * day);
    await next.askAround();
    const row = () => next.db.selectFrom('parcel_in').selectAll().executeTakeFirstOrThrow();
    expect(await row()).toMatchObject({ over: 1, asked_at: next.clock.now });
    const [line] = given.lines;
    if (line) await before.phone.push(aDelete(line));
    schools.pass(day);
    await next.askAround();
    expect(await row()).toMatchObject({ over: 1, withdrawn: '[]' });
  });
});
