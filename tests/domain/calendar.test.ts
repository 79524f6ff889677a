import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, endOfDay, isDay, startOfDay, weekdayOf } from '#domain/calendar.ts';
import { derivedIdSeed, monthsAround, uuidFromDigest } from '#domain/derived-id.ts';
import { endOfSchoolYear, schoolYearOf, schoolYearText, usualUntil } from '#domain/school-year.ts';

const brussels = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });
const at = (text: string) => Date.parse(text);

describe('a day in Brussels', () => {
  it('ends at midnight in winter and in summer', () => {
    expect(endOfDay('2026-11-22')).toBe(at('2026-11-22T22:59:59.999Z'));
    expect(endOfDay('2027-06-30')).toBe(at('2027-06-30T21:59:59.999Z'));
  });

  it('has 23 hours when summer begins and 25 when it ends', () => {
    expect(endOfDay('2027-03-28') - startOfDay('2027-03-28')).toBe(23 * 3_600_000 - 1);
    expect(endOfDay('2026-10-25') - startOfDay('2026-10-25')).toBe(25 * 3_600_000 - 1);
  });

  it('is the same as on every calendar, for any instant of a long life', () => {
    const instants = fc.integer({
      min: at('1996-11-01T00:00:00Z'),
      max: at('2099-12-31T00:00:00Z'),
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const day = dayOf(instant);
        expect(day).toBe(brussels.format(instant));
        expect(startOfDay(day)).toBeLessThanOrEqual(instant);
        expect(endOfDay(day)).toBeGreaterThanOrEqual(instant);
        expect(dayOf(endOfDay(day) + 1)).toBe(addDays(day, 1));
      }),
      { numRuns: 2_000 },
    );
  });

  it('knows its weekday, and which texts are no day', () => {
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(['2028-02-29', '2027-02-29', '2026-13-01', '2026-1-01', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a school year', () => {
  it('runs from September to August, by the clock of Brussels', () => {
    expect(schoolYearOf(at('2026-08-31T21:59:59Z'))).toBe(2025);
    expect(schoolYearOf(at('2026-08-31T22:00:00Z'))).toBe(2026);
    expect(schoolYearText(2026)).toBe('2026–2027');
  });

  it('ends a share with a role, and not one with a person', () => {
    const now = at('2026-11-22T12:00:00Z');
    expect(endOfSchoolYear(now)).toBe(at('2027-08-31T21:59:59.999Z'));
    expect(usualUntil('role:teacher', now)).toBe(endOfSchoolYear(now));
    expect(usualUntil('someone', now)).toBe(null);
  });
});

describe('an id that is derived', () => {
  it('is a version 8 UUID of its seed, other for each month', () => {
    const digest = Uint8Array.from({ length: 32 }, () => 0xff);
    expect(uuidFromDigest(digest)).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff');
    const seeds = ['2026-10', '2026-11'].map((month) => derivedIdSeed('s', 'seen', 'p', month));
    expect(new Set([...seeds, derivedIdSeed('s', 'introduction', 'p')]).size).toBe(3);
  });

  it('is accepted for the months around now, over a new year', () => {
    expect(monthsAround('2026-12', 2, 1)).toEqual(['2026-10', '2026-11', '2026-12', '2027-01']);
  });
});
