/**
 * What stands between this window and its databases: another window that has to be closed
 * first (`blocked`), or a newer version of the app that took over (`closed`).
 */
export type Trouble = 'blocked' | 'closed';

let trouble: Trouble | null = null;
const listeners = new Set<() => void>();

export function reportTrouble(found: Trouble | null): void {
  trouble = found;
  for (const listener of listeners) listener();
}

export function readTrouble(): Trouble | null {
  return trouble;
}

export function onTrouble(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
