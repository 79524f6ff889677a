/** Mistakes that are easy to make, to show that the simulation finds them. Never in real code. */
import type { DeviceStore, JournalTables, ReplicaTables, Store } from '#storage/device-store.ts';

export const faults = [
  'an ack is taken for safety',
  'absence is taken for revocation',
  'what arrived while typing is overwritten',
] as const;
export type Fault = (typeof faults)[number];

export function withFault(store: DeviceStore, fault: Fault | null): DeviceStore {
  if (fault === 'an ack is taken for safety') {
    return { ...store, journal: changed(store.journal, ackIsSafe) };
  }
  if (fault === 'absence is taken for revocation') {
    return { ...store, replica: changed(store.replica, absenceIsRevocation) };
  }
  return store;
}

function changed<Tables>(store: Store<Tables>, change: (tables: Tables) => Tables): Store<Tables> {
  return { read: store.read, write: (work) => store.write((tables) => work(change(tables))) };
}

/** "It was accepted, so the journal need not keep it." */
function ackIsSafe(tables: JournalTables): JournalTables {
  return {
    ...tables,
    async put(rows) {
      await tables.put(rows);
      await tables.remove(rows.filter((row) => row.state === 'acked').map((row) => row.seq));
    },
  };
}

/** "It is not in the list, so it is not theirs any more." */
function absenceIsRevocation(tables: ReplicaTables): ReplicaTables {
  return {
    ...tables,
    async putSpace(row) {
      await tables.putSpace(row);
      if (row.hidden?.why !== 'absent') return;
      for (const { record } of await tables.recordsOf(row.space)) {
        await tables.removeRecord(row.space, record);
      }
      await tables.removeSpace(row.space);
    },
  };
}
