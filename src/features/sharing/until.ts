import type { Audience } from '#domain/audience.ts';
import { dayOf, endOfDay, isDay } from '#domain/calendar.ts';
import type { Day, Instant } from '#domain/instant.ts';
import { endOfSchoolYear } from '#domain/school-year.ts';

/** Until when the ticked people read: until it is changed, this school year, or a chosen day. */
export type Until = { word: 'none' } | { word: 'year' } | { word: 'day'; day: Day | '' };

/** What was chosen before, as far as one answer can say it: the end that the named people share. */
export function startOfUntil(current: Audience): Until {
  const named = current.filter((grant) => !grant.to.startsWith('role:'));
  const [end] = named.map((grant) => grant.until);
  if (end === undefined || end === null) return { word: 'none' };
  return end === endOfSchoolYear(end) ? { word: 'year' } : { word: 'day', day: dayOf(end) };
}

/** The end as an instant; null for no end, undefined while a day is still to be chosen. */
export function untilInstant(until: Until, now: Instant): Instant | null | undefined {
  if (until.word === 'none') return null;
  if (until.word === 'year') return endOfSchoolYear(now);
  if (!isDay(until.day)) return undefined;
  const end = endOfDay(until.day);
  return end > now ? end : undefined;
}
