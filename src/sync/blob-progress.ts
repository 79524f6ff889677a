/** What is on its way at this moment, in this tab; a screen shows it, nothing depends on it. */
import type { FileKey } from '#storage/media-database.ts';

export type Progress = { what: 'sending' | 'fetching'; share: number };

const underway = new Map<string, Progress>();
const listeners = new Set<() => void>();

export function progressKey([space, record, sha256]: FileKey): string {
  return `${space} ${record} ${sha256}`;
}

export function readProgress(key: string): Progress | null {
  return underway.get(key) ?? null;
}

export function showProgress(file: FileKey, progress: Progress | null): void {
  const key = progressKey(file);
  if (progress === null) underway.delete(key);
  else underway.set(key, progress);
  for (const listener of listeners) listener();
}

export function onProgress(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
