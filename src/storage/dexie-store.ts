/** The device's stores in IndexedDB. Two databases a person, so that losing one spares the other. */
import { Dexie, type Table } from 'dexie';
import type { PersonId } from '#domain/person.ts';
import type { HeldRow } from '#protocol/sync.ts';
import { endDatabase, inTransaction, openDatabase } from './database.ts';
import type {
  Journal,
  JournalRow,
  JournalTables,
  NeedRow,
  Replica,
  ReplicaState,
  ReplicaTables,
  SpaceRow,
  Store,
} from './device-store.ts';
import { lineSchema } from './line-table.ts';
import { recordSchema, recordTables } from './record-tables.ts';

/** Frozen: an old tab and a new one must both be able to read every journal. */
const journalSchema = { rows: '++seq, &id, state, [space+record]' };

/** Rebuilt instead of migrated: when this changes, the number in the database's name does too. */
const replicaSchema = {
  spaces: 'space',
  ...recordSchema,
  ...lineSchema,
  needs: '[space+record]',
  held: 'id',
  state: 'key',
};
const replicaVersion = 3;

export const journalName = (person: PersonId) => `journal-${person}`;
export const replicaName = (person: PersonId) => `replica-${person}-v${replicaVersion}`;

/** Of this version of the app first, and then those that an earlier one may have left. */
export function replicaNames(person: PersonId): string[] {
  const numbers = Array.from({ length: replicaVersion }, (_, index) => replicaVersion - index);
  return numbers.map((number) => `replica-${person}-v${number}`);
}

export type Opened<Tables> = Store<Tables> & { database: Dexie; close(): void };

export function removeReplica(person: PersonId): Promise<void> {
  return Dexie.delete(replicaName(person));
}

export function openJournal(person: PersonId): Opened<JournalTables> & Journal {
  const database = openDatabase(journalName(person), journalSchema);
  const rows: Table<JournalRow, number, Omit<JournalRow, 'seq'>> = database.table('rows');
  return onTables(database, [rows], {
    async add(row) {
      await rows.add(row);
    },
    async put(changed) {
      await rows.bulkPut([...changed]);
    },
    remove: (seqs) => rows.bulkDelete([...seqs]),
    all: () => rows.orderBy('seq').toArray(),
    inState: (states) => rows.where('state').anyOf(states).sortBy('seq'),
    ofRecord: (space, record) => rows.where({ space, record }).sortBy('seq'),
  });
}

export function openReplica(person: PersonId): Opened<ReplicaTables> & Replica {
  const database = openDatabase(replicaName(person), replicaSchema);
  const spaces: Table<SpaceRow, string> = database.table('spaces');
  const needs: Table<NeedRow, [string, string]> = database.table('needs');
  const held: Table<HeldRow, string> = database.table('held');
  const state: Table<{ key: keyof ReplicaState; value: unknown }, string> = database.table('state');
  return onTables(database, database.tables, {
    spaces: () => spaces.toArray(),
    space: (space) => spaces.get(space),
    async putSpace(row) {
      await spaces.put(row);
    },
    removeSpace: (space) => spaces.delete(space),
    ...recordTables(database),
    needs: (limit) => needs.limit(limit).toArray(),
    needsOf: (space) =>
      needs.where('[space+record]').between([space, Dexie.minKey], [space, Dexie.maxKey]).toArray(),
    need: (space, record) => needs.get([space, record]),
    async putNeed(row) {
      await needs.put(row);
    },
    removeNeed: (space, record) => needs.delete([space, record]),
    held: () => held.toArray(),
    async putHeld(row) {
      await held.put(row);
    },
    removeHeld: (id) => held.delete(id),
    async state<Key extends keyof ReplicaState>(key: Key) {
      const row = await state.get(key);
      return row?.value as ReplicaState[Key] | undefined;
    },
    async putState(key, value) {
      await state.put({ key, value });
    },
  });
}

function onTables<Tables>(database: Dexie, all: Table[], tables: Tables): Opened<Tables> {
  return {
    database,
    close: () => endDatabase(database),
    // Dexie follows `await` through a transaction only from a function that is itself async.
    read: (work) => inTransaction(database, 'r', all, async () => work(tables)),
    write: (work) => inTransaction(database, 'rw', all, async () => work(tables)),
  };
}
