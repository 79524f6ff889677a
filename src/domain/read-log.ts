/**
 * "Wie las wat": for the pupil alone, and no more than that something of theirs was read. Only the
 * first time counts, and nothing is summed up about a person.
 */
import { dayOf } from './calendar.ts';
import type { Day, Instant } from './instant.ts';
import type { PersonId } from './person.ts';
import type { RecordId } from './record.ts';

export type Reading = { record: RecordId; person: PersonId; at: Instant };
export type ReadingDay = { day: Day; readings: Reading[] };

/** Newest first, by day, of these records; that they read what they made themselves is no news. */
export function readLog(
  seen: ReadonlyMap<RecordId, readonly { person: PersonId; at: Instant }[]>,
  authors: ReadonlyMap<RecordId, PersonId>,
  me: PersonId,
): ReadingDay[] {
  const readings = [...seen].flatMap(([record, read]) => {
    const author = authors.get(record);
    if (author === undefined) return [];
    const others = read.filter(({ person }) => person !== me && person !== author);
    return others.map(({ person, at }): Reading => ({ record, person, at }));
  });
  const days = new Map<Day, Reading[]>();
  for (const reading of readings.sort((one, other) => other.at - one.at)) {
    const day = dayOf(reading.at);
    days.set(day, [...(days.get(day) ?? []), reading]);
  }
  return [...days].map(([day, ofDay]) => ({ day, readings: ofDay }));
}
