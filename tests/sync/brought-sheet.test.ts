import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import type { Medium } from '#domain/medium.ts';
import { readNew } from '#storage/new-records.ts';
import { readBin, readRecord, readRecords } from '#storage/records.ts';
import { changeAudience, deleteRecord, saveRecord } from '#storage/write.ts';
import { readHeld } from '#sync/held.ts';
import { backUp, restore } from '../support/backup.ts';
import { carrying } from '../support/carry.ts';
import { carryAll, takePhoto } from '../support/carry-media.ts';
import {
  aMediaSchool,
  bytesOf,
  closeMediaSchool,
  fetchedBy,
  type MediaSchool,
} from '../support/media-school.ts';
import { people, spaces } from '../support/server.ts';

/** A teacher photographs what a pupil wrote on paper. */
const space = spaces.portfolio;
const { pupil, teacher } = people;
let all: MediaSchool;

beforeEach(async () => {
  all = await aMediaSchool();
});
afterEach(() => closeMediaSchool(all));

async function photographed(): Promise<{ record: string; photo: Medium }> {
  const { desk } = all;
  const edits = { activity: 'proud-moment', kept: desk.now() };
  const record = await saveRecord(desk, { space, kind: 'sheet', editors: [pupil.id], edits });
  return { record, photo: await takePhoto(desk, record, 'sheet') };
}

/** Words, bytes, and the news that the bytes are there. */
async function carriedByDesk(): Promise<void> {
  for (let time = 0; time < 3; time += 1) await carryAll(all.school, all.desk);
}

it('comes into the loopbook of the pupil, with its picture, as the pupil’s own', async () => {
  const { record, photo } = await photographed();
  await carriedByDesk();
  await carryAll(all.school, all.phone);
  const view = await readRecord(all.phone, space, record);
  expect(view).toMatchObject({ kind: 'sheet', mine: true, audience: [], author: pupil.id });
  expect(await fetchedBy(all.school, all.phone)(record, photo)).toBe('here');
});

it('is gone from the device that brought it as soon as the school has all of it', async () => {
  const { record, photo } = await photographed();
  expect(await readRecord(all.desk, space, record)).toMatchObject({ mine: false, bringing: true });
  await carryAll(all.school, all.desk);
  expect(await bytesOf(all.desk, record, photo)).not.toBeNull();
  await carriedByDesk();
  expect(await readRecord(all.desk, space, record)).toBeNull();
  expect(await readRecords(all.desk, { kinds: ['sheet'] })).toEqual([]);
  expect(await bytesOf(all.desk, record, photo)).toBeNull();
  const wanted = await fetchedBy(all.school, all.desk)(record, photo);
  expect(wanted).not.toBe('here');
});

it('stays with who brings it as long as the school lacks a picture of it', async () => {
  const { record, photo } = await photographed();
  await carryAll(all.school, all.desk, { post: async () => ({ status: 0 }) as never });
  await carryAll(all.school, all.desk, { post: async () => ({ status: 0 }) as never });
  expect(await readRecord(all.desk, space, record)).not.toBeNull();
  expect(await bytesOf(all.desk, record, photo)).not.toBeNull();
});

it('shared by the pupil with who brought it, it is read there, and not given away again', async () => {
  const { record } = await photographed();
  await carriedByDesk();
  await carryAll(all.school, all.phone);
  await changeAudience(all.phone, space, record, [{ to: teacher.id, until: null }]);
  await carryAll(all.school, all.phone);
  await carriedByDesk();
  const view = await readRecord(all.desk, space, record);
  expect(view).toMatchObject({ mine: false, audience: [{ to: teacher.id, until: null }] });
  expect(view?.bringing).toBeUndefined();
  expect((await readNew(all.desk)).map((one) => one.record)).toEqual([record]);
  expect(await readNew(all.phone)).toEqual([]);
});

it('is thrown away and brought back by the pupil alone', async () => {
  const { record } = await photographed();
  await carriedByDesk();
  await carryAll(all.school, all.phone);
  await deleteRecord(all.phone, space, record);
  await carryAll(all.school, all.phone);
  expect((await readBin(all.phone)).map((view) => view.record)).toEqual([record]);
  await carryAll(all.school, all.desk);
  expect(await readBin(all.desk)).toEqual([]);
  expect(await readRecord(all.desk, space, record)).toBeNull();
});

it('brought by a device that was away for weeks, its picture still arrives', async () => {
  const { record, photo } = await photographed();
  all.school.clock.now += 45 * dayMs;
  await carriedByDesk();
  await carryAll(all.school, all.phone);
  expect(await fetchedBy(all.school, all.phone)(record, photo)).toBe('here');
});

it('lost by a school that was restored, it is handed in again by the pupil, and offered to nobody', async () => {
  const backup = await backUp(all.school.db);
  const { record, photo } = await photographed();
  await carriedByDesk();
  await carryAll(all.school, all.phone);
  await fetchedBy(all.school, all.phone)(record, photo);
  // The device that brought it is not there any more: what it knew is in the phone alone.
  await restore(all.school.db, backup);
  for (let time = 0; time < 3; time += 1) await carryAll(all.school, all.phone);
  const laptop = carrying(all.school, teacher);
  await carryAll(all.school, laptop);
  expect(await readHeld(laptop)).toEqual([]);
  const tablet = carrying(all.school, pupil);
  await carryAll(all.school, tablet);
  expect(await readRecord(tablet, space, record)).toMatchObject({ mine: true, audience: [] });
});
