/**
 * What an exchange means for the pictures and voices on this device: what was lost with the
 * right to read it goes at the same moment, what the school lost goes up again, and small
 * pictures are put on the list of what to fetch.
 */
import { mediumLimits } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordChange } from '#protocol/change.ts';
import type { SyncAnswer } from '#protocol/sync.ts';
import type { RecordName, ReplicaTables } from '#storage/device-store.ts';
import { dropRecordingsOf } from '#storage/media-recordings.ts';
import {
  filesOfRecord,
  keyOf,
  recordsWithFiles,
  removeFiles,
  updateFile,
} from '#storage/media-store.ts';
import { recordKey } from '#storage/repair.ts';
import { wantThumbs } from '#storage/wanted-media.ts';
import type { MediaDevice } from './settle-media.ts';

export async function noteMedia(device: MediaDevice, answer: SyncAnswer): Promise<void> {
  const person = device.person.id;
  const wanted: [SpaceId, string][] = [];
  for (const [space, { changes }] of Object.entries(answer.spaces)) {
    for (const change of changes) {
      if ('erased' in change) await eraseMedia(device, space, change.record);
      if (!('heads' in change) || change.blobs.length === 0) continue;
      await giveAgain(device, space, change);
      if (change.blobs.some(isThumb)) wanted.push([space, change.record]);
    }
  }
  if (wanted.length > 0) await wantThumbs(person, wanted, device.now());
  if (mayTakeAway(answer)) await forgetMedia(device);
}

/** A pull showed all of them whole: they are the school's now, and not weeks later. */
export async function noteShown(
  { person, now }: MediaDevice,
  { space, record }: { space: SpaceId; record: string },
): Promise<void> {
  for (const file of await filesOfRecord(person.id, space, record)) {
    const shownAt = file.shownAt ?? now();
    await updateFile(person.id, keyOf(file), (one) => ({ ...one, state: 'sent', shownAt }));
  }
}

export function isThumb(blob: RecordChange['blobs'][number]): boolean {
  return blob.complete && blob.type.startsWith('image/') && blob.size <= mediumLimits.thumbBytes;
}

function mayTakeAway({ members, revoked, spaces }: SyncAnswer): boolean {
  if (members !== undefined || revoked.length > 0) return true;
  return Object.values(spaces).some(
    ({ reset, changes }) => reset !== undefined || changes.some((change) => 'gone' in change),
  );
}

/**
 * Bytes of records that this person may not read any more. What was made here and the school
 * does not have stays: nobody sees it, and it goes on when the right comes back.
 */
export async function forgetMedia(device: MediaDevice): Promise<void> {
  const person = device.person.id;
  const names = await recordsWithFiles(person);
  const gone = await device.replica.read((replica) => goneFrom(replica, names));
  for (const [space, record] of gone) {
    const files = await filesOfRecord(person, space, record);
    const given = files.filter((file) => file.kind === 'cached' || file.shownAt !== null);
    await removeFiles(person, given.map(keyOf));
  }
}

/** A replica that is still being filled says nothing of what it does not hold yet. */
async function goneFrom(
  replica: ReplicaTables,
  names: readonly RecordName[],
): Promise<RecordName[]> {
  const rows = await replica.recordsNamed(names);
  const there = new Set(rows.map((row) => recordKey(row.space, row.record)));
  const spaces = new Map((await replica.spaces()).map((row) => [row.space, row]));
  const isTold = (await replica.state('membersTag')) !== undefined;
  const gone: RecordName[] = [];
  for (const [space, record] of names) {
    if (there.has(recordKey(space, record))) continue;
    const row = spaces.get(space);
    const isWhole = row === undefined ? isTold : row.at !== null && row.resetFrom === null;
    if (isWhole && (await replica.need(space, record)) === undefined) gone.push([space, record]);
  }
  return gone;
}

async function eraseMedia(device: MediaDevice, space: SpaceId, record: string): Promise<void> {
  const files = await filesOfRecord(device.person.id, space, record);
  await removeFiles(device.person.id, files.map(keyOf));
  await dropRecordingsOf(device.person.id, space, record);
}

/** After a restore the school may lack what it had: who may edit the record hands it in again. */
async function giveAgain(device: MediaDevice, space: SpaceId, change: RecordChange): Promise<void> {
  const { id } = device.person;
  if (change.author !== id && !change.editors.includes(id)) return;
  const missing = change.blobs.filter((blob) => !blob.complete).map((blob) => blob.sha256);
  if (missing.length === 0) return;
  for (const file of await filesOfRecord(id, space, change.record)) {
    if (file.kind === 'kept' || !missing.includes(file.sha256)) continue;
    await updateFile(id, keyOf(file), (row) => ({
      ...row,
      kind: 'kept',
      state: 'waiting',
      shownAt: null,
      tries: 1,
      notBefore: 0,
    }));
  }
}
