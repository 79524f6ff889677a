import { expect, test } from 'vitest';
import { dayMs, hourMs } from '#domain/instant.ts';
import { keptBackups } from '#server/backup/kept.ts';
import { isDue } from '#server/backup/nightly.ts';

const now = Date.UTC(2026, 10, 22, 3);
const nights = (count: number) => Array.from({ length: count }, (_, ago) => now - ago * dayMs);
const daysAgo = (made: readonly number[]) => made.map((instant) => (now - instant) / dayMs);

test('of forty nights the last seven stay, and one of each of the last four weeks', () => {
  expect(daysAgo(keptBackups(nights(40), now))).toEqual([0, 1, 2, 3, 4, 5, 6, 13, 20, 27]);
});

test('night after night the oldest that stays is never older than five weeks', () => {
  let made: number[] = [];
  for (let night = 0; night < 120; night += 1) {
    const at = now + night * dayMs;
    made = keptBackups([at, ...made], at);
    expect(made.length).toBeLessThanOrEqual(11);
    expect(at - (made.at(-1) ?? 0)).toBeLessThan(35 * dayMs);
  }
  expect(made.length).toBeGreaterThanOrEqual(10);
});

test('however long ago it was made, the last backup is never thrown away', () => {
  expect(keptBackups([now - 400 * dayMs], now)).toEqual([now - 400 * dayMs]);
});

test('of several on one day the newest stays', () => {
  const week = now - 3 * dayMs;
  expect(keptBackups([week, week + hourMs], now)).toContain(week + hourMs);
});

test('a backup is due at night, or when the last one is long ago', () => {
  const night = Date.UTC(2026, 10, 22, 2);
  const noon = Date.UTC(2026, 10, 22, 12);
  expect(isDue(null, noon)).toBe(true);
  expect(isDue(night - 23 * hourMs, night)).toBe(true);
  expect(isDue(night - hourMs, night)).toBe(false);
  expect(isDue(noon - 23 * hourMs, noon)).toBe(false);
  expect(isDue(noon - 27 * hourMs, noon)).toBe(true);
});
