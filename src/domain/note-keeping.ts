/**
 * How long a school keeps what its staff noted about young people: so many whole school years after
 * the one in which it was written. Then a note is gone for everybody.
 */
import { addDays, dayOf, startOfDay } from './calendar.ts';
import type { Day, Instant } from './instant.ts';
import { type SchoolYear, schoolYearOf, startOfSchoolYear } from './school-year.ts';

/** `from`: before this day nothing goes, so that a choice that was a slip can be put right. */
export type NoteKeeping = { years: number; from: Day };

/** What a school can choose from; the first year is the one that runs when a note is written. */
export const noteYears = [0, 1, 2, 5] as const;
/** What a new school begins with: a next year's teacher finds it, the one after that does not. */
export const usualNoteYears = 1;

const graceDays = 30;

/** A choice made now. A longer time than before holds at once; it takes nothing away. */
export function keepingChosen(years: number, now: Instant): NoteKeeping {
  return { years, from: addDays(dayOf(now), graceDays) };
}

/** The day on which a note that was written then is done away with. */
export function noteGoneOn(written: Instant, { years, from }: NoteKeeping): Day {
  const day = firstDayOf(schoolYearOf(written) + years + 1);
  return day < from ? from : day;
}

/** Notes written before this are past their day; null while nothing may go yet. */
export function notesGoneBefore(now: Instant, { years, from }: NoteKeeping): Instant | null {
  if (now < startOfDay(from)) return null;
  return startOfSchoolYear(schoolYearOf(now) - years);
}

/** Whether a note is past its day; never where no school said how long it keeps them. */
export function isNotePast(written: Instant, keeping: NoteKeeping | null, now: Instant): boolean {
  const before = keeping === null ? null : notesGoneBefore(now, keeping);
  return before !== null && written < before;
}

function firstDayOf(year: SchoolYear): Day {
  return dayOf(startOfSchoolYear(year));
}
