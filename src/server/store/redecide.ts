/**
 * What is held is decided again whenever something changes in its space: a right that came back,
 * a record that came back, room among the heads. Nobody has to ask for it.
 */
import type { Transaction } from 'kysely';
import type { PersonId } from '#domain/person.ts';
import { decide } from './decide.ts';
import type { Desk } from './desk.ts';
import { noteApplied } from './note-applied.ts';
import { type NamedRow, type Pushed, readPushed } from './pushed.ts';
import type { Schema } from './schema.ts';

export type HeldAgain = { person: PersonId; reason: string; pushed: Pushed };

/** Time does not change these; a device that asks again is answered afresh. */
const hopeless = ['malformed', 'too-large', 'wrong-id', 'same-id'];
/** At most so many in one commit; what is left over comes with the next. */
const atOnce = 400;

export type HeldAsked = {
  space: string;
  /** Whose rights may be others now; without it, everybody who is a member. */
  people?: readonly PersonId[];
  /** These come by themselves. */
  except?: ReadonlySet<string>;
};

export async function heldAgain(
  tx: Transaction<Schema>,
  { space, people, except = new Set() }: HeldAsked,
): Promise<HeldAgain[]> {
  if (people?.length === 0) return [];
  const members = tx
    .selectFrom('member')
    .select('person')
    .where('space', '=', space)
    .where('revoked_at', 'is', null);
  const rows = await tx
    .selectFrom('held')
    .select(['person', 'mutation', 'reason', 'body'])
    .where('space', '=', space)
    .where('person', 'in', people ?? members)
    .where('final', '=', 0)
    .where('reason', 'not in', hopeless)
    .orderBy('mutation')
    .limit(atOnce)
    .execute();
  return rows
    .filter((row) => !except.has(row.mutation))
    .map(({ person, reason, body }) => {
      return { person, reason, pushed: readPushed(JSON.parse(body) as NamedRow) };
    });
}

/**
 * In the order of their ids, which carry their time; and again while it helps, because the clock
 * that wrote a record can have been ahead of the one that shared it. Answers what stays held.
 */
export function decideHeldAgain(desk: Desk, rows: readonly HeldAgain[]): readonly HeldAgain[] {
  for (let left = rows; ; ) {
    const still = left.filter((row) => !isFreed(desk, row));
    if (still.length === left.length) return left;
    left = still;
  }
}

function isFreed(desk: Desk, { person, reason, pushed }: HeldAgain): boolean {
  const decided = decide(desk, person, pushed);
  const { decision } = decided;
  if (decision?.done === 'retry') return false;
  if (decision?.done === 'held') {
    const final = decision.final ? 1 : 0;
    const changed = { person, mutation: pushed.id, reason: decision.reason, final };
    if (decision.reason !== reason) desk.writes.reasons.push(changed);
    return false;
  }
  noteApplied(desk, person, pushed, decided);
  const { record, id } = pushed;
  desk.writes.unheld.push({ record, person, mutation: id });
  desk.told.add(person);
  return true;
}
