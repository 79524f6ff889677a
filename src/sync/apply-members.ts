/**
 * Which spaces are this person's. Absence is not revocation: only the word itself erases, and
 * not even that at once when it would take away much: a wrong answer must not cost a school year.
 */
import { dayMs, type Instant, minuteMs } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { MemberOf, SyncAnswer } from '#protocol/sync.ts';
import type { ReplicaTables, SpaceRow } from '#storage/device-store.ts';
import { levelOf } from '#storage/level.ts';
import { asPresented, type PresentedBySpace } from './presented.ts';
import { listedAgain } from './reset-range.ts';

const absentKeptMs = 30 * dayMs;
const sameAnswerAfterMs = 10 * minuteMs;
const manyAtOnce = 3;
const largeShare = 0.3;

export async function applyMembers(
  replica: ReplicaTables,
  members: readonly MemberOf[],
  now: Instant,
): Promise<SpaceId[]> {
  const regained: SpaceId[] = [];
  const before = new Map((await replica.spaces()).map((row) => [row.space, row]));
  for (const member of members) {
    const row = before.get(member.space);
    if (row === undefined || row.grant !== member.grant || row.hidden !== null) {
      regained.push(member.space);
    }
    await replica.putSpace(withMember(row ?? newSpace(member), member));
    before.delete(member.space);
  }
  for (const row of before.values()) {
    if (row.hidden === null)
      await replica.putSpace({ ...row, hidden: { why: 'absent', since: now } });
  }
  return regained;
}

/** What was held in part and may be whole from now on is listed again. */
function withMember(row: SpaceRow, member: MemberOf): SpaceRow {
  const next: SpaceRow = { ...row, ...member, hidden: null };
  return levelOf(row) === 'index' && levelOf(next) === 'full' ? listedAgain(next) : next;
}

function newSpace(member: MemberOf): SpaceRow {
  return {
    ...member,
    at: null,
    pulledGrant: member.grant,
    resetFrom: null,
    resetWhy: null,
    hidden: null,
  };
}

export async function applyRevoked(
  replica: ReplicaTables,
  answer: Pick<SyncAnswer, 'revoked'>,
  presented: PresentedBySpace,
  now: Instant,
): Promise<void> {
  const named: SpaceRow[] = [];
  for (const space of answer.revoked) {
    const row = await asPresented(replica, space, presented);
    if (row !== null) named.push(row);
  }
  const isDoubted = (row: SpaceRow) => row.hidden?.why === 'revoked';
  const present = (await replica.spaces()).filter((row) => !isDoubted(row)).length;
  const fresh = named.filter((row) => !isDoubted(row));
  const isMuch = fresh.length >= manyAtOnce && fresh.length > present * largeShare;
  for (const row of named) {
    if (isDoubted(row)) {
      const since = row.hidden?.since ?? now;
      if (since + sameAnswerAfterMs <= now) await eraseSpace(replica, row.space);
    } else if (isMuch) {
      await replica.putSpace({ ...row, hidden: { why: 'revoked', since: now } });
    } else {
      await eraseSpace(replica, row.space);
    }
  }
}

/**
 * What time alone decides: an end date that passed, and an absence that lasted by the time that
 * the school told. Answers whether an end date took anything away.
 */
export async function forgetEndedSpaces(replica: ReplicaTables, now: Instant): Promise<boolean> {
  const told = (await replica.state('lastExchange')) ?? 0;
  let hasEnded = false;
  for (const row of await replica.spaces()) {
    const isOver = row.until !== null && row.until <= now;
    const isLongGone = row.hidden?.why === 'absent' && row.hidden.since + absentKeptMs <= told;
    if (isOver || isLongGone) await eraseSpace(replica, row.space);
    hasEnded ||= isOver;
  }
  return hasEnded;
}

async function eraseSpace(replica: ReplicaTables, space: SpaceId): Promise<void> {
  for (const row of await replica.recordsOf(space)) await replica.removeRecord(space, row.record);
  for (const need of await replica.needsOf(space)) await replica.removeNeed(space, need.record);
  await replica.removeSpace(space);
}
