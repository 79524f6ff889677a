/** Mistakes that are easy to make, to show that the simulation finds them. Never in real code. */
import type {
  DeviceStore,
  JournalTables,
  ReplicaTables,
  SpaceRow,
  Store,
} from '#storage/device-store.ts';
import { TabDied } from './crashes.ts';

export const faults = [
  'an ack is taken for safety',
  'lineage is checked on pull only',
  'absence is taken for revocation',
  'the cursor is stored before the rows',
  'a stale widening is applied',
  'what arrived while typing is overwritten',
] as const;
export type Fault = (typeof faults)[number] | Opened;

/** Rules that are switched off to show what they are for. */
export const opened = [
  'the ledger does not say what was known',
  'every app is an old one',
] as const;
type Opened = (typeof opened)[number];

/** Those that live on a device; `disk` is under the crashes that `store` may have. */
export function withFault(store: DeviceStore, disk: DeviceStore, fault: Fault | null): DeviceStore {
  if (fault === 'an ack is taken for safety') {
    return { ...store, journal: changed(store.journal, ackIsSafe) };
  }
  if (fault === 'absence is taken for revocation') {
    return { ...store, replica: changed(store.replica, absenceIsRevocation) };
  }
  if (fault === 'the cursor is stored before the rows') {
    return { ...store, replica: cursorFirst(store.replica, disk.replica) };
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

/** "Where we are can be written in a transaction of its own": a tab that dies has that alone. */
function cursorFirst(
  store: Store<ReplicaTables>,
  disk: Store<ReplicaTables>,
): Store<ReplicaTables> {
  return {
    read: store.read,
    async write(work) {
      const cursors: SpaceRow[] = [];
      const noting = (tables: ReplicaTables): ReplicaTables => ({
        ...tables,
        putSpace: async (row) => {
          cursors.push(row);
          await tables.putSpace(row);
        },
      });
      try {
        return await store.write((tables) => work(noting(tables)));
      } catch (problem) {
        if (problem instanceof TabDied) {
          await disk.write(async (tables) => {
            for (const row of cursors) await tables.putSpace(row);
          });
        }
        throw problem;
      }
    },
  };
}
