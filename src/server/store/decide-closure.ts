import { mayDelete, mayRead } from '#domain/access.ts';
import type { DeleteMutation, Mutation } from '#protocol/mutation.ts';
import { changeReaders } from './change-readers.ts';
import { revive } from './decide-put.ts';
import { type Decider, type Decision, held } from './decision.ts';
import { type Desk, type Kept, targetOf, touch } from './desk.ts';

/** A deletion knows what it deletes: words that its maker never saw are not lost by it. */
export function decideDelete(decider: Decider, wish: DeleteMutation): Decision {
  const found = ownRecord(decider, wish.record);
  if ('done' in found) return found;
  const { desk } = decider;
  const unseen = [...found.heads.keys()].some((head) => !wish.heads.includes(head));
  if (unseen) return { done: 'held', reason: 'changed', final: true };
  if (!found.envelope.deleted) putAway(desk, found, wish.heads);
  return done(desk, found);
}

function putAway(desk: Desk, kept: Kept, heads: readonly string[]): void {
  changeReaders(desk, kept, () => {
    kept.deletedAt = desk.now;
    kept.envelope = { ...kept.envelope, deleted: true };
  });
  const until = desk.writes.applied.length;
  desk.writes.deletions.push({ record: kept.envelope.record, heads, until });
}

/** Brings back one's own, and for oneself alone. */
export function decideRestore(
  decider: Decider,
  wish: Extract<Mutation, { op: 'restore' }>,
): Decision {
  const found = ownRecord(decider, wish.record);
  if ('done' in found) return found;
  if (found.envelope.deleted) revive(decider.desk, found, wish.id);
  return done(decider.desk, found);
}

function ownRecord({ desk, member }: Decider, record: string): Kept | Decision {
  const kept = desk.records.get(record);
  if (kept === undefined) return held('no-record');
  const { envelope } = kept;
  if (!mayRead(member, envelope, targetOf(desk, envelope), desk.now)) return held('no-record');
  return mayDelete(member, envelope) ? kept : held('not-editor');
}

function done(desk: Desk, kept: Kept): Decision {
  const { seq, token } = touch(desk, kept);
  return { done: 'accepted', seq, at: token };
}
