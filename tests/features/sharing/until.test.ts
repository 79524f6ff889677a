import { expect, test } from 'vitest';
import { endOfDay } from '#domain/calendar.ts';
import { startOfUntil, untilInstant } from '#features/sharing/until.ts';

const now = Date.parse('2026-11-22T10:00:00Z');

test('a day means its end in Brussels, and a day that has passed is no end', () => {
  expect(untilInstant({ word: 'day', day: '2026-12-24' }, now)).toBe(
    Date.parse('2026-12-24T22:59:59.999Z'),
  );
  expect(untilInstant({ word: 'day', day: '2026-11-21' }, now)).toBeUndefined();
  expect(untilInstant({ word: 'day', day: '' }, now)).toBeUndefined();
});

test('the choice of before is shown again as it was made', () => {
  const named = (until: number | null) => startOfUntil([{ to: 'an', until }]);
  expect(startOfUntil([])).toEqual({ word: 'none' });
  expect(named(null)).toEqual({ word: 'none' });
  expect(named(untilInstant({ word: 'year' }, now) ?? 0)).toEqual({ word: 'year' });
  expect(named(endOfDay('2026-12-24'))).toEqual({ word: 'day', day: '2026-12-24' });
});
