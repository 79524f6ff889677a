import { addDays, dayOf, weekdayOf } from '#domain/calendar.ts';
import { dayMs, type Instant } from '#domain/instant.ts';

const daysKept = 7;
const weeksKept = 4;

/** Of these backups (by when they were made), those that stay: one of each of the last seven days, one of each of the last four weeks. */
export function keptBackups(made: readonly Instant[], now: Instant): Instant[] {
  const newestFirst = [...made].sort((one, other) => other - one);
  const days = new Map<string, Instant>();
  const weeks = new Map<string, Instant>();
  for (const instant of newestFirst) {
    const day = dayOf(instant);
    if (!days.has(day) && instant > now - daysKept * dayMs) days.set(day, instant);
    // The first backup of a week stays longest, so that the oldest one does not move every night.
    if (instant > now - (weeksKept + 1) * 7 * dayMs) weeks.set(mondayOf(day), instant);
  }
  const oldestWeeksOut = [...weeks.values()].slice(0, weeksKept);
  const [newest] = newestFirst;
  const kept = new Set([...days.values(), ...oldestWeeksOut]);
  // However long ago: the last one is never thrown away.
  if (newest !== undefined) kept.add(newest);
  return newestFirst.filter((instant) => kept.has(instant));
}

function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}
