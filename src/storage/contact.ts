import type { PersonId } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { newestByKey } from './newest.ts';
import { first, type RecordView, text } from './record-view.ts';

/** Somebody of the school with whom a pupil may ask to talk, and what the school says of them. */
export type Contact = {
  person: RosterPerson;
  /** Null for somebody whom the school did not list. */
  record: RecordView | null;
  about: string;
  /** When this person usually reads, in the school's own words. */
  when: string;
  place: string;
};

/** Those listed who are around this pupil; a person who left the school is nobody's contact. */
export function contactsOf(
  views: readonly RecordView[],
  people: readonly RosterPerson[],
): Contact[] {
  const listed = newestByKey(views, (view) => text(view, 'person'));
  return people.flatMap((person) => {
    const record = listed.get(person.id);
    if (record === undefined || first(record, 'hidden') === true) return [];
    return [contactOf(person, record)];
  });
}

export function contactOf(person: RosterPerson, record: RecordView | null): Contact {
  const word = (field: string) => (record === null ? '' : text(record, field));
  return { person, record, about: word('about'), when: word('when'), place: word('place') };
}

/** Whom a pupil can ask while the school has listed nobody: who reads loopbooks at school. */
export function staffAround(people: readonly RosterPerson[], me: PersonId): Contact[] {
  const mayAsk = ({ id, role }: RosterPerson) =>
    id !== me && role !== 'pupil' && role !== 'parent' && role !== 'admin';
  return people.filter(mayAsk).map((person) => contactOf(person, null));
}
