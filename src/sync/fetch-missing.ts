/** Fetches pictures and voices that something which goes along names and this device lacks. */
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { fetchBlob } from './fetch-blob.ts';

type Missing = { sha256: string; type: string; at: { space: SpaceId; record: RecordId } };
type Fetching = { signal: AbortSignal; onProgress(done: number): void };

/** Whether anything came. */
export async function fetchMissing(
  profile: OpenProfile,
  missing: readonly Missing[],
  { signal, onProgress }: Fetching,
): Promise<boolean> {
  let came = 0;
  for (const [done, { at, sha256, type }] of missing.entries()) {
    if (signal.aborted) break;
    onProgress(done);
    const reply = await fetchBlob(profile, { ...at, sha256, type });
    if (reply === 'here') came += 1;
    if (reply === 'offline') break;
  }
  return came > 0;
}
