/** What the running driver knows of itself, for screens. */

export type SyncProblem = 'signed-out' | 'update' | 'server' | 'offline' | 'full';

export type Carrying = { online: boolean; busy: boolean; problem: SyncProblem | null };

let carrying: Carrying = {
  online: typeof navigator === 'undefined' || navigator.onLine !== false,
  busy: false,
  problem: null,
};
const listeners = new Set<() => void>();

export function readCarrying(): Carrying {
  return carrying;
}

export function showCarrying(part: Partial<Carrying>): void {
  carrying = { ...carrying, ...part };
  for (const listener of listeners) listener();
}

export function subscribeCarrying(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
