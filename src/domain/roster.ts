import type { SpaceId, SpaceKind } from './membership.ts';
import type { PersonId, Role } from './person.ts';

/**
 * The content of the `roster` record (codec 0), written by the server for each space.
 * Of a portfolio: its members. Of a class: its pupils and teachers. Of the school: its staff.
 */
export type Roster = {
  space: SpaceKind;
  /** The young person's name, the class's name or the school's name. */
  name: string;
  /** The class's groups (see `Group` in activity.ts), for a portfolio and a class. */
  groups: string[];
  people: RosterPerson[];
};

export type RosterPerson = {
  id: PersonId;
  name: string;
  role: Role;
  /** In a class roster, the portfolio of that pupil. */
  portfolio?: SpaceId;
};
