import type { Reader } from './audience.ts';
import { dayOf, endOfDay, parseDay, startOfDay } from './calendar.ts';
import type { Day, Instant } from './instant.ts';

/** The year in which a school year begins: 2026 for 2026–2027, from September to August. */
export type SchoolYear = number;

export function schoolYearOfDay(day: Day): SchoolYear {
  const { year, month } = parseDay(day);
  return month >= 9 ? year : year - 1;
}

export function schoolYearOf(instant: Instant): SchoolYear {
  return schoolYearOfDay(dayOf(instant));
}

export function startOfSchoolYear(year: SchoolYear): Instant {
  return startOfDay(`${year}-09-01`);
}

/** The end of 31 August of the school year that runs now. */
export function endOfSchoolYear(now: Instant): Instant {
  return endOfDay(`${schoolYearOf(now) + 1}-08-31`);
}

/** As people write it: 2026–2027. */
export function schoolYearText(year: SchoolYear): string {
  return `${year}–${year + 1}`;
}

/** A share with a role ends with the school year, so that next year's teachers are a new choice. */
export function usualUntil(reader: Reader, now: Instant): Instant | null {
  return reader.startsWith('role:') ? endOfSchoolYear(now) : null;
}
