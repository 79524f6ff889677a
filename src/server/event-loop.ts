/** How late this process is with its own work: the first sign of more than it can carry. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export type EventLoop = {
  /** The longest that anything waited for its turn within the last second or so. */
  lagMs(): number;
  /** Since the last time this was asked. */
  summary(): { meanMs: number; p99Ms: number; maxMs: number };
  stop(): void;
};

const lookEveryMs = 100;
const looksKept = 10;
const nanosecondsPerMs = 1e6;

export function watchEventLoop(): EventLoop {
  const histogram = monitorEventLoopDelay({ resolution: 20 });
  histogram.enable();
  const late: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - last - lookEveryMs));
    if (late.length > looksKept) late.shift();
    last = now;
  }, lookEveryMs);
  timer.unref();
  return {
    lagMs: () => Math.max(0, ...late),
    summary: () => summaryOf(histogram),
    stop: () => {
      clearInterval(timer);
      histogram.disable();
    },
  };
}

type Histogram = ReturnType<typeof monitorEventLoopDelay>;

function summaryOf(histogram: Histogram) {
  const summary = {
    meanMs: inMs(histogram.mean),
    p99Ms: inMs(histogram.percentile(99)),
    maxMs: inMs(histogram.max),
  };
  histogram.reset();
  return summary;
}

/** An empty histogram has no mean. */
function inMs(nanoseconds: number): number {
  return Number.isFinite(nanoseconds) ? nanoseconds / nanosecondsPerMs : 0;
}
