import type { RecordId } from '#domain/record.ts';
import { asideNotes, readAside } from './aside.ts';
import type { RecordView } from './record-view.ts';
import { readRecord } from './records.ts';
import { useLive } from './use-live.ts';
import { useProfile } from './use-profile.tsx';

export function useAside(): ReadonlySet<RecordId> | undefined {
  const profile = useProfile();
  return useLive(() => readAside(profile), [profile]);
}

/** What lies aside and is still there to be seen, the last one put aside first. */
export function useAsideViews(): RecordView[] | undefined {
  const profile = useProfile();
  return useLive(async () => {
    const away = (await asideNotes(profile)).filter(({ isAway }) => isAway);
    const spaceOf = new Map(away.map(({ of, space }) => [of, space]));
    const found = await Promise.all(
      [...spaceOf].map(([of, space]) => readRecord(profile, space, of)),
    );
    return found.filter((view): view is RecordView => view !== null && !view.deleted);
  }, [profile]);
}
