import { secondMs } from '#domain/instant.ts';
import type { Prepared } from '../prepared.ts';

/** First that it stands, then the photo. */
type Answer = 'started' | { photo: Prepared | 'undecodable' | null };

/** A worker whose file does not come, or comes to nothing, may never say so. */
const startMs = 10 * secondMs;
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
    return await new Promise<Prepared | 'undecodable' | null>((resolve) => {
      let timer = setTimeout(() => resolve(null), startMs);
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        clearTimeout(timer);
        if (data === 'started') timer = setTimeout(() => resolve(null), patienceMs);
        else resolve(data.photo);
      });
      worker.addEventListener('error', () => resolve(null));
      worker.addEventListener('messageerror', () => resolve(null));
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
