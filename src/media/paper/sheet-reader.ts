/**
 * Reads photographs of sheets one after the other, in a worker that is begun before the first: a
 * class has no connection when it needs it.
 */
import { secondMs } from '#domain/instant.ts';
import type { Photographed } from './paper-worker.ts';

export type SheetReader = {
  /** Null where it did not work: too little memory, or a photograph that ends the worker. */
  read(photo: Blob): Promise<Photographed | null>;
  close(): void;
};

/** A phone that is slow is not a phone that cannot. */
const patienceMs = 60 * secondMs;

export function sheetReader(): SheetReader {
  let worker = begun();
  let last: Promise<unknown> = Promise.resolve();
  const read = async (photo: Blob): Promise<Photographed | null> => {
    const told = await answerTo(worker, photo);
    if (told !== 'broken') return told;
    worker.terminate();
    worker = begun();
    return null;
  };
  return {
    read(photo) {
      const turn = last.then(() => read(photo));
      last = turn;
      return turn;
    },
    close: () => worker.terminate(),
  };
}

function begun(): Worker {
  return new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' });
}

function answerTo(worker: Worker, photo: Blob): Promise<Photographed | null | 'broken'> {
  const ending = new AbortController();
  const { signal } = ending;
  const answer = new Promise<Photographed | null | 'broken'>((resolve) => {
    const timer = setTimeout(() => resolve('broken'), patienceMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
    const hear = ({ data }: MessageEvent<Photographed | null>) => resolve(data);
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('error', () => resolve('broken'), { signal });
    worker.addEventListener('messageerror', () => resolve('broken'), { signal });
    worker.postMessage(photo);
  });
  return answer.finally(() => ending.abort());
}
