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
  const withdrawn = desk.withdrawn.get(wish.record);
  const isKnown = withdrawn?.knew.has(wish.id) === true || withdrawn?.version === wish.id;
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
    const isSame = JSON.stringify(outcome.audience) === JSON.stringify(envelope.audience);
    const version = versionAfter(desk, wish, { baseMatches, stays: isKnown && isSame });
    kept.envelope = { ...envelope, audience: outcome.audience, version };
  });
  if (!baseMatches && !isKnown) noteStale(desk, kept);
  const { seq, token } = touch(desk, kept);
  const note = outcome.note ? { note: outcome.note } : {};
  return { done: 'accepted', seq, at: token, ...note };
}

type Standing = { baseMatches: boolean; stays: boolean };

/**
 * Nothing that follows from a choice made in ignorance is any wiser: it finds no base. What was
 * known to a withdrawal and comes again after a restore changes nothing, not even that.
 */
function versionAfter(desk: Desk, wish: AudienceMutation, { baseMatches, stays }: Standing) {
  if (baseMatches) return wish.id;
  const now = desk.records.get(wish.record)?.envelope.version;
  return stays && now !== undefined ? now : newToken(desk.random);
}

/**
 * For the ledger, with itself among what was known: after a restore this choice can come before
 * the one it did not know, or without it, and must not find its base then.
 */
function noteStale(desk: Desk, { envelope: { record, audience, version } }: Kept): void {
  const until = desk.writes.applied.length + 1;
  desk.writes.narrowings.push({ record, audience, version, until });
}
