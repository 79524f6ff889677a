/**
 * Who belongs in a space, brought in line with what the school says, and the roster that shows
 * it. One commit; a person hears of their own membership alone, and of the roster if they read it.
 */
import type { Transaction } from 'kysely';
import type { Instant } from '#domain/instant.ts';
import { isPresent, type Level, type Member, type SpaceKind } from '#domain/membership.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { noteTold, tellNews } from './commit.ts';
import { type Desk, nextCommit } from './desk.ts';
import { loadDesk } from './load-desk.ts';
import { takePlace } from './place.ts';
import { decideHeldAgain, heldAgain } from './redecide.ts';
import { putRoster, rosterId } from './roster-record.ts';
import type { MemberTable, Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { newToken } from './token.ts';
import { transact } from './transact.ts';
import { writeDesk } from './write-desk.ts';

export type WantedMember = { person: PersonId; role: Role; level: Level; until: Instant | null };
export type WantedSpace = {
  space: string;
  kind: SpaceKind;
  members: readonly WantedMember[];
  roster: Roster;
};

/** What is wanted now, read in the transaction that writes it; null: there is no such space. */
export type Derive = (tx: Transaction<Schema>) => Promise<WantedSpace | null>;

export function reconcileSpace(deps: StoreDeps, wanted: WantedSpace): Promise<void> {
  return reconcileDerived(deps, wanted, async () => wanted);
}

/** Whichever server does it: an older wish never overtakes a newer one. */
export async function reconcileDerived(
  deps: StoreDeps,
  space: Pick<WantedSpace, 'space' | 'kind'>,
  derive: Derive,
): Promise<void> {
  const desk = await transact(deps.db, (tx) => reconcileIn(tx, deps, { ...space, derive }));
  if (desk !== null) tellNews(deps, desk);
}

async function reconcileIn(
  tx: Transaction<Schema>,
  deps: StoreDeps,
  { space, kind, derive }: Pick<WantedSpace, 'space' | 'kind'> & { derive: Derive },
): Promise<Desk | null> {
  const now = deps.now();
  await tx
    .insertInto('space')
    .values({ id: space, kind, head: 0, touched_at: now })
    .onConflict((clash) => clash.doNothing())
    .execute();
  const place = await takePlace(tx, { space, now });
  const wanted = await derive(tx);
  if (wanted === null) return null;
  const people = wanted.members.map((member) => member.person);
  const again = await heldAgain(tx, { space, people });
  const desk = await loadDesk(tx, deps, {
    space,
    now,
    place,
    pushed: again.map((row) => row.pushed),
    also: [rosterId(space)],
  });
  const changed = changedMembers(desk, wanted.members);
  for (const member of changed) desk.members.set(member.person, member);
  await writeMembers(tx, changed);
  putRoster(desk, wanted.roster);
  if (changed.length > 0) decideHeldAgain(desk, again);
  noteTold(desk);
  await writeDesk(tx, desk, deps.ledger);
  return desk;
}

type Changed = Member & { seq: number };

function changedMembers(desk: Desk, wanted: readonly WantedMember[]): Changed[] {
  const wantedBy = new Map(wanted.map((one) => [one.person, one]));
  const kept = [...wantedBy.values()].flatMap((one) => keptMember(desk, one));
  const ended = [...desk.members.values()]
    .filter((member) => member.revokedAt === null && !wantedBy.has(member.person))
    .map((member) => endedMember(desk, member));
  return [...kept, ...ended];
}

/** A new grant when the role changes or is given back: the device then learns anew what it may have. */
function keptMember(desk: Desk, wanted: WantedMember): Changed[] {
  const was = desk.members.get(wanted.person);
  const stays = was !== undefined && isPresent(was, desk.now) && was.role === wanted.role;
  if (stays && was.level === wanted.level && was.until === wanted.until) return [];
  const { seq, token } = nextCommit(desk, null);
  const grant = stays ? was.grant : newToken(desk.random);
  const { space, now } = desk;
  // All but a first membership may take something away: the ledger gets the newest word.
  if (was !== undefined) {
    desk.writes.ledger.push({ space, token, at: now, what: 'member', ...wanted });
  }
  desk.told.add(wanted.person);
  return [{ ...wanted, space, grant, revokedAt: null, seq }];
}

function endedMember(desk: Desk, member: Member): Changed {
  const { seq, token } = nextCommit(desk, null);
  const { space, now } = desk;
  const { person } = member;
  desk.writes.ledger.push({ space, token, at: now, what: 'revoked', person });
  desk.told.add(person);
  return { ...member, revokedAt: now, seq };
}

export async function writeMembers(
  tx: Transaction<Schema>,
  members: readonly Changed[],
): Promise<void> {
  for (const { person, space, role, level, until, grant, revokedAt, seq } of members) {
    const row: MemberTable = {
      space,
      person,
      role,
      level,
      until,
      grant,
      revoked_at: revokedAt,
      seq,
    };
    await tx
      .insertInto('member')
      .values(row)
      .onConflict((clash) => clash.columns(['space', 'person']).doUpdateSet(row))
      .execute();
  }
}
