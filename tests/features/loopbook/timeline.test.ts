import { expect, test } from 'vitest';
import { byYearAndMonth } from '#features/loopbook/timeline.ts';

test('a heading stands where a school year or a month begins, and nowhere else', () => {
  const days = ['2026-11-20', '2026-11-03', '2026-09-01', '2026-08-31', '2026-01-10'];
  const rows = days.map((day) => ({ order: Date.parse(`${day}T10:00:00Z`) }));
  const dated = byYearAndMonth(rows);
  expect(dated.map((item) => item.startsYear)).toEqual([2026, null, null, 2025, null]);
  expect(dated.map((item) => item.startsMonth !== null)).toEqual([true, false, true, true, true]);
});

test('the night of 31 August belongs to the old year, as the clock in Brussels says', () => {
  const rows = [
    { order: Date.parse('2026-08-31T22:30:00Z') },
    { order: Date.parse('2026-08-31T21:30:00Z') },
  ];
  expect(byYearAndMonth(rows).map((item) => item.startsYear)).toEqual([2026, 2025]);
});
