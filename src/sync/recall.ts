/**
 * A browser may throw away all of an origin at once, and keep its cookies. Whoever is still
 * signed in then needs no card: one tap, and all that is at school comes back.
 */
import type { PersonId } from '#domain/person.ts';
import { type WhoAnswer as StillIn, whoAnswer } from '#protocol/sign-in.ts';
import { activateProfile, rememberProfile } from '#storage/profiles.ts';
import { ask, asPerson } from './http.ts';

export type { StillIn };

/** Of these people, those whose session here still lives. */
export async function whoIsStillIn(people: readonly PersonId[]): Promise<StillIn[]> {
  const replies = await Promise.all(
    people.map((person) => ask('GET', asPerson(person, 'who'), whoAnswer)),
  );
  return replies.flatMap((reply) => (reply.ok ? [reply.answer] : []));
}

export async function bringBack({ shared, ...answer }: StillIn): Promise<void> {
  const profile = await rememberProfile(answer, { shared });
  activateProfile(profile.person.id);
}
