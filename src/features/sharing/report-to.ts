import { isStaff, type PersonId } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { newestByKey } from '#storage/newest.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';

export type ReportTo = { id: PersonId; name: string; role: RosterPerson['role']; when: string };

/**
 * To whom something can be told: the people whom the school named for it and who belong to this
 * loopbook, else the school people of it. Never the one who wrote it; the office reads no loopbook.
 */
export function reportTo(
  contacts: readonly RecordView[],
  people: readonly RosterPerson[],
  except: readonly PersonId[],
): ReportTo[] {
  const staff = people.filter(
    ({ id, role }) => isStaff(role) && role !== 'admin' && !except.includes(id),
  );
  const listed = newestByKey(contacts, (contact) => text(contact, 'person'));
  const named = staff.flatMap((person): ReportTo[] => {
    const contact = listed.get(person.id);
    if (contact === undefined || first(contact, 'hidden') === true) return [];
    return [{ ...person, when: text(contact, 'when') }];
  });
  if (named.length > 0) return named;
  return staff.map((person) => ({ ...person, when: '' }));
}
