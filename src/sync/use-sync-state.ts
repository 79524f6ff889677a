/** How the carrying goes, in words a person may know. Offline is a state, not an error. */
import { useSyncExternalStore } from 'react';
import type { Instant } from '#domain/instant.ts';
import { useLive } from '#storage/use-live.ts';
import { useOpenProfile } from '#storage/use-profile.tsx';
import { readCarrying, type SyncProblem, subscribeCarrying } from './carrying.ts';

export type SyncState = {
  online: boolean;
  /** Records with words that are on this device alone. */
  waiting: number;
  lastExchange: Instant | null;
  busy: boolean;
  problem: SyncProblem | null;
};

/** Also on open pages, where nobody is signed in: then nothing waits. */
export function useSyncState(): SyncState {
  const profile = useOpenProfile() ?? null;
  const carrying = useSyncExternalStore(subscribeCarrying, readCarrying);
  const waiting = useLive(async () => {
    if (profile === null) return 0;
    const rows = await profile.journal.read((journal) => journal.inState(['new', 'sent', 'acked']));
    return new Set(rows.map((row) => `${row.space} ${row.record}`)).size;
  }, [profile]);
  const lastExchange = useLive(
    async () => profile?.replica.read((replica) => replica.state('lastExchange')),
    [profile],
  );
  return { ...carrying, waiting: waiting ?? 0, lastExchange: lastExchange ?? null };
}
