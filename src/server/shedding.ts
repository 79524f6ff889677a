/**
 * What waits when there is too much to do. Words that people wrote come first, always: a push is
 * taken in at once. First syncs, which are large and can be asked again, go one or two at a time
 * between the pushes; when even that is too much they are put off until later.
 */
import type { EventLoop } from './event-loop.ts';

export type Shedding = {
  /** Words are coming in: first syncs let them pass. */
  pushing<Result>(work: () => Promise<Result>): Promise<Result>;
  firstSync<Result>(work: () => Promise<Result>, asked: FirstSync): Promise<Result | 'put-off'>;
  /** So late that only words that people wrote are still taken. */
  isOverwhelmed(): boolean;
  /** When somebody who was put off comes back: spread, so that a class does not come at once. */
  comeBackMs(): number;
  /** First syncs that wait for their turn. */
  waiting(): number;
};

export type FirstSync = {
  /** What was pushed along is answered now; the rest of the exchange can be asked again. */
  mayWait: boolean;
  /** Nobody waits for the answer any more. */
  isGone(): boolean;
};

type Standing = {
  eventLoop?: Pick<EventLoop, 'lagMs'> | undefined;
  random(bytes: number): Uint8Array;
  noteWait?(ms: number): void;
};

const firstSyncsAtOnce = 2;
const mostWaiting = 60;
/** A device gives up on an answer after half a minute. */
const longestWaitMs = 20_000;
/** So long first syncs let pushes pass; then one goes in between. */
const patienceMs = 1_000;
/** A hiccup of a small machine is no crowd. */
const putOffAboveMs = 1_000;
const overwhelmedAboveMs = 2_000;
const comeBackMs = 3_000;
const comeBackSpreadMs = 7_000;

type Waiter = { since: number; go(): void };

export function createShedding({ eventLoop, random, noteWait }: Standing): Shedding {
  const lagMs = () => eventLoop?.lagMs() ?? 0;
  const queue: Waiter[] = [];
  let pushes = 0;
  let running = 0;

  function mayRun(): boolean {
    const [head] = queue;
    if (running >= firstSyncsAtOnce) return false;
    return pushes === 0 || (head !== undefined && performance.now() - head.since > patienceMs);
  }

  /** After what has arrived meanwhile was read: a push among it goes first. */
  function callNext(): void {
    if (queue.length === 0) return;
    setImmediate(() => {
      if (!mayRun()) return;
      const next = queue.shift();
      if (next === undefined) return;
      running += 1;
      next.go();
      callNext();
    });
  }

  function turn(): Promise<void> {
    return new Promise((go) => {
      queue.push({ since: performance.now(), go });
      callNext();
    });
  }

  return {
    async pushing(work) {
      pushes += 1;
      try {
        return await work();
      } finally {
        pushes -= 1;
        callNext();
      }
    },
    async firstSync(work, { mayWait, isGone }) {
      const isFree = queue.length === 0 && running < firstSyncsAtOnce;
      if (lagMs() > putOffAboveMs || queue.length >= mostWaiting) return 'put-off';
      if (!mayWait && !isFree) return 'put-off';
      const since = performance.now();
      await turn();
      const waitedMs = performance.now() - since;
      noteWait?.(waitedMs);
      try {
        return isGone() || waitedMs > longestWaitMs ? 'put-off' : await work();
      } finally {
        running -= 1;
        callNext();
      }
    },
    isOverwhelmed: () => lagMs() > overwhelmedAboveMs,
    comeBackMs: () => comeBackMs + Math.floor(((random(1)[0] ?? 0) / 256) * comeBackSpreadMs),
    waiting: () => queue.length,
  };
}
