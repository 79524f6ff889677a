import type { Day } from './instant.ts';
import type { SpaceId, SpaceKind } from './membership.ts';
import type { NoteKeeping } from './note-keeping.ts';
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
  /** Of a portfolio: its pupil left the school, and the account is open until the end of that day. */
  leaves?: Leaves;
  /** In the school's roster: how long notes are kept, where the school said so. */
  notes?: NoteKeeping;
};

/** `contact`: who of school helps to come back, where the school named somebody. */
export type Leaves = { until: Day; contact?: { id: PersonId; name: string } };

export type RosterPerson = {
  id: PersonId;
  name: string;
  role: Role;
  /** In a class roster, the portfolio of that pupil. */
  portfolio?: SpaceId;
};
