import { useSyncExternalStore } from 'react';
import { useLive } from '#storage/use-live.ts';
import { useOpenProfile } from '#storage/use-profile.tsx';
import { readCarrying, subscribeCarrying } from './carrying.ts';

/**
 * Whether this device was ever given what its person may see. Until then an empty list says
 * nothing about the world, only about this device. Undefined while that is being looked up.
 */
export function useFirstFetch(): 'had' | 'under-way' | 'needs-internet' | undefined {
  const profile = useOpenProfile() ?? null;
  const { online, problem } = useSyncExternalStore(subscribeCarrying, readCarrying);
  const had = useLive(async () => {
    const last = await profile?.replica.read((replica) => replica.state('lastExchange'));
    return last !== undefined;
  }, [profile]);
  if (had === undefined) return undefined;
  if (had) return 'had';
  return online && problem === null ? 'under-way' : 'needs-internet';
}
