/** What two schools know of a parcel only grows, in whatever order it comes. */
import type { Instant } from '#domain/instant.ts';
import type { PieceName } from '#domain/piece-name.ts';

export type When = Record<PieceName, Instant>;

export function listed(text: string): PieceName[] {
  return JSON.parse(text) as PieceName[];
}

export function union(some: readonly PieceName[], more: readonly PieceName[]): PieceName[] {
  return [...new Set([...some, ...more])].sort();
}

/** Of each piece the first time; nothing is later than now, and nothing is of another parcel. */
export function firstTimes(
  known: When,
  { more, of, now }: { more: When; of: readonly PieceName[]; now: Instant },
): When {
  const all = { ...known };
  for (const piece of of) {
    const told = more[piece];
    if (told !== undefined) all[piece] = Math.min(told, all[piece] ?? now, now);
  }
  return all;
}
