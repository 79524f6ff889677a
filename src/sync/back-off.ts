import { minuteMs, secondMs } from '#domain/instant.ts';

const first = 2 * secondMs;
const longest = 5 * minuteMs;

/** Longer each time and never the same for two devices, so that a server that rises again stays up. */
export function backOffMs(failures: number, chance: number): number {
  const wait = Math.min(longest, first * 2 ** Math.min(failures - 1, 10));
  return Math.round(wait * (0.5 + chance));
}
