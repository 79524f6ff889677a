/** A picture or a voice on a screen: where its bytes are by now, and the address to show them by. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type BlobRef, mediumLimits } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { acquireUrl, releaseUrl } from '#storage/blob-urls.ts';
import type { FileKey, FileRow } from '#storage/media-database.ts';
import { readFileRow, touchFile } from '#storage/media-store.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { onProgress, type Progress, progressKey, readProgress } from './blob-progress.ts';
import { useSyncState } from './use-sync-state.ts';

/**
 * `device`: here, and waiting to be sent. `safe`: the school has it whole. `waiting`: not here
 * yet, nor being fetched; where `isMade` is false its maker's device has not sent it yet.
 */
export type MediumState = 'device' | 'sending' | 'safe' | 'fetching' | 'waiting' | 'refused';

export type MediumView = {
  url: string | null;
  state: MediumState;
  /** How much of it has been sent or fetched, from 0 to 1. */
  share?: number;
  /** Why the school refused it. */
  reason?: string;
  /** Whether the school has it whole, as far as this device was told. */
  isAtSchool: boolean;
  fetchNow(): void;
};

export function useMedium(space: SpaceId, record: RecordId, ref: BlobRef | null): MediumView {
  const profile = useProfile();
  const { online } = useSyncState();
  const sha256 = ref?.sha256 ?? '';
  const type = ref?.type ?? '';
  const facts = useLive(
    () => readFacts(profile, [space, record, sha256]),
    [profile, space, record, sha256],
  );
  const progress = useProgress([space, record, sha256]);
  const url = useUrl(profile, facts?.file === undefined ? null : [space, record, sha256], type);
  const fetchNow = useCallback(() => {
    if (sha256 === '') return;
    const wanted = { space, record, sha256, type };
    void import('./fetch-blob.ts').then(({ fetchBlob }) => fetchBlob(profile, wanted));
  }, [profile, space, record, sha256, type]);
  const isThumb = ref !== null && ref.size <= mediumLimits.thumbBytes;
  const isToFetch = isThumb && online && facts !== undefined && isMissing(facts);
  useEffect(() => {
    if (isToFetch) fetchNow();
  }, [isToFetch, fetchNow]);
  const isAtSchool = facts?.isAtSchool ?? false;
  return { url, isAtSchool, fetchNow, ...stateOf(facts, progress) };
}

type Facts = { isAtSchool: boolean; file: FileRow | undefined };

/**
 * Only what belongs to a record that may be read now is shown, whatever lies on the disk; and
 * what was made here a moment ago, whose record is still being saved.
 */
async function readFacts(profile: OpenProfile, key: FileKey): Promise<Facts> {
  const [space, record, sha256] = key;
  const row = await profile.replica.read((replica) => replica.record(space, record));
  const file = await readFileRow(profile.person.id, key);
  const isNew = file?.kind === 'kept' && !file.named;
  if (row === undefined) return { isAtSchool: false, file: isNew ? file : undefined };
  const known = row.server?.blobs.find((blob) => blob.sha256 === sha256);
  return { isAtSchool: known?.complete ?? false, file };
}

function isMissing({ isAtSchool, file }: Facts): boolean {
  return isAtSchool && file === undefined;
}

function stateOf(
  facts: Facts | undefined,
  progress: Progress | null,
): Pick<MediumView, 'state' | 'share' | 'reason'> {
  if (facts === undefined) return { state: 'waiting' };
  if (progress !== null) return { state: progress.what, share: progress.share };
  const { file, isAtSchool } = facts;
  if (file === undefined) return { state: 'waiting' };
  if (isAtSchool || file.kind === 'cached') return { state: 'safe' };
  if (file.state === 'refused') return { state: 'refused', reason: file.reason ?? 'failed' };
  return { state: 'device' };
}

function useProgress(file: FileKey): Progress | null {
  const key = progressKey(file);
  const read = useCallback(() => readProgress(key), [key]);
  return useSyncExternalStore(onProgress, read);
}

function useUrl(profile: OpenProfile, file: FileKey | null, type: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  const person = profile.person.id;
  const name = file?.join(' ') ?? '';
  useEffect(() => {
    setUrl(null);
    const [space, record, sha256] = name.split(' ');
    if (space === undefined || record === undefined || sha256 === undefined) return;
    const key: FileKey = [space, record, sha256];
    let ended = false;
    acquireUrl({ person, key, type }).then(
      (address) => {
        if (!ended) setUrl(address);
      },
      () => undefined,
    );
    void touchFile(person, key, profile.now()).catch(() => undefined);
    return () => {
      ended = true;
      releaseUrl({ person, key });
    };
  }, [person, name, type, profile]);
  return url;
}
