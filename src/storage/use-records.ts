/** Live views of this person's records. Each is `undefined` while it loads, and only then. */
import { useEffect, useState } from 'react';
import type { SpaceId, SpaceKind } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { readAside, withoutAside } from './aside.ts';
import { takeEarlyEntry } from './early-entry.ts';
import { readNew, readNextNew } from './new-records.ts';
import type { RecordView } from './record-view.ts';
import {
  type LoopbookLine,
  readBin,
  readLoopbook,
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

export type { LoopbookLine, SpaceView, TimelineRow } from './records.ts';
export type { Seen } from './seen.ts';

export type RecordsWanted = {
  space?: SpaceId | undefined;
  kinds?: readonly string[] | undefined;
  about?: RecordId | undefined;
  limit?: number | undefined;
  /** Also what this person put aside: where it is about what somebody else sees. */
  withAside?: boolean | undefined;
};

export function useRecord(
  space: SpaceId,
  record: RecordId,
  before?: RecordView | null,
): RecordView | null | undefined {
  const profile = useProfile();
  useEffect(() => {
    // A disk that changed somebody's words is found when they are looked at.
    checkRecord(profile, space, record).catch(() => undefined);
  }, [profile, space, record]);
  return useLive(() => readRecord(profile, space, record), [profile, space, record], before);
}

type Entry = { view: RecordView | null | undefined; roster: Roster | null | undefined };

/** One record and the people around it, at once where they were read under the finger. */
export function useEntry(space: SpaceId, record: RecordId): Entry {
  const profile = useProfile();
  const [early] = useState(() => takeEarlyEntry(profile, space, record));
  const view = useRecord(space, record, early?.view);
  const roster = useLive(() => readRoster(profile, space), [profile, space], early?.roster);
  return { view, roster };
}

/** Newest first, without what was put aside. */
export function useRecords(wanted: RecordsWanted): RecordView[] | undefined {
  const profile = useProfile();
  const { space, kinds, about, limit, withAside = false } = wanted;
  const words = kinds?.join(' ');
  return useLive(async () => {
    const views = await readRecords(profile, { space, kinds: words?.split(' '), about, limit });
    return withAside ? views : await withoutAside(profile, views);
  }, [profile, space, words, about, limit, withAside]);
}

/** Without what was put aside. */
export function useTimeline(space: SpaceId): TimelineRow[] | undefined {
  const profile = useProfile();
  return useLive(async () => {
    const [rows, aside] = await Promise.all([readTimeline(profile, space), readAside(profile)]);
    return aside.size === 0 ? rows : rows.filter((row) => !aside.has(row.record));
  }, [profile, space]);
}

/** What rules read of each record, and the line it has in a list: no words of it. */
export function useLoopbook(space: SpaceId): LoopbookLine[] | undefined {
  const profile = useProfile();
  return useLive(() => readLoopbook(profile, space), [profile, space]);
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

/** The next of these; null when nothing waits but the record at hand. */
export function useNextNew(current: RecordId): RecordView | null | undefined {
  const profile = useProfile();
  return useLive(() => readNextNew(profile, current), [profile, current]);
}
