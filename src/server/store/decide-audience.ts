import { audienceAfterChange } from '#domain/audience-change.ts';
import type { AudienceMutation } from '#protocol/mutation.ts';
import { changeReaders } from './change-readers.ts';
import { type Decider, type Decision, held } from './decision.ts';
import { type Desk, type Kept, targetOf, touch } from './desk.ts';
import { newToken } from './token.ts';

/** Compare-and-set on the version: without the newest one, an audience only becomes narrower. */
export function decideAudience({ desk, member }: Decider, wish: AudienceMutation): Decision {
  const kept = desk.records.get(wish.record);
  if (kept === undefined) return held('no-record');
  const { envelope } = kept;
  // Sent again after a restore: what was narrowed later stays narrow.
  const isKnown = desk.withdrawn.get(wish.record)?.knew.has(wish.id) === true;
  const baseMatches = wish.base === envelope.version && !isKnown;
  const outcome = audienceAfterChange(
    member,
    {
      record: envelope,
      target: targetOf(desk, envelope),
      wanted: wish.audience,
      baseMatches,
    },
    desk.roleOf,
    desk.now,
  );
  if ('held' in outcome) return held(outcome.held);
  changeReaders(desk, kept, () => {
    // Nothing that follows from a choice made in ignorance is any wiser: it finds no base either.
    const version = baseMatches || isKnown ? wish.id : newToken(desk.random);
    kept.envelope = { ...envelope, audience: outcome.audience, version };
  });
  if (!baseMatches) noteStale(desk, kept);
  const { seq, token } = touch(desk, kept);
  const note = outcome.note ? { note: outcome.note } : {};
  return { done: 'accepted', seq, at: token, ...note };
}

/**
 * For the ledger, with itself among what was known: after a restore this choice can come before
 * the one it did not know, or without it, and must not find its base then.
 */
function noteStale(desk: Desk, { envelope: { record, audience } }: Kept): void {
  desk.writes.narrowings.push({ record, audience, until: desk.writes.applied.length + 1 });
}
