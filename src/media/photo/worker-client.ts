import { secondMs } from '#domain/instant.ts';
import type { Prepared } from '../prepared.ts';

type Answer = { photo: Prepared | 'undecodable' | null };

/** A phone that is slow is not a phone that cannot. */
const patienceMs = 60 * secondMs;

/**
 * Null where no worker can do it: the page itself tries then. The worker lives for one photo, so
 * that all that it held is given back.
 */
export async function inWorker(file: Blob): Promise<Prepared | 'undecodable' | null> {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  const worker = new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Answer['photo']>((resolve) => {
      const timer = setTimeout(() => resolve(null), patienceMs);
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        clearTimeout(timer);
        resolve(data.photo);
      });
      worker.addEventListener('error', () => resolve(null));
      worker.addEventListener('messageerror', () => resolve(null));
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
