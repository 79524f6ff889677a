/**
 * Time is the server's: the last time it told plus what has passed since, never backwards. A
 * phone whose clock is years wrong orders, shows and forgets as every other one does.
 */
import { type Instant, minuteMs } from '#domain/instant.ts';

export type ClockReading = { offset: number; latest: Instant };

export type ServerClock = {
  now(): Instant;
  /** The server said it is `instant`. */
  observe(instant: Instant): void;
  reading(): ClockReading;
};

/** `wall` is this device's own clock; `from` is what an earlier run learned of its error. */
export function createServerClock(wall: () => Instant, from?: ClockReading): ServerClock {
  let offset = from?.offset ?? 0;
  let latest = from?.latest ?? 0;
  return {
    now() {
      latest = Math.max(latest, Math.floor(wall() + offset));
      return latest;
    },
    observe(instant) {
      const ahead = latest - instant;
      offset = instant - wall();
      // An answer that was slow is no reason to go back. A device that ran far ahead before it
      // ever heard the server must come back to the truth.
      if (ahead < 0 || ahead > minuteMs) latest = instant;
    },
    reading: () => ({ offset, latest }),
  };
}
