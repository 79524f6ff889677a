import type { Plain } from '#content/document.ts';
import { type Audience, canonical } from '#domain/audience.ts';
import { isStaff, type PersonId } from '#domain/person.ts';
import type { Roster, RosterPerson } from '#domain/roster.ts';
import { first, type RecordView } from '#storage/record-view.ts';

/** Who is to read a note: the pupil or not, and colleagues by name. */
export type NoteReaders = { pupil: boolean; colleagues: PersonId[] };

export function colleaguesOf(roster: Roster, me: PersonId): RosterPerson[] {
  return roster.people.filter((one) => one.id !== me && one.role !== 'admin' && isStaff(one.role));
}

/**
 * The readers as they were chosen last. While a note is being written it reaches nobody, so the
 * choice waits among its fields; once it is finished the audience itself says it. A new note is
 * for the pupil too.
 */
export function chosenReaders(note: RecordView | null, roster: Roster, me: PersonId): NoteReaders {
  if (note === null) return { pupil: true, colleagues: [] };
  if (typeof first(note, 'kept') !== 'number') return readReaders(first(note, 'readers'));
  const colleagues = colleaguesOf(roster, me).map((one) => one.id);
  const names = note.audience.map((grant) => grant.to);
  return {
    pupil: names.includes('role:pupil') || names.includes(pupilOf(roster)),
    colleagues: colleagues.filter((id) => names.includes(id)),
  };
}

function readReaders(value: Plain | undefined): NoteReaders {
  if (!Array.isArray(value)) return { pupil: true, colleagues: [] };
  const words = value.filter((one): one is string => typeof one === 'string');
  return {
    pupil: words.includes('role:pupil'),
    colleagues: words.filter((word) => word !== 'role:pupil'),
  };
}

/** The choice as it waits in the note that is being written. */
export function readersField({ pupil, colleagues }: NoteReaders): string[] {
  return [...(pupil ? ['role:pupil'] : []), ...colleagues];
}

export function noteAudience({ pupil, colleagues }: NoteReaders): Audience {
  return canonical([
    ...(pupil ? [{ to: 'role:pupil' as const, until: null }] : []),
    ...colleagues.map((to) => ({ to, until: null })),
  ]);
}

function pupilOf(roster: Roster): PersonId {
  return roster.people.find((one) => one.role === 'pupil')?.id ?? '';
}
