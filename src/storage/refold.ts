import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { JournalRow, ReplicaTables, ServerRecord } from './device-store.ts';
import { fold } from './fold.ts';

export type Refold = {
  person: PersonId;
  space: SpaceId;
  record: RecordId;
  rows: readonly JournalRow[];
  /** Absent: what the server gave stays as it is. */
  server?: ServerRecord | null;
};

/**
 * Computes a record anew and keeps the outcome; inside a transaction over the replica. In a space
 * that is not this person's any more nothing is shown: unsent words wait in the journal and tray.
 */
export async function refold(replica: ReplicaTables, change: Refold): Promise<void> {
  const { folded } = await computed(replica, change);
  if (folded === null) await replica.removeRecord(change.space, change.record);
  else await replica.putRecord(folded.row, folded.line);
}

/** Whether the replica already holds what a refold would keep. */
export async function isFolded(replica: ReplicaTables, change: Refold): Promise<boolean> {
  const { before, folded } = await computed(replica, change);
  return JSON.stringify(before) === JSON.stringify(folded?.row);
}

async function computed(replica: ReplicaTables, change: Refold) {
  const { person, space, record, rows } = change;
  const before = await replica.record(space, record);
  const member = await replica.space(space);
  const server = change.server === undefined ? (before?.server ?? null) : change.server;
  const reader = { person, role: member?.role ?? null };
  const isShut = member === undefined && (await replica.state('membersTag')) !== undefined;
  const folded = isShut ? null : fold({ space, record, reader, server, rows });
  return { before, folded };
}
