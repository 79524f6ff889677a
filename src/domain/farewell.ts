/**
 * Who leaves without another school keeps the own account for a while, until a day that is told in
 * advance. After it they are taken out of the school, which can be undone for thirty days as ever.
 */
import { addDays, dayOf, endOfDay, isDay } from './calendar.ts';
import type { Day, Instant } from './instant.ts';

/** Moments after which somebody is at no school, or at one of another kind. */
const leavingMoments: readonly string[] = [
  'buso-to-adult-life',
  'buso-to-work',
  'dual-to-work',
  'to-further-study',
  'leaving-early',
];

export function isLeaving(moment: string): boolean {
  return leavingMoments.includes(moment);
}

const usualDays = 183;
const mostDays = 365;

/** From tomorrow on, and at most a year. */
export function isFarewellDay(day: string, now: Instant): boolean {
  return isDay(day) && day > dayOf(now) && day <= lastFarewellDay(now);
}

export function firstFarewellDay(now: Instant): Day {
  return addDays(dayOf(now), 1);
}

export function lastFarewellDay(now: Instant): Day {
  return addDays(dayOf(now), mostDays);
}

/** What is proposed: half a year. */
export function usualFarewellDay(now: Instant): Day {
  return addDays(dayOf(now), usualDays);
}

/** The account is open for the whole of that day. */
export function leavesAt(day: Day): Instant {
  return endOfDay(day) + 1;
}

/** The last day, of the moment at which it is over. */
export function lastDayOf(at: Instant): Day {
  return dayOf(at - 1);
}
