import type { Transaction } from 'kysely';
import type { PersonId } from '#domain/person.ts';
import { limits } from '#protocol/limits.ts';
import type { Pushed } from './pushed.ts';
import type { Schema } from './schema.ts';

/** How much this person already keeps here that could not be applied. */
export type HeldRoom = { rows: number; bytes: number; ids: Set<string> };

export async function heldRoomOf(tx: Transaction<Schema>, person: PersonId): Promise<HeldRoom> {
  const rows = await tx
    .selectFrom('held')
    .select(['mutation', 'bytes'])
    .where('by', '=', person)
    .execute();
  return {
    rows: rows.length,
    bytes: rows.reduce((sum, row) => sum + row.bytes, 0),
    ids: new Set(rows.map((row) => row.mutation)),
  };
}

/** What is held already takes no more room. */
export function takeRoom(room: HeldRoom, row: Pushed): boolean {
  if (room.ids.has(row.id)) return true;
  const bytes = Buffer.byteLength(JSON.stringify(row.raw));
  if (room.rows + 1 > limits.heldRowsPerPerson) return false;
  if (room.bytes + bytes > limits.heldBytesPerPerson) return false;
  room.rows += 1;
  room.bytes += bytes;
  room.ids.add(row.id);
  return true;
}
