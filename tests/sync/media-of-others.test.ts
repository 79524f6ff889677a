import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openJournal, openReplica } from '#storage/dexie-store.ts';
import { openMedia } from '#storage/media-database.ts';
import { readFileRow } from '#storage/media-store.ts';
import { getProfile, lockProfile, rememberProfile } from '#storage/profiles.ts';
import { changeAudience, saveRecord } from '#storage/write.ts';
import { fetchBlob } from '#sync/fetch-blob.ts';
import { carryInBackground } from '#sync/in-service-worker.ts';
import { carryForOthers } from '#sync/others.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { blobPost, carryAll, keyIn, takePhoto } from '../support/carry-media.ts';
import { aSchool, people, spaces, type TestServer } from '../support/server.ts';

const space = spaces.portfolio;
const { pupil, teacher } = people;
let school: TestServer;
let phone: Carried;
let desk: Carried;
let close: () => void;
let life: 'full' | 'push-only';

beforeEach(async () => {
  school = await aSchool();
  const journal = openJournal(pupil.id);
  const replica = openReplica(pupil.id);
  close = () => {
    journal.close();
    replica.close();
  };
  phone = carrying(school, pupil, { store: { journal, replica } });
  desk = carrying(school, teacher);
  life = 'full';
  await rememberProfile(
    { person: pupil, school: { id: spaces.school, name: 'School' } },
    { shared: true },
  );
  vi.stubGlobal('fetch', async (path: string, { method, headers, body }: RequestInit) => {
    const bytes = body instanceof ArrayBuffer ? Buffer.from(body) : body;
    const person = path.split('/')[3] ?? '';
    const response = await school.app.inject({
      method: (method ?? 'GET') as 'GET',
      url: path,
      headers: { ...(headers as Record<string, string>), 'x-as': person, 'x-life': life },
      ...(bytes === undefined || bytes === null ? {} : { payload: bytes as string }),
    });
    const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
    const isEmpty = response.statusCode === 204 || method === 'HEAD';
    return new Response(isEmpty ? null : Uint8Array.from(response.rawPayload), {
      status: response.statusCode,
      headers: Object.fromEntries(told),
    });
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await school.close();
});

/** Taken without a connection, for the teacher to see. */
async function offlinePhoto() {
  await carryAll(school, phone);
  await carryAll(school, desk);
  const record = await saveRecord(phone, { space, kind: 'entry', edits: { text: 'uit de bus' } });
  const photo = await takePhoto(phone, record);
  await changeAudience(phone, space, record, [{ to: teacher.id, until: null }]);
  return { record, photo };
}

async function teacherSees({ record, photo }: Awaited<ReturnType<typeof offlinePhoto>>) {
  await carryAll(school, desk);
  const wanted = { space, record, sha256: photo.blob, type: photo.type };
  return fetchBlob(desk, wanted, blobPost(school, teacher));
}

it('a photo travels without a page, by the worker’s own carrying', async () => {
  const made = await offlinePhoto();
  close();
  await carryInBackground();
  expect(await teacherSees(made)).toBe('here');
});

it('scenario 25: a photo of someone who signed out goes on under their own name, and stays until it is safe', async () => {
  const made = await offlinePhoto();
  close();
  await lockProfile(pupil.id);
  life = 'push-only';
  await carryForOthers();
  expect(await teacherSees(made)).toBe('here');
  expect(await getProfile(pupil.id)).toMatchObject({ locked: true });
  expect(await readFileRow(pupil.id, keyIn(made.record, made.photo))).toMatchObject({
    kind: 'kept',
    state: 'sent',
  });
  expect(await openMedia(pupil.id).files.where({ kind: 'cached' }).count()).toBe(0);
});
