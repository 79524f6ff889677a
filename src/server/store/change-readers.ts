/**
 * A change of who may read: given to those who gain, taken from those who lose, for the record
 * and for what is about it. Nobody else hears of it.
 */
import { mayRead } from '#domain/access.ts';
import { isWithin } from '#domain/audience.ts';
import type { PersonId } from '#domain/person.ts';
import { type Desk, type Kept, nextCommit, presentMembers, targetOf, touch } from './desk.ts';

const endOfTime = Number.MAX_SAFE_INTEGER;

export function readersOf(desk: Desk, kept: Kept, at = desk.now): Set<PersonId> {
  const target = targetOf(desk, kept.envelope);
  const readers = presentMembers(desk).filter((member) =>
    mayRead(member, kept.envelope, target, at),
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
    // A right that gets an end is told as lost right away: nobody hears it while it holds, and a
    // device that was away when it ended does. Its own copy knows of no end.
    const stays = readersOf(desk, one, endOfTime);
    const lost = [...had].filter((person) => !stays.has(person));
    tellGone(desk, one, lost);
    // Whoever still may read it is given it again, after that.
    const again = gains || lost.some((person) => has.has(person));
    if (again && one !== kept) touch(desk, one);
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
  const { audience, record, version } = kept.envelope;
  if (isWithin(was.audience, audience, desk.roleOf)) return;
  desk.writes.narrowings.push({ record, audience, version, until: desk.writes.applied.length });
}
