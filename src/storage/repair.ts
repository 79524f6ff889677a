import type { PersonId } from '#domain/person.ts';
import type { DeviceStore, JournalRow } from './device-store.ts';
import { refold } from './refold.ts';

/**
 * A tab can die between the journal's transaction and the replica's. The journal is the truth:
 * at each start everything it still carries is laid over the replica again.
 */
export async function repairReplica(store: DeviceStore, person: PersonId): Promise<void> {
  const rows = await store.journal.read((journal) => journal.all());
  if (rows.length === 0) return;
  await store.replica.write(async (replica) => {
    for (const group of byRecord(rows).values()) {
      const [row] = group;
      if (row === undefined) continue;
      await refold(replica, { person, space: row.space, record: row.record, rows: group });
    }
  });
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
