import { type Instant, minuteMs } from '#domain/instant.ts';

/**
 * Counts codes that were wrong, per address and for the whole school, so that nobody can try
 * codes until one fits. Codes that were right cost nothing: a class of 25 behind one address
 * gets in. Cards are not counted: their secret cannot be guessed.
 */
export type Failures = {
  /** How long this address has to wait, 0 when it may try. */
  waitMs(address: string): number;
  add(address: string): void;
};

const windowMs = 10 * minuteMs;
const perAddress = 30;
const perSchool = 200;
const school = '*';

export function countFailures(now: () => Instant): Failures {
  const failuresBy = new Map<string, Instant[]>();

  const recent = (key: string): Instant[] => {
    const kept = (failuresBy.get(key) ?? []).filter((at) => at > now() - windowMs);
    if (kept.length === 0) failuresBy.delete(key);
    else failuresBy.set(key, kept);
    return kept;
  };
  const waitOf = (key: string, most: number): number => {
    const failures = recent(key);
    const oldest = failures[failures.length - most];
    return oldest === undefined ? 0 : oldest + windowMs - now();
  };

  return {
    waitMs: (address) => Math.max(waitOf(address, perAddress), waitOf(school, perSchool)),
    add: (address) => {
      for (const key of [address, school]) failuresBy.set(key, [...recent(key), now()]);
      forgetOld(failuresBy, now() - windowMs);
    },
  };
}

/** Addresses that stopped trying leave the memory. */
function forgetOld(failuresBy: Map<string, Instant[]>, before: Instant): void {
  if (failuresBy.size < 1_000) return;
  for (const [key, failures] of failuresBy) {
    if ((failures.at(-1) ?? 0) <= before) failuresBy.delete(key);
  }
}
