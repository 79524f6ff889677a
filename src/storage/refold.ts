import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { JournalRow, RecordRow, ReplicaTables, ServerRecord } from './device-store.ts';
import { fold, type Reader } from './fold.ts';

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
  else await replica.putRecord(folded);
}

export type RefoldAll = {
  person: PersonId;
  space: SpaceId;
  /** What the server gave of each now. */
  servers: ReadonlyMap<RecordId, ServerRecord | null>;
  rowsOf(record: RecordId): readonly JournalRow[];
};

/** The same for a page of a space: what is alike for all is read once, and all is kept at once. */
export async function refoldAll(replica: ReplicaTables, page: RefoldAll): Promise<void> {
  const { person, space, servers, rowsOf } = page;
  const { reader, isShut } = await readerOf(replica, { person, space });
  const kept: RecordRow[] = [];
  for (const [record, server] of servers) {
    const input = { space, record, reader, server, rows: rowsOf(record) };
    const folded = isShut ? null : fold(input);
    if (folded === null) await replica.removeRecord(space, record);
    else kept.push(folded);
  }
  if (kept.length > 0) await replica.putRecords(kept);
}

/** Whether the replica already holds what a refold would keep. */
export async function isFolded(replica: ReplicaTables, change: Refold): Promise<boolean> {
  const { before, folded } = await computed(replica, change);
  return JSON.stringify(before) === JSON.stringify(folded ?? undefined);
}

async function computed(replica: ReplicaTables, change: Refold) {
  const { person, space, record, rows } = change;
  const before = await replica.record(space, record);
  const server = change.server === undefined ? (before?.server ?? null) : change.server;
  const { reader, isShut } = await readerOf(replica, { person, space });
  const folded = isShut ? null : fold({ space, record, reader, server, rows });
  return { before, folded };
}

async function readerOf(
  replica: ReplicaTables,
  { person, space }: Pick<Refold, 'person' | 'space'>,
): Promise<{ reader: Reader; isShut: boolean }> {
  const member = await replica.space(space);
  const isShut = member === undefined && (await replica.state('membersTag')) !== undefined;
  return { reader: { person, role: member?.role ?? null }, isShut };
}
