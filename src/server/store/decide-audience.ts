import { audienceAfterChange } from '#domain/audience-change.ts';
import type { AudienceMutation } from '#protocol/mutation.ts';
import { changeReaders } from './change-readers.ts';
import { type Decider, type Decision, held } from './decision.ts';
import { targetOf, touch } from './desk.ts';

/** Compare-and-set on the version: without the newest one, an audience only becomes narrower. */
export function decideAudience({ desk, member }: Decider, wish: AudienceMutation): Decision {
  const kept = desk.records.get(wish.record);
  if (kept === undefined) return held('no-record');
  const { envelope } = kept;
  // Sent again after a restore: what was narrowed later stays narrow.
  const isKnown = desk.withdrawn.get(wish.record)?.knew.has(wish.id) === true;
  const outcome = audienceAfterChange(
    member,
    {
      record: envelope,
      target: targetOf(desk, envelope),
      wanted: wish.audience,
      baseMatches: wish.base === envelope.version && !isKnown,
    },
    desk.roleOf,
    desk.now,
  );
  if ('held' in outcome) return held(outcome.held);
  changeReaders(desk, kept, () => {
    kept.envelope = { ...envelope, audience: outcome.audience, version: wish.id };
  });
  const { seq, token } = touch(desk, kept);
  const note = outcome.note ? { note: outcome.note } : {};
  return { done: 'accepted', seq, at: token, ...note };
}
