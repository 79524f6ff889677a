/** One picture or voice from the school to this device, when somebody wants to see it. */
import { sha256Of } from '#storage/keep-blob.ts';
import type { FileRow } from '#storage/media-database.ts';
import { cacheFile, keyOf, readFileRow } from '#storage/media-store.ts';
import { type BlobPost, type BlobReply, postBlobsAs } from './blob-post.ts';
import { progressKey, readProgress, showProgress } from './blob-progress.ts';
import type { Device } from './device.ts';

export type Fetching = Pick<Device, 'person' | 'now' | 'replica'>;
export type WantedBlob = Pick<FileRow, 'space' | 'record' | 'sha256' | 'type'>;

/** `absent`: not there (yet), or not ours to have. */
export type FetchedBlob = 'here' | 'absent' | 'offline' | 'later';

export async function fetchBlob(
  device: Fetching,
  wanted: WantedBlob,
  post: BlobPost = postBlobsAs(device.person.id),
): Promise<FetchedBlob> {
  const file = keyOf(wanted);
  if (readProgress(progressKey(file)) !== null) return 'later';
  const { id } = device.person;
  if ((await readFileRow(id, file)) !== undefined) return 'here';
  showProgress(file, { what: 'fetching', share: 0 });
  try {
    const reply = await post({ method: 'GET', file, type: wanted.type });
    if (reply.status !== 200 || reply.bytes === null) return failure(reply);
    // A page of a captive portal, a torn answer: not these bytes.
    if ((await sha256Of(reply.bytes)) !== wanted.sha256) return 'later';
    // A right that ended while the bytes were on their way.
    const { space, record } = wanted;
    const row = await device.replica.read((replica) => replica.record(space, record));
    if (row === undefined) return 'absent';
    await cacheFile(id, { ...wanted, bytes: reply.bytes }, device.now());
    return 'here';
  } finally {
    showProgress(file, null);
  }
}

function failure({ status }: BlobReply): FetchedBlob {
  if (status === 0) return 'offline';
  return status === 404 || status === 403 ? 'absent' : 'later';
}
