import { useSyncExternalStore } from 'react';
import type { ReplicaTables } from '#storage/device-store.ts';
import { useLive } from '#storage/use-live.ts';
import { useOpenProfile } from '#storage/use-profile.tsx';
import { readCarrying, subscribeCarrying } from './carrying.ts';

export async function wasFetched(replica: ReplicaTables): Promise<boolean> {
  const [last, first] = await Promise.all([
    replica.state('lastExchange'),
    replica.state('firstFetch'),
  ]);
  return last !== undefined && first !== 'under-way';
}

/**
 * Whether this device was ever given what its person may see. Until then an empty list says
 * nothing about the world, only about this device. Undefined while that is being looked up.
 */
export function useFirstFetch(): 'had' | 'under-way' | 'needs-internet' | undefined {
  const profile = useOpenProfile() ?? null;
  const { online, problem } = useSyncExternalStore(subscribeCarrying, readCarrying);
  const had = useLive(async () => {
    return profile === null ? false : await profile.replica.read(wasFetched);
  }, [profile]);
  if (had === undefined) return undefined;
  if (had) return 'had';
  return online && problem === null ? 'under-way' : 'needs-internet';
}
