import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenForPokes } from '#sync/poke-stream.ts';

/** What a browser does with a stream: refused, it stays closed. */
class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeStream[] = [];
  readyState = 0;
  constructor() {
    super();
    FakeStream.opened.push(this);
  }
  close() {
    this.readyState = FakeStream.CLOSED;
  }
  refuse() {
    this.readyState = FakeStream.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(data) }));
  }
}

beforeEach(() => {
  FakeStream.opened = [];
  vi.stubGlobal('EventSource', FakeStream);
  vi.stubGlobal('navigator', {});
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function aListener() {
  const heard: string[] = [];
  const stop = listenForPokes('noor', 'phone', {
    onOpen: () => heard.push('open'),
    onClosed: () => heard.push('closed'),
    onPoke: ({ spaces }) => heard.push(...spaces),
  });
  return { heard, stop };
}

it('a device that a busy school turned away hears of the end of its lesson all the same', async () => {
  const { heard, stop } = aListener();
  FakeStream.opened[0]?.refuse();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(FakeStream.opened).toHaveLength(2);
  FakeStream.opened[1]?.dispatchEvent(new Event('open'));
  FakeStream.opened[1]?.say({ spaces: ['class'], spreadMs: 0 });
  expect(heard).toEqual(['closed', 'open', 'class']);
  stop();
});

it('is tried later each time, and no more once nobody listens', async () => {
  const { stop } = aListener();
  for (let turn = 0; turn < 6; turn += 1) {
    FakeStream.opened.at(-1)?.refuse();
    await vi.advanceTimersByTimeAsync(10_000);
  }
  expect(FakeStream.opened.length).toBeLessThan(6);
  stop();
  const tries = FakeStream.opened.length;
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(FakeStream.opened).toHaveLength(tries);
});
