/** Carrying pictures and voices from a page or a worker: one at a time for a person, over tabs. */
import { closeMedia } from '#storage/media-database.ts';
import { mediaName } from '#storage/media-name.ts';
import { postBlobsAs } from './blob-post.ts';
import { type CarriedBlobs, carryBlobs } from './carry-blobs.ts';
import { withPassLock } from './pass-lock.ts';
import type { MediaDevice } from './settle-media.ts';

const later: CarriedBlobs = { outcome: 'server', spaces: [], nextInMs: 60_000 };

/** `onlySend`: for somebody who signed out nothing is fetched. */
export async function carryMedia(
  device: MediaDevice,
  { onlySend = false }: { onlySend?: boolean } = {},
): Promise<CarriedBlobs> {
  const person = device.person.id;
  try {
    const done = await withPassLock(mediaName(person), (beat) =>
      carryBlobs(device, {
        post: postBlobsAs(person),
        chance: Math.random,
        elapsed: () => performance.now(),
        isSparing: onlySend || isSparing(),
        onlySend,
        beat,
      }),
    );
    return done === 'occupied' ? later : done;
  } catch {
    // The words' own passes bring the next try.
    return later;
  }
}

/** For somebody who is not at this page: afterwards nothing of theirs stays open. */
export async function carryMediaOnce(
  device: MediaDevice,
  options: { onlySend: boolean },
): Promise<void> {
  try {
    await carryMedia(device, options);
  } finally {
    closeMedia(device.person.id);
  }
}

/** What a browser says of a connection that costs money; few do. */
function isSparing(): boolean {
  if (typeof navigator === 'undefined' || !('connection' in navigator)) return false;
  const { connection } = navigator;
  if (typeof connection !== 'object' || connection === null) return false;
  const isSaving = 'saveData' in connection && connection.saveData === true;
  return isSaving || ('type' in connection && connection.type === 'cellular');
}
