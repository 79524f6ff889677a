/**
 * One pass at a time for a person on this browser. The lock is held for a pass and never for the
 * life of a tab; one whose holder gave no sign for a minute (a frozen tab) is taken over. Two
 * holders would do no harm: every step of a pass can be done twice.
 */
import { secondMs } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import { beatOf, putBeat } from '#storage/profiles.ts';

/** Longer than an answer may take, and short enough that others carry within the minute. */
const silentMs = 50 * secondMs;

export async function withPassLock<Result>(
  person: PersonId,
  work: (beat: () => Promise<void>) => Promise<Result>,
): Promise<Result | 'occupied'> {
  const beat = () => putBeat(person, Date.now());
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return work(beat);
  const name = `loopboek-pass-${person}`;
  const done = await navigator.locks.request(name, { ifAvailable: true }, (lock) =>
    lock === null ? ('occupied' as const) : work(beat),
  );
  if (done !== 'occupied' || !(await isSilent(person))) return done;
  return navigator.locks.request(name, { steal: true }, () => work(beat));
}

async function isSilent(person: PersonId): Promise<boolean> {
  const last = await beatOf(person);
  // A clock that was set back must not keep a lock for ever.
  return last === null || Math.abs(Date.now() - last) > silentMs;
}
