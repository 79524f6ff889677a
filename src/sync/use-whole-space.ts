import { useEffect, useSyncExternalStore } from 'react';
import type { SpaceId } from '#domain/membership.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { readCarrying, subscribeCarrying } from './carrying.ts';
import { syncNow } from './sync-now.ts';
import { isHeldWhole, openWhole } from './whole-space.ts';

/** Opens a space whole. While something of it is missing here, says why. */
export function useWholeSpace(
  space: SpaceId,
): 'whole' | 'under-way' | 'needs-internet' | undefined {
  const profile = useProfile();
  const { online, problem } = useSyncExternalStore(subscribeCarrying, readCarrying);
  useEffect(() => {
    openWhole(profile, space).then(
      (isFetching) => {
        if (isFetching) syncNow();
      },
      // Without its databases the screen says so by itself.
      () => undefined,
    );
  }, [profile, space]);
  const isWhole = useLive(() => isHeldWhole(profile, space), [profile, space]);
  if (isWhole === undefined) return undefined;
  if (isWhole) return 'whole';
  return online && problem === null ? 'under-way' : 'needs-internet';
}
