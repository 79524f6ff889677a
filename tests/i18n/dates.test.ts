import { expect, test } from 'vitest';
import { dateText } from '#i18n/dates.ts';
import { languages } from '#i18n/languages.ts';

const now = new Date(2026, 10, 20, 9, 0);
const monday = { instant: new Date(2026, 10, 23, 14, 0).getTime() };

test('a moment reads as the house writes it in Dutch', () => {
  expect(dateText('nl', monday, 'short', now)).toBe('ma 23 nov · 14.00 u');
});

test('a picked day has no time', () => {
  expect(dateText('nl', { day: '2026-11-23' }, 'short', now)).toBe('ma 23 nov');
});

test('yesterday, today and tomorrow are words', () => {
  const at = (day: number) => ({ day: `2026-11-${day}` });
  expect([19, 20, 21].map((day) => dateText('nl', at(day), 'short', now))).toEqual([
    'gisteren',
    'vandaag',
    'morgen',
  ]);
});

test('another year is said', () => {
  expect(dateText('nl', { day: '2025-11-23' }, 'short', now)).toContain('2025');
});

test.each(languages)(
  'in %s digits are Latin, the year Gregorian, the day has 24 hours',
  (language) => {
    const text = dateText(
      language,
      { instant: new Date(2025, 10, 23, 14, 5).getTime() },
      'short',
      now,
    );
    expect(text).toMatch(/2025/);
    expect(text).toMatch(/14[.:]05/);
    expect(text).not.toMatch(/[٠-٩۰-۹]/);
  },
);
