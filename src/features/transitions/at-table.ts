import { mayEdit, mayRead } from '#domain/access.ts';
import type { Envelope } from '#domain/record.ts';
import type { Roster, RosterPerson } from '#domain/roster.ts';
import type { OpenProfile } from '#storage/open-profile.ts';

/** Whether this person may write here; whoever was only given to read, reads. */
export function isAtThisTable(
  { person, now }: Pick<OpenProfile, 'person' | 'now'>,
  record: Envelope,
): boolean {
  return mayEdit({ person: person.id, role: person.role }, record, null, now());
}

/** Everyone who may read it now, by the rule that the server decides with. */
export function whoSees(record: Envelope, roster: Roster, now: number): RosterPerson[] {
  return roster.people.filter(({ id, role }) => mayRead({ person: id, role }, record, null, now));
}
