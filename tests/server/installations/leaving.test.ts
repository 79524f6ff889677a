/** Somebody leaves, a backup is put back, a server stops half-way: what was given and taken back stays. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SchoolsAnswer } from '#protocol/parcel.ts';
import { forgetParcels } from '#server/installations/forget-parcels.ts';
import { knowParcelsAgain } from '#server/installations/known-parcels.ts';
import { takeFromReaders } from '#server/installations/take-from-readers.ts';
import { forgetRemoved } from '#server/people/remove-person.ts';
import { replayLedger } from '#server/store/replay.ts';
import { upkeep } from '#server/store/upkeep.ts';
import { backUp, restore } from '../../support/backup.ts';
import { aDelete, anAudience } from '../../support/server.ts';
import {
  arrive,
  bring,
  day,
  type Given,
  give,
  minute,
  parcelOf,
  readBy,
  type Side,
  type TwoSchools,
  twoSchools,
} from './two-schools.ts';

let schools: TwoSchools;
let given: Given;
beforeEach(async () => {
  schools = await twoSchools();
  given = await give(schools, { more: { until: '2027-06-30' } });
});
afterEach(() => schools.close());

const takeBack = async (at: number) => {
  const line = given.lines[at];
  if (line === undefined) throw new Error('no such piece');
  expect(await schools.before.phone.push(aDelete(line))).toMatchObject([{ status: 'accepted' }]);
};

const withdrawnAt = async ({ db }: Side): Promise<string[]> => {
  const row = await db.selectFrom('parcel_in').select('withdrawn').executeTakeFirstOrThrow();
  return JSON.parse(row.withdrawn) as string[];
};

/** The office takes the pupil out of the school; thirty days later they are forgotten there. */
async function leave({ admin, ask, pupil, speaking }: Side): Promise<void> {
  const commands = [{ do: 'remove-person', id: pupil.id }];
  expect(await ask(admin, 'school/commands', { commands })).toMatchObject({ status: 200 });
  schools.pass(31 * day);
  await upkeep(speaking);
  await forgetRemoved(speaking);
}

describe('leaving the old school', () => {
  it('takes nothing back: what was given stays given', async () => {
    const { before, next } = schools;
    await bring(schools, given);
    await leave(before);
    await next.askAround();
    expect(await withdrawnAt(next)).toEqual([]);
    expect(await readBy(next)).toHaveLength(3);
    const records = before.db.selectFrom('record').select('id').where('kind', '!=', 'roster');
    expect(await records.where('space', '=', before.space).execute()).toEqual([]);
  });

  it('what was taken back before stays so, also when the next school asks long after', async () => {
    const { before, next } = schools;
    await bring(schools, given);
    await takeBack(0);
    schools.pass(40 * day);
    await upkeep(before.speaking);
    await leave(before);
    await next.askAround();
    expect(await withdrawnAt(next)).toEqual([given.pieces[0]]);
    expect(await readBy(next)).toHaveLength(2);
  });

  it('the name goes from the parcels too, and the parcels when nobody asks any more', async () => {
    const { before, next } = schools;
    await bring(schools, given);
    await leave(before);
    const rows = await before.db.selectFrom('parcel_out').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Noor|Peeters/);
    await forgetParcels(before.speaking);
    expect(await before.db.selectFrom('parcel_out').selectAll().execute()).toHaveLength(1);
    schools.pass(300 * day);
    for (const side of [before, next]) await forgetParcels(side.speaking);
    expect(await before.db.selectFrom('parcel_out').selectAll().execute()).toEqual([]);
    expect(await next.db.selectFrom('parcel_in').selectAll().execute()).toHaveLength(1);
  });

  it('a loopbook that is erased because somebody asked for it takes all of it back', async () => {
    const { before, next } = schools;
    await bring(schools, given);
    const erasing = { what: 'loopbook', pupil: before.pupil.id, reason: 'asked-by-owner' };
    await before.ask(before.admin, 'school/erase', erasing);
    schools.pass(5 * minute);
    await next.askAround();
    expect(await withdrawnAt(next)).toEqual([...given.pieces].sort());
    expect(await readBy(next)).toEqual([]);
  });
});

it('who left the new school and comes back there finds it taken back as well', async () => {
  const { before, next } = schools;
  await bring(schools, given);
  const office = (what: string) => ({ commands: [{ do: what, id: next.pupil.id }] });
  await next.ask(next.admin, 'school/commands', office('remove-person'));
  await takeBack(0);
  schools.pass(5 * minute);
  await next.askAround();
  expect(await parcelOf(before, given.request.id)).toMatchObject({ told: {} });
  await next.ask(next.admin, 'school/commands', office('bring-back-person'));
  schools.pass(5 * minute);
  await next.askAround();
  expect(Object.keys((await parcelOf(before, given.request.id))?.told ?? {})).toHaveLength(1);
  expect(await readBy(next)).toHaveLength(2);
});

it('a server that stops between doing and noting it does it once', async () => {
  const { next } = schools;
  const { copies, records } = await bring(schools, given);
  await takeBack(0);
  const [copy] = copies;
  const [piece] = given.pieces;
  if (!copy || piece === undefined) throw new Error('three');
  const one = { parcel: given.request.id, piece, record: copy.record };
  const own = { person: next.pupil.id, space: next.space };
  expect(await takeFromReaders(next.speaking, { ...one, ...own })).toBe(true);
  expect(await readBy(next)).toHaveLength(2);
  await next.phone.sync();
  const version = next.phone.change(copy.record, next.space)?.version;
  const teacher = { id: next.teacher.id, name: 'Els', role: 'teacher' as const };
  await next.phone.push(anAudience(copy, [teacher], version));
  expect((await arrive(next, given.signed, { records })).body.withdrawn).toEqual([piece]);
  // The pupil gave it to read anew, knowing that it was taken back.
  expect(await readBy(next)).toHaveLength(3);
  const held = await next.db.selectFrom('held').selectAll().execute();
  expect(held).toEqual([]);
});

it('two servers of the new school that look at the same moment ask once', async () => {
  const { next } = schools;
  await bring(schools, given);
  schools.pass(5 * minute);
  let asked = 0;
  const { speaking } = next;
  const fetch = speaking.fetch;
  if (fetch === undefined) throw new Error('a wire');
  speaking.fetch = (url, init) => {
    asked += 1;
    return fetch(url, init);
  };
  await Promise.all([next.askAround(), next.askAround()]);
  expect(asked).toBe(1);
});

describe('a backup is put back', () => {
  async function putBack(side: Side, backup: Awaited<ReturnType<typeof backUp>>): Promise<void> {
    await restore(side.db, backup);
    await replayLedger(side.speaking);
    await knowParcelsAgain(side.speaking);
  }

  it('at the old school: what was taken back since stays taken back', async () => {
    const { before, next } = schools;
    await bring(schools, given);
    const backup = await backUp(before.db);
    await takeBack(0);
    await putBack(before, backup);
    schools.pass(5 * minute);
    await next.askAround();
    expect(await withdrawnAt(next)).toEqual([given.pieces[0]]);
    expect(await readBy(next)).toHaveLength(2);
  });

  it('at the old school, to before its words were there: what was taken back stays so', async () => {
    const { before, next } = schools;
    await bring(schools, given);
    const backup = await backUp(before.db);
    for (const table of ['record', 'head', 'applied']) {
      const ids = new Set(given.lines.map(({ record }) => record));
      const rows = backup.get(table) ?? [];
      const without = rows.filter((row) => !ids.has(String(row.record ?? row.id)));
      backup.set(table, without);
    }
    await takeBack(0);
    await putBack(before, backup);
    schools.pass(5 * minute);
    await next.askAround();
    expect(await withdrawnAt(next)).toEqual([given.pieces[0]]);
  });

  it('at the old school, to before the parcel: what is taken back of it still is, and it can be made anew', async () => {
    const { before, next } = schools;
    const backup = await backUp(before.db);
    backup.set('parcel_out', []);
    await bring(schools, given);
    await putBack(before, backup);
    expect(await parcelOf(before, given.request.id)).toMatchObject({ arrived: null });
    await takeBack(0);
    schools.pass(5 * minute);
    await next.askAround();
    expect(await withdrawnAt(next)).toEqual([given.pieces[0]]);
    expect(await parcelOf(before, given.request.id)).toMatchObject({ arrived: expect.any(Number) });
    const anew = await before.ask(before.pupil, 'parcels', given.request);
    expect(anew.body).toMatchObject({ slip: expect.stringContaining(given.request.id) });
    expect((await before.ask(before.pupil, 'parcels', given.request)).body).toEqual(anew.body);
    expect(await withdrawnAt(next)).toEqual([given.pieces[0]]);
  });

  it('at the new school: what was taken back since is read by nobody, and is heard again', async () => {
    const { next } = schools;
    await bring(schools, given);
    const backup = await backUp(next.db);
    await takeBack(0);
    schools.pass(5 * minute);
    await next.askAround();
    await putBack(next, backup);
    next.screen.spaces.clear();
    expect(await readBy(next)).toHaveLength(2);
    expect(await withdrawnAt(next)).toEqual([]);
    schools.pass(5 * minute);
    await next.askAround();
    expect(await withdrawnAt(next)).toEqual([given.pieces[0]]);
    expect(await readBy(next)).toHaveLength(2);
  });

  it('the key of the school is the same one', async () => {
    const { before } = schools;
    const keyOf = async () => (await before.get<SchoolsAnswer>(before.pupil, 'schools')).own.key;
    const key = await keyOf();
    const backup = await backUp(before.db);
    await before.db.deleteFrom('meta').where('key', '=', 'school-key').execute();
    expect(await keyOf()).not.toBe(key);
    await putBack(before, backup);
    expect(await keyOf()).toBe(key);
  });
});
