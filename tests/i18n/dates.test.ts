import { beforeAll, describe, expect, test } from 'vitest';
import { dateText } from '#i18n/dates.ts';
import { languages } from '#i18n/languages.ts';
import { loadTables } from '#i18n/tables.ts';

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

describe('languages that browsers lack', () => {
  beforeAll(async () => {
    for (const language of languages) await loadTables(language);
  });

  test.each([
    ['ps', 'دوشنبه 23 نومبر'],
    ['so', 'Isniin 23 Nofembar'],
    ['ti', 'ሰኑይ 23 ሕዳር'],
  ] as const)('%s has its own days and months', (language, day) => {
    expect(dateText(language, { day: '2026-11-23' }, 'long', now)).toBe(day);
    expect(dateText(language, monday, 'short', now)).toBe(`${day} · 14:00`);
    expect(dateText(language, { day: '2025-11-23' }, 'month', now)).toMatch(/ 2025$/);
  });

  test.each([
    ['ps', 'نن'],
    ['so', 'maanta'],
    ['ti', 'ሎሚ'],
  ] as const)('%s says today', (language, today) => {
    expect(dateText(language, { day: '2026-11-20' }, 'short', now)).toBe(today);
  });
});

test('Dari counts the years as the school does, not from 622', () => {
  const text = dateText('fa-AF', { day: '2025-11-23' }, 'long', now);
  expect(text).toContain('2025');
  expect(text).not.toMatch(/1404|1405|November|novembre/);
});
