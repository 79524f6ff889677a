import type { PersonId } from '#domain/person.ts';

/** The database of the photographs of sheets that somebody brings for others. */
export const papersName = (person: PersonId) => `papers-${person}`;
