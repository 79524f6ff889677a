/** Live views of this person's records. Each is `undefined` while it loads, and only then. */
import { useEffect } from 'react';
import type { SpaceId, SpaceKind } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { readNew } from './new-records.ts';
import type { RecordView } from './record-view.ts';
import {
  readBin,
  readRecord,
  readRecords,
  readRoster,
  readSpaces,
  readTimeline,
  type SpaceView,
  type TimelineRow,
} from './records.ts';
import { readSeen, type Seen } from './seen.ts';
import { checkRecord } from './sound.ts';
import { useLive } from './use-live.ts';
import { useProfile } from './use-profile.tsx';

export type { SpaceView, TimelineRow } from './records.ts';
export type { Seen } from './seen.ts';

export type RecordsWanted = {
  space?: SpaceId | undefined;
  kinds?: readonly string[] | undefined;
  about?: RecordId | undefined;
  limit?: number | undefined;
};

export function useRecord(space: SpaceId, record: RecordId): RecordView | null | undefined {
  const profile = useProfile();
  useEffect(() => {
    // A disk that changed somebody's words is found when they are looked at.
    checkRecord(profile, space, record).catch(() => undefined);
  }, [profile, space, record]);
  return useLive(() => readRecord(profile, space, record), [profile, space, record]);
}

/** Newest first, without what was put aside. */
export function useRecords(wanted: RecordsWanted): RecordView[] | undefined {
  const profile = useProfile();
  const { space, kinds, about, limit } = wanted;
  const words = kinds?.join(' ');
  return useLive(
    () => readRecords(profile, { space, kinds: words?.split(' '), about, limit }),
    [profile, space, words, about, limit],
  );
}

export function useTimeline(space: SpaceId): TimelineRow[] | undefined {
  const profile = useProfile();
  return useLive(() => readTimeline(profile, space), [profile, space]);
}

export function useBin(): RecordView[] | undefined {
  const profile = useProfile();
  return useLive(() => readBin(profile), [profile]);
}

export function useSpaces(kind?: SpaceKind): SpaceView[] | undefined {
  const profile = useProfile();
  return useLive(() => readSpaces(profile, kind), [profile, kind]);
}

export function useRoster(space: SpaceId): Roster | null | undefined {
  const profile = useProfile();
  return useLive(() => readRoster(profile, space), [profile, space]);
}

export function useSeen(space: SpaceId): Map<RecordId, Seen[]> | undefined {
  const profile = useProfile();
  return useLive(() => readSeen(profile, space), [profile, space]);
}

/** Shared with me by others and not read yet, in all spaces. */
export function useNew(): RecordView[] | undefined {
  const profile = useProfile();
  return useLive(() => readNew(profile), [profile]);
}
