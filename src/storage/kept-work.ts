/**
 * Tells whoever carries words to school (the sync room, which storage does not know) that
 * something was finished on this device.
 */
type Listener = () => void;

const listeners = new Set<Listener>();

export function onKeptWork(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceKeptWork(): void {
  for (const listener of listeners) listener();
}
