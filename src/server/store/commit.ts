/**
 * The commit rule: one transaction for one space, which takes the place of the next commits,
 * knows again what it answered before, decides by the rules of the domain, and writes.
 */
import type { Transaction } from 'kysely';
import type { PersonId } from '#domain/person.ts';
import type { PushResult, RetryReason } from '#protocol/sync.ts';
import { askLast } from './ask.ts';
import { readersOf } from './change-readers.ts';
import { type Decided, decide } from './decide.ts';
import { type Desk, present } from './desk.ts';
import { heldRoomOf, mustStillHaveRoom, takeRoom } from './held-room.ts';
import { loadDesk, loadMore } from './load-desk.ts';
import { noteApplied } from './note-applied.ts';
import type { Pushed } from './pushed.ts';
import { decideHeldAgain, type HeldAgain, heldAgain } from './redecide.ts';
import type { Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { transact } from './transact.ts';
import { writesOf } from './write-desk.ts';

export type Push = {
  person: PersonId;
  space: string;
  pushed: readonly Pushed[];
  /** Up to where the device was given this space; null: it does not ask for it. */
  lineage?: { at: string | null } | null;
  device?: string;
};

/** How long a device waits with what finds no room among the held. */
const quotaRetryMs = 6 * 60 * 60_000;

export async function commit(deps: StoreDeps, push: Push): Promise<PushResult[]> {
  const { desk, results } = await transact(deps.db, (tx) => commitIn(tx, deps, push));
  tellNews(deps, desk, push.device);
  return results;
}

async function commitIn(tx: Transaction<Schema>, deps: StoreDeps, push: Push) {
  const { space, pushed } = push;
  const now = deps.now();
  const commits = pushed.length;
  const desk = await loadDesk(tx, deps, {
    space,
    now,
    commits,
    pushed,
    at: push.lineage?.at ?? null,
  });
  const reason = whyEarly(desk, push);
  const results =
    reason === null
      ? await decideAll(tx, desk, push)
      : pushed.map(({ id }): PushResult => ({ id, status: 'retry', reason, afterMs: 0 }));
  await askLast(tx, await writesOf(tx, desk, deps.ledger));
  return { desk, results };
}

/**
 * Lineage first: into a space whose history the device does not share nothing is written, and a
 * space that is pushed to must also be asked for, so that this can be known.
 */
function whyEarly(desk: Desk, { person, lineage }: Push): RetryReason | null {
  if (lineage === undefined || present(desk, person) === null) return null;
  if (lineage === null) return 'not-listed';
  return lineage.at === null || desk.isOnLineage ? null : 'lineage';
}

async function decideAll(
  tx: Transaction<Schema>,
  desk: Desk,
  { person, space, pushed }: Push,
): Promise<PushResult[]> {
  const except = new Set(pushed.map((row) => row.id));
  const mayFree = desk.isWaiting && pushed.some(mayUnlock);
  const again = mayFree ? await heldAgain(tx, { space, except }) : [];
  await loadMore(
    tx,
    desk,
    again.map((row) => row.pushed),
  );
  const decided = pushed.map((row) => decideOne(desk, person, row));
  decideWaiting(desk, { person, pushed, decided }, again);
  const results = await holdThese(tx, desk, { person, pushed, decided });
  noteTold(desk);
  return results;
}

/**
 * What waits is decided while it helps, what came before its own record in this push included:
 * nothing is left for a later commit to free, which would tell of what somebody else wrote then.
 */
function decideWaiting(desk: Desk, holding: Holding, again: readonly HeldAgain[]): void {
  let left = again;
  for (let isOver = false; !isOver; ) {
    const isAnyFound = decideOutOfOrder(desk, holding);
    const still = decideHeldAgain(desk, left);
    isOver = !isAnyFound && still.length === left.length;
    left = still;
  }
}

function decideOutOfOrder(desk: Desk, { person, pushed, decided }: Holding): boolean {
  let isAnyFound = false;
  for (const [index, row] of pushed.entries()) {
    const before = decided[index]?.decision;
    if (before?.done !== 'held' || before.final === true) continue;
    const now = decideOne(desk, person, row);
    decided[index] = now;
    isAnyFound ||= now.decision?.done === 'accepted';
  }
  return isAnyFound;
}

/** Later words in a record give nobody a right; everything else might. */
function mayUnlock({ meant }: Pushed): boolean {
  return meant !== null && (meant.op !== 'put' || meant.creates);
}

function decideOne(desk: Desk, person: PersonId, row: Pushed): Decided {
  const decided = decide(desk, person, row);
  if (decided.decision?.done === 'accepted') noteApplied(desk, person, row, decided);
  return decided;
}

type Holding = { person: PersonId; pushed: readonly Pushed[]; decided: Decided[] };

/** Only where something is held is it asked how much room there is: nearly always nothing is. */
async function holdThese(
  tx: Transaction<Schema>,
  desk: Desk,
  { person, pushed, decided }: Holding,
): Promise<PushResult[]> {
  if (decided.every(({ decision }) => decision?.done !== 'held')) {
    return decided.map(({ result }) => result);
  }
  const room = await heldRoomOf(tx, person);
  const results = pushed.flatMap((row, index): PushResult[] => {
    const one = decided[index];
    if (one === undefined) return [];
    if (one.decision?.done !== 'held') return [one.result];
    if (!takeRoom(room, row)) {
      return [{ id: row.id, status: 'retry', reason: 'quota', afterMs: quotaRetryMs }];
    }
    holdRow(desk, person, row, one.decision);
    return [one.result];
  });
  await mustStillHaveRoom(tx, room);
  return results;
}

function holdRow(
  desk: Desk,
  person: PersonId,
  row: Pushed,
  decision: { reason: string; final?: true },
): void {
  const body = JSON.stringify(row.raw);
  desk.writes.held.push({
    space: desk.space,
    record: row.record,
    person,
    mutation: row.id,
    op: row.meant?.op ?? 'put',
    kind: row.meant?.op === 'put' ? row.meant.kind : null,
    by: person,
    reason: decision.reason,
    final: decision.final ? 1 : 0,
    body,
    bytes: Buffer.byteLength(body),
    received_at: desk.now,
  });
}

/** Whoever may read what was touched has news; nobody else does. */
export function noteTold(desk: Desk): void {
  for (const record of desk.touched) {
    const kept = desk.records.get(record);
    if (kept === undefined) continue;
    for (const person of readersOf(desk, kept)) desk.told.add(person);
  }
}

export function tellNews(deps: StoreDeps, desk: Desk, device?: string): void {
  const { space, told: people, head, writes } = desk;
  if (writes.log.length === 0 && people.size === 0) return;
  const commits = [head - writes.log.length, head] as const;
  const news = { space, people, commits };
  deps.pokes?.tell(device === undefined ? news : { ...news, device });
}
