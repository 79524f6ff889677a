import { mayEdit } from '#domain/access.ts';
import type { Envelope } from '#domain/record.ts';
import type { OpenProfile } from '#storage/open-profile.ts';

/** Who started it, and who taught the class then. A teacher who came later reads along. */
export function mayLead(
  { person, now }: Pick<OpenProfile, 'person' | 'now'>,
  record: Envelope,
): boolean {
  return mayEdit({ person: person.id, role: person.role }, record, null, now());
}
