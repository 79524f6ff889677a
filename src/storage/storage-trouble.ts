import { useSyncExternalStore } from 'react';
import { onTrouble, readTrouble, type Trouble } from './trouble.ts';

/** Null while this window and its databases get along. */
export function useStorageTrouble(): Trouble | null {
  return useSyncExternalStore(onTrouble, readTrouble);
}
