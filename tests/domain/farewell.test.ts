import { expect, it } from 'vitest';
import { startOfDay } from '#domain/calendar.ts';
import { transitionMoments } from '#domain/catalogue/moments.ts';
import {
  firstFarewellDay,
  isFarewellDay,
  isLeaving,
  lastDayOf,
  lastFarewellDay,
  leavesAt,
  usualFarewellDay,
} from '#domain/farewell.ts';

const now = startOfDay('2026-11-29') + 1;

it('an own account stays open from one day to one year', () => {
  expect(isFarewellDay(firstFarewellDay(now), now)).toBe(true);
  expect(isFarewellDay(lastFarewellDay(now), now)).toBe(true);
  expect(isFarewellDay('2026-11-29', now)).toBe(false);
  expect(isFarewellDay('2027-11-30', now)).toBe(false);
  expect(isFarewellDay('2026-12', now)).toBe(false);
});

it('half a year is proposed', () => {
  expect(usualFarewellDay(now)).toBe('2027-05-31');
});

it('the whole of its last day counts, also where the clock changes', () => {
  expect(leavesAt('2027-03-28')).toBe(startOfDay('2027-03-29'));
  for (const day of ['2027-03-28', '2027-10-31', '2027-01-01'])
    expect(lastDayOf(leavesAt(day))).toBe(day);
});

it('a step to work, to further training or to nothing is one of leaving; to another school is not', () => {
  expect(transitionMoments.map(({ id }) => id).filter(isLeaving)).toEqual([
    'buso-to-adult-life',
    'buso-to-work',
    'dual-to-work',
    'to-further-study',
    'leaving-early',
  ]);
});
