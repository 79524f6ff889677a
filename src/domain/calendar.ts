/** Days and instants in Europe/Brussels, in arithmetic alone, so that every device agrees. */
import { type Day, dayMs, hourMs, type Instant } from './instant.ts';

type Civil = { year: number; month: number; day: number };

/** The day on the calendar in Brussels at this instant. */
export function dayOf(instant: Instant): Day {
  return civilToDay(civilFromDays(Math.floor((instant + offsetAt(instant)) / dayMs)));
}

/** The last instant of the day: a date that a person picks means its end. */
export function endOfDay(day: Day): Instant {
  return startOfDays(daysFromCivil(parseDay(day)) + 1) - 1;
}

export function startOfDay(day: Day): Instant {
  return startOfDays(daysFromCivil(parseDay(day)));
}

export function addDays(day: Day, count: number): Day {
  return civilToDay(civilFromDays(daysFromCivil(parseDay(day)) + count));
}

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return civilToDay(civilFromDays(daysFromCivil(parseDay(text)))) === text;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return weekdayOfDays(daysFromCivil(parseDay(day)));
}

export function parseDay(day: Day): Civil {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

function civilToDay({ year, month, day }: Civil): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function startOfDays(days: number): Instant {
  const utc = days * dayMs;
  // Clocks change at night, never at midnight, so the offset an hour before midnight UTC holds.
  return utc - offsetAt(utc - 2 * hourMs);
}

/** Summer time runs from the last Sunday of March to that of October, at 01:00 UTC. */
function offsetAt(instant: Instant): number {
  const { year } = civilFromDays(Math.floor(instant / dayMs));
  const isSummer = instant >= clockChange(year, 3) && instant < clockChange(year, 10);
  return isSummer ? 2 * hourMs : hourMs;
}

function clockChange(year: number, month: 3 | 10): Instant {
  const last = daysFromCivil({ year, month, day: 31 });
  const sunday = last - ((weekdayOfDays(last) + 1) % 7);
  return sunday * dayMs + hourMs;
}

/** 1 January 1970 was a Thursday. */
function weekdayOfDays(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}

/** Days since 1970 of the proleptic Gregorian calendar, counting years from March. */
function daysFromCivil({ year, month, day }: Civil): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): Civil {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
