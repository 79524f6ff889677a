/**
 * Whom somebody asks whose card or code opens nothing any more. What the school once gave tells
 * the name of one person at school, and nothing about the person it was given to.
 */
import { dayMs, type Instant } from './instant.ts';
import type { PersonId } from './person.ts';

export type AtSchool = { id: PersonId; name: string };

/** What was shown at the door and was once given, and who there is at school for its owner. */
export type Given = {
  as: 'card' | 'code';
  at: Instant;
  owner: PersonId;
  /** Of the owner's own classes, or of the classes of the owner's children. */
  teachers: readonly AtSchool[];
  admins: readonly AtSchool[];
};

const codeTellsMs = 400 * dayMs;

/** A teacher, the first by name, or else who runs the school; null where only the school is told. */
export function whomToAsk(given: Given, now: Instant): string | null {
  if (isInReachOfGuesses(given, now)) return null;
  const others = [...byName(given.teachers), ...byName(given.admins)].filter(
    ({ id }) => id !== given.owner,
  );
  return others[0]?.name ?? null;
}

/**
 * Nobody guesses the 144 bits of a card. A code has 40: while only those of the last 400 days tell
 * a name, and a school answers 200 wrong ones in ten minutes, guessing day and night at a school
 * of a thousand people finds one name in more than thirty years.
 */
function isInReachOfGuesses({ as, at }: Given, now: Instant): boolean {
  return as === 'code' && now - at >= codeTellsMs;
}

function byName(people: readonly AtSchool[]): AtSchool[] {
  return people.toSorted((one, other) => order(one.name, other.name) || order(one.id, other.id));
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
