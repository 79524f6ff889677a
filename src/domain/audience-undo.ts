import type { Present } from './access.ts';
import { type Audience, canonical, type RoleOf } from './audience.ts';
import { applied } from './audience-change.ts';
import { dayMs, type Instant } from './instant.ts';
import type { Envelope } from './record.ts';

/** How long "zet terug zoals het was" is offered after a change of readers. */
export const undoMs = dayMs;

export type AudienceChange = {
  before: Audience;
  after: Audience;
  /** The name of the change, which the record then carries as its version. */
  version: string;
  at: Instant;
};

/** A later choice, also one made elsewhere, is not undone by this: then it is over. */
export function isUndoable(
  change: AudienceChange,
  record: Pick<Envelope, 'version' | 'audience' | 'deleted'>,
  now: Instant,
): boolean {
  if (record.deleted || now >= change.at + undoMs) return false;
  // A change that another tab sends gets its name anew.
  return change.version === record.version || isSame(change.after, record.audience);
}

function isSame(one: Audience, other: Audience): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

/**
 * The audience that putting it back gives: what held before and is not over by now, for people who
 * are still there, and no more than this person may give.
 */
export function audienceBefore(
  changer: Present,
  record: Envelope,
  { before }: Pick<AudienceChange, 'before'>,
  { roleOf, now }: { roleOf: RoleOf; now: Instant },
): Audience {
  const isThere = (to: string) => to.startsWith('role:') || roleOf(to) !== null;
  const holds = (until: Instant | null) => until === null || until > now;
  const wanted = before.filter(({ to, until }) => isThere(to) && holds(until));
  return applied(changer, record, wanted, roleOf);
}
