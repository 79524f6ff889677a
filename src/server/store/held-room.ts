import type { Transaction } from 'kysely';
import type { PersonId } from '#domain/person.ts';
import { limits } from '#protocol/limits.ts';
import type { Pushed } from './pushed.ts';
import type { Schema } from './schema.ts';
import { takeTurn } from './take-turn.ts';
import { startAnew } from './transact.ts';

/** How much this person already keeps here that could not be applied. */
export type HeldRoom = {
  person: PersonId;
  rows: number;
  bytes: number;
  ids: Set<string>;
  /** What was there before this commit, and whether it takes more. */
  before: string;
  isTaken: boolean;
};

export async function heldRoomOf(tx: Transaction<Schema>, person: PersonId): Promise<HeldRoom> {
  const rows = await tx
    .selectFrom('held')
    .select(['mutation', 'bytes'])
    .where('by', '=', person)
    .execute();
  const ids = rows.map((row) => row.mutation);
  return {
    person,
    rows: rows.length,
    bytes: rows.reduce((sum, row) => sum + row.bytes, 0),
    ids: new Set(ids),
    before: ids.sort().join(),
    isTaken: false,
  };
}

/**
 * The same person's commits in two spaces could fill the same room at once: whoever takes of it
 * takes turns, and starts anew when another one was first. Most commits take none.
 */
export async function mustStillHaveRoom(tx: Transaction<Schema>, room: HeldRoom): Promise<void> {
  if (!room.isTaken) return;
  await takeTurn(tx, `held by ${room.person}`);
  const now = await heldRoomOf(tx, room.person);
  if (now.before !== room.before) startAnew();
}

/** What is held already takes no more room. */
export function takeRoom(room: HeldRoom, row: Pushed): boolean {
  if (room.ids.has(row.id)) return true;
  const bytes = Buffer.byteLength(JSON.stringify(row.raw));
  if (room.rows + 1 > limits.heldRowsPerPerson) return false;
  if (room.bytes + bytes > limits.heldBytesPerPerson) return false;
  room.rows += 1;
  room.isTaken = true;
  room.bytes += bytes;
  room.ids.add(row.id);
  return true;
}
