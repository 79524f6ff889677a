import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inWorker } from '#media/photo/worker-client.ts';

/** A worker that says only what a test lets it say. */
class SilentWorker extends EventTarget {
  static made: SilentWorker[] = [];
  isEnded = false;
  constructor() {
    super();
    SilentWorker.made.push(this);
  }
  postMessage() {}
  terminate() {
    this.isEnded = true;
  }
  say(data: unknown) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

const one = () => {
  const [worker] = SilentWorker.made;
  if (worker === undefined) throw new Error('No worker was made');
  return worker;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', SilentWorker);
  vi.stubGlobal('OffscreenCanvas', class {});
  SilentWorker.made = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a photo waits ten seconds, not a minute, for a worker that never stands', async () => {
  const photo = inWorker(new Blob(['photo']));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await photo).toBeNull();
  expect(one().isEnded).toBe(true);
});

test('a worker that stands has a minute, as a slow phone needs it', async () => {
  const photo = inWorker(new Blob(['photo']));
  await vi.advanceTimersByTimeAsync(9_000);
  one().say('started');
  await vi.advanceTimersByTimeAsync(50_000);
  one().say({ photo: 'undecodable' });
  expect(await photo).toBe('undecodable');
});

test('after that minute the page tries itself', async () => {
  const photo = inWorker(new Blob(['photo']));
  one().say('started');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await photo).toBeNull();
});
