/**
 * The day on which a table looks back at what it agreed. Small, because a pupil's first screen asks
 * it at every start.
 */
import { addDays, isDay } from './calendar.ts';
import type { Day } from './instant.ts';

type Fields = Readonly<Record<string, readonly unknown[]>>;

/** It is asked for two weeks; after that the card rests, and can still be looked back at. */
const callsDays = 14;

/** The first one counts, where two were chosen apart. */
export function daysOf(fields: Fields): Day[] {
  return (fields.day ?? []).map(String).filter(isDay).sort();
}

export function reviewDay(fields: Fields): Day | null {
  return daysOf(fields)[0] ?? null;
}

/** Looked back at on that day or later; another day asks anew. */
export function isReviewed({ reviewed }: Fields, day: Day): boolean {
  return reviewed?.includes(day) === true;
}

/** Whether somebody at the table is asked today how it went. */
export function isToReview(fields: Fields, today: Day): boolean {
  const day = reviewDay(fields);
  if (day === null || fields.kept?.[0] === undefined || isReviewed(fields, day)) return false;
  return day <= today && today <= addDays(day, callsDays);
}
