import type { PersonId } from '#domain/person.ts';
import type { DeviceStore, JournalRow, ReplicaTables } from './device-store.ts';
import { isFolded, type Refold, refold } from './refold.ts';

/**
 * A tab can die between the journal's transaction and the replica's. The journal is the truth:
 * at each start everything it still carries is laid over the replica again.
 */
export async function repairReplica(store: DeviceStore, person: PersonId): Promise<void> {
  const rows = await store.journal.read((journal) => journal.all());
  const carried = [...byRecord(rows).values()].flatMap((group): Refold[] => {
    const [row] = group;
    if (row === undefined) return [];
    return [{ person, space: row.space, record: row.record, rows: group }];
  });
  // A week of words that are all in place costs a start one reading, and no write to the disk.
  const isSound = await store.replica.read((replica) => areFolded(replica, carried));
  if (isSound) return;
  await store.replica.write(async (replica) => {
    for (const one of carried) await refold(replica, one);
  });
}

async function areFolded(replica: ReplicaTables, carried: readonly Refold[]): Promise<boolean> {
  const sound = await Promise.all(carried.map((one) => isFolded(replica, one)));
  return !sound.includes(false);
}

/** Grouped by record, each group in the journal's order. */
export function byRecord(rows: readonly JournalRow[]): Map<string, JournalRow[]> {
  const groups = new Map<string, JournalRow[]>();
  for (const row of rows) {
    const key = recordKey(row.space, row.record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

export function recordKey(space: string, record: string): string {
  return `${space} ${record}`;
}
