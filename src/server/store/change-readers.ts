/**
 * A change of who may read: given to those who gain, taken from those who lose, for the record
 * and for what is about it. Nobody else hears of it.
 */
import { mayRead } from '#domain/access.ts';
import { isWithin } from '#domain/audience.ts';
import type { PersonId } from '#domain/person.ts';
import { type Desk, type Kept, nextCommit, presentMembers, targetOf, touch } from './desk.ts';

export function readersOf(desk: Desk, kept: Kept): Set<PersonId> {
  const target = targetOf(desk, kept.envelope);
  const readers = presentMembers(desk).filter((member) =>
    mayRead(member, kept.envelope, target, desk.now),
  );
  return new Set(readers.map((member) => member.person));
}

/** The caller touches the record itself afterwards; what was lost is told with a commit of its own. */
export function changeReaders(desk: Desk, kept: Kept, change: () => void): void {
  const about = [...(desk.aboutOf.get(kept.envelope.record) ?? [])];
  const family = [kept, ...about.flatMap((record) => desk.records.get(record) ?? [])];
  const before = family.map((one) => readersOf(desk, one));
  const was = kept.envelope;
  change();
  for (const [index, one] of family.entries()) {
    const had = before[index] ?? new Set();
    const has = readersOf(desk, one);
    const gains = [...has].some((person) => !had.has(person));
    if (gains && one !== kept) touch(desk, one);
    tellGone(
      desk,
      one,
      [...had].filter((person) => !has.has(person)),
    );
  }
  noteNarrowing(desk, was, kept);
}

export function tellGone(desk: Desk, kept: Kept, lost: readonly PersonId[]): void {
  if (lost.length === 0) return;
  const { record } = kept.envelope;
  const { seq } = nextCommit(desk, record);
  for (const person of lost) {
    desk.told.add(person);
    desk.writes.gone.push({ space: desk.space, person, record, seq });
  }
}

/** For the ledger: a restored backup must not give back what is taken here. */
function noteNarrowing(desk: Desk, was: Kept['envelope'], kept: Kept): void {
  const { audience, record } = kept.envelope;
  if (isWithin(was.audience, audience, desk.roleOf)) return;
  desk.writes.narrowings.push({ record, audience, until: desk.writes.applied.length });
}
