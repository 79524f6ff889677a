/**
 * After a step the school of before reads nothing more, from a day on that the pupil chooses. It
 * is done with ordinary changes of readers: every grant that is not of family ends at most then. What
 * was given along by name keeps the day that was chosen for it.
 */
import { type Audience, canonical, type Reader, type ReadGrant } from './audience.ts';
import type { Instant } from './instant.ts';
import type { PersonId, Role } from './person.ts';

type People = readonly { id: PersonId; role: Role }[];

export type Closing = {
  people: People;
  end: Instant;
  /** Until when this piece was given along, to whom. */
  given: ReadonlyMap<PersonId, Instant>;
};

/** Whoever is here no more counts as school: they would read again if they came back. */
function isSchool(to: Reader, people: People): boolean {
  if (to.startsWith('role:')) return to !== 'role:pupil' && to !== 'role:parent';
  const role = people.find(({ id }) => id === to)?.role;
  return role !== 'pupil' && role !== 'parent';
}

/** The grants through which somebody of the school reads now. */
export function schoolGrants(audience: Audience, people: People, now: Instant): ReadGrant[] {
  return audience.filter(
    ({ to, until }) => isSchool(to, people) && (until === null || until > now),
  );
}

function shut(grant: ReadGrant, { people, end, given }: Closing): ReadGrant {
  if (!isSchool(grant.to, people)) return grant;
  const last = Math.max(end, given.get(grant.to) ?? end);
  if (grant.until !== null && grant.until <= last) return grant;
  return { to: grant.to, until: last };
}

/** Nobody of the school reads it after that end; parents and the pupil do as before. */
export function closed(audience: Audience, closing: Closing): Audience {
  return canonical(audience.map((grant) => shut(grant, closing)));
}

/** What closing changes, as it was: enough to undo it. */
export function movedBy(audience: Audience, closing: Closing): ReadGrant[] {
  return audience.filter((grant) => shut(grant, closing) !== grant);
}

/** As it was before; what was chosen otherwise or taken away since stays so. */
export function reopened(
  audience: Audience,
  was: readonly ReadGrant[],
  closing: Closing,
): Audience {
  return canonical(
    audience.map((grant) => {
      const before = was.find(({ to }) => to === grant.to);
      if (before === undefined || shut(before, closing).until !== grant.until) return grant;
      return before;
    }),
  );
}
