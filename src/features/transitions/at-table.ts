import { mayEdit } from '#domain/access.ts';
import type { Envelope } from '#domain/record.ts';
import type { OpenProfile } from '#storage/open-profile.ts';

/** Whether this person may write here; whoever was only given to read, reads. */
export function isAtThisTable(
  { person, now }: Pick<OpenProfile, 'person' | 'now'>,
  record: Envelope,
): boolean {
  return mayEdit({ person: person.id, role: person.role }, record, null, now());
}
