/**
 * What stands between this window and its databases: another window that has to be closed
 * first (`blocked`), or a newer version of the app that took over (`closed`).
 */
import { useSyncExternalStore } from 'react';

export type Trouble = 'blocked' | 'closed';

let trouble: Trouble | null = null;
const listeners = new Set<() => void>();

export function reportTrouble(found: Trouble | null): void {
  trouble = found;
  for (const listener of listeners) listener();
}

export function useStorageTrouble(): Trouble | null {
  return useSyncExternalStore(subscribe, () => trouble);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
