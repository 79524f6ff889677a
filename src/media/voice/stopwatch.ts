/** Seconds that were recorded: what was paused does not count. */
export type Stopwatch = { go(): void; hold(): void; seconds(): number };

export function createStopwatch(now: () => number): Stopwatch {
  let before = 0;
  let since: number | null = null;
  const sinceThen = () => (since === null ? 0 : now() - since);
  return {
    go() {
      since ??= now();
    },
    hold() {
      before += sinceThen();
      since = null;
    },
    seconds: () => (before + sinceThen()) / 1000,
  };
}
