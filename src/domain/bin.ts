import { dayMs, type Instant } from './instant.ts';

/** What is thrown away stays this long for who made it; then it is gone everywhere. */
export const binDays = 30;

export function goneForGoodAt(deletedAt: Instant): Instant {
  return deletedAt + binDays * dayMs;
}

/** A day later than the school: a device that is away for long forgets by itself. */
export function forgottenAt(deletedAt: Instant): Instant {
  return goneForGoodAt(deletedAt) + dayMs;
}
