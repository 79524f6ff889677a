import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { JournalRow, ReplicaTables, ServerRecord } from './device-store.ts';
import { fold } from './fold.ts';

type Refold = {
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
  const { person, space, record, rows } = change;
  const before = await replica.record(space, record);
  const member = await replica.space(space);
  const server = change.server === undefined ? (before?.server ?? null) : change.server;
  const reader = { person, role: member?.role ?? null };
  const isShut = member === undefined && (await replica.state('membersTag')) !== undefined;
  const folded = isShut ? null : fold({ space, record, reader, server, rows });
  if (folded === null) await replica.removeRecord(space, record);
  else await replica.putRecord(folded.row, folded.line);
}
