/** How each agreement went, on the day on which the table looked back. */
import { isDay } from './calendar.ts';
import type { Day } from './instant.ts';

type Fields = Readonly<Record<string, readonly unknown[]>>;

/** Nobody agrees something for a day that is over. */
export function isOver(day: string, today: Day): boolean {
  return isDay(day) && day < today;
}

/** In words; nothing is counted, and nothing is added up. */
export const wentWords = ['yes', 'bit', 'not'] as const;
export type Went = (typeof wentWords)[number];

/** How one went is said for the day on which one looked back. */
export function wentField(day: Day, id: string): string {
  return `went.${day}.${id}`;
}

/** Two words where two devices said it differently. */
export function wentOf(fields: Fields, day: Day, id: string): Went[] {
  return wentWords.filter((word) => fields[wentField(day, id)]?.includes(word) === true);
}
