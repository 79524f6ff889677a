import type { PersonId } from '#domain/person.ts';

/** The database of a person's pictures and voices. */
export const mediaName = (person: PersonId) => `media-${person}`;
