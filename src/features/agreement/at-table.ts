import { isAtTable, mayRead } from '#domain/access.ts';
import { cardMark, type Signing, signingOf } from '#domain/agreement-signing.ts';
import type { Roster, RosterPerson } from '#domain/roster.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';

/** `gone`: sat at the table, and reads the card no more. */
export type Seat = { person: RosterPerson; isHere: boolean; signing: Signing };

/** Everybody of the table, and how far each is with the card as it stands now. */
export function useSeats(view: RecordView, roster: Roster): Seat[] | undefined {
  const { now } = useProfile();
  const { space, record } = view;
  const signatures = useRecords({ space, kinds: ['signature'], about: record, withAside: true });
  if (signatures === undefined) return undefined;
  const mark = cardMark(view.fields);
  return roster.people
    .filter(({ id, role }) => isAtTable({ person: id, role }, view))
    .map((person) => ({
      person,
      isHere: mayRead({ person: person.id, role: person.role }, view, null, now()),
      signing: signingOf(person.id, signatures, mark),
    }));
}
