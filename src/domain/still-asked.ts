/** Whether somebody who asked to read something still waits for it: told on a pupil's first screen. */
import { type Audience, reaches } from './audience.ts';
import type { Instant } from './instant.ts';
import type { PersonId, Role } from './person.ts';

/** Whether somebody reads this by name, as one of a group, or not. */
export function readsAs(
  audience: Audience,
  { id, role }: { id: PersonId; role: Role },
  now: Instant,
): 'named' | 'group' | 'not' {
  if (reaches(audience, id, null, now)) return 'named';
  return reaches(audience, id, role, now) ? 'group' : 'not';
}

/** A question waits while who asked is here, reads it not yet, and had no answer. */
export function isStillAsked(request: {
  by: PersonId;
  isAnswered: boolean;
  people: readonly { id: PersonId }[];
  isRead: boolean;
}): boolean {
  const { by, isAnswered, people, isRead } = request;
  return !isAnswered && !isRead && people.some(({ id }) => id === by);
}
