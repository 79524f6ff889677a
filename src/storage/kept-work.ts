/**
 * Tells whoever carries words to school (the sync room, which storage does not know) that
 * something was typed or finished on this device.
 */
export type Work = 'typed' | 'kept';
type Listener = (work: Work) => void;

const listeners = new Set<Listener>();

export function onWork(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceWork(work: Work): void {
  for (const listener of listeners) listener(work);
}
