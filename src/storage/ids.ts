import type { Instant } from '#domain/instant.ts';
import { hexOf } from './digest.ts';

/** Chance is handed in, so that a simulated device draws the same ids again. */
export type Random = (bytes: number) => Uint8Array;

export const browserRandom: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

/** For records: an id that says nothing of when it was made. */
export function uuidV4(random: Random): string {
  return asUuid(random(16), 4);
}

/** For mutations: sorts by time, so that a journal's order can be read from its ids. */
export function uuidV7(now: Instant, random: Random): string {
  const bytes = random(16);
  let rest = Math.floor(now);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return asUuid(bytes, 7);
}

/** The name of one tab's life in stamps: a cloned profile never draws the same. */
export function newActor(random: Random): string {
  return hexOf(random(6));
}

/** An id for a record that a screen is about to make. */
export function newRecordId(): string {
  return uuidV4(browserRandom);
}

function asUuid(bytes: Uint8Array, version: number): string {
  const marked = Uint8Array.from(bytes);
  marked[6] = ((marked[6] ?? 0) & 0x0f) | (version << 4);
  marked[8] = ((marked[8] ?? 0) & 0x3f) | 0x80;
  const text = hexOf(marked);
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ].join('-');
}
