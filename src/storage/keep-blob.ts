import type { BlobRef } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { hexOf } from './digest.ts';
import { keepFile } from './media-store.ts';
import type { OpenProfile } from './open-profile.ts';
import { afterSave } from './persist.ts';

export type BlobKeeper = Pick<OpenProfile, 'person' | 'now'>;

export type BlobToKeep = { space: SpaceId; record: RecordId; bytes: ArrayBuffer; type: string };

/**
 * Puts a picture or a voice on this device's disk, where it waits until the school has it; what
 * is answered goes in a field of the record. Rejects with a `StorageProblem`: `full` where the
 * disk is, and then the words of the record are as safe as before.
 */
export async function keepBlob(profile: BlobKeeper, blob: BlobToKeep): Promise<BlobRef> {
  const { space, record, bytes, type } = blob;
  const sha256 = await sha256Of(bytes);
  await keepFile(profile.person.id, { space, record, sha256, type, bytes }, profile.now());
  afterSave();
  return { sha256, size: bytes.byteLength, type };
}

export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
