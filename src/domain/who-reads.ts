import { mayRead } from './access.ts';
import type { Instant } from './instant.ts';
import type { Envelope } from './record.ts';
import type { Roster, RosterPerson } from './roster.ts';

/** Everyone of this list who may read it now, by the rule that the server decides with. */
export function whoReads(record: Envelope, roster: Roster, now: Instant): RosterPerson[] {
  return roster.people.filter(({ id, role }) => mayRead({ person: id, role }, record, null, now));
}
