/** A pupil's phone and a teacher's desk around one loopbook, with pictures on their disks. */
import { Dexie } from 'dexie';
import type { Medium } from '#domain/medium.ts';
import { closeMedia } from '#storage/media-database.ts';
import { mediaName } from '#storage/media-name.ts';
import { readBytes, readFileRow } from '#storage/media-store.ts';
import { changeAudience } from '#storage/write.ts';
import { type BlobAsk, type BlobPost, unreached } from '#sync/blob-post.ts';
import { fetchBlob } from '#sync/fetch-blob.ts';
import { type Carried, carrying } from './carry.ts';
import { blobPost, carryAll, keyIn, takePhoto } from './carry-media.ts';
import { aSchool, people, spaces, type TestServer } from './server.ts';

const space = spaces.portfolio;
const { pupil, teacher } = people;

export type MediaSchool = { school: TestServer; phone: Carried; desk: Carried };

export async function aMediaSchool(): Promise<MediaSchool> {
  const school = await aSchool();
  const phone = carrying(school, pupil);
  const desk = carrying(school, teacher);
  await carryAll(school, phone);
  await carryAll(school, desk);
  return { school, phone, desk };
}

export async function closeMediaSchool({ school }: MediaSchool): Promise<void> {
  for (const person of [pupil, teacher]) {
    closeMedia(person.id);
    await Dexie.delete(mediaName(person.id));
  }
  await school.close();
}

/** A photo in an entry that the teacher may read. */
export async function sharedPhoto(phone: Carried): Promise<{ record: string; photo: Medium }> {
  const record = await phone.write('op de foto');
  const photo = await takePhoto(phone, record);
  await changeAudience(phone, space, record, [{ to: teacher.id, until: null }]);
  return { record, photo };
}

export function fileOf(device: Carried, record: string, medium: Medium) {
  return readFileRow(device.person.id, keyIn(record, medium));
}

export function bytesOf(device: Carried, record: string, medium: Medium) {
  return readBytes(device.person.id, keyIn(record, medium));
}

type Named = { blob: string; type: string };

/** As when somebody opens the record to look. */
export function fetchedBy(school: TestServer, device: Carried) {
  return (record: string, { blob: sha256, type }: Named) =>
    fetchBlob(device, { space, record, sha256, type }, blobPost(school, device.person));
}

/** Counts what goes over, and cuts the line where it is told. */
export function counting(
  post: BlobPost,
  cut: (ask: BlobAsk, count: number) => boolean = () => false,
) {
  const asks: BlobAsk[] = [];
  const counted: BlobPost = async (ask) => {
    asks.push(ask);
    return cut(ask, asks.length) ? unreached : post(ask);
  };
  return { asks, post: counted, puts: () => asks.filter((ask) => ask.method === 'PUT') };
}
