/** The device's stores in IndexedDB. Two databases a person, so that losing one spares the other. */
import { Dexie, type Table } from 'dexie';
import type { PersonId } from '#domain/person.ts';
import type { HeldRow } from '#protocol/sync.ts';
import { endDatabase, inTransaction, openDatabase } from './database.ts';
import type {
  Journal,
  JournalRow,
  JournalTables,
  LineRow,
  NeedRow,
  RecordRow,
  Replica,
  ReplicaState,
  ReplicaTables,
  SpaceRow,
  Store,
} from './device-store.ts';
import { byOrderDescending, matches } from './record-query.ts';

/** Frozen: an old tab and a new one must both be able to read every journal. */
const journalSchema = { rows: '++seq, &id, state, [space+record]' };

/** Rebuilt instead of migrated: when this changes, the number in the database's name does too. */
const replicaSchema = {
  spaces: 'space',
  records:
    '[space+record], [space+order], [space+kind+order], [space+about], [kind+author], order, kind, endsAt',
  lines: '[space+record], [space+order]',
  needs: '[space+record]',
  held: 'id',
  state: 'key',
};
const replicaVersion = 2;

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

function recordTables(database: Dexie) {
  const records: Table<RecordRow, [string, string]> = database.table('records');
  const lines: Table<LineRow, [string, string]> = database.table('lines');
  const inOrder = <Row>(table: Table<Row, [string, string]>, space: string) =>
    table.where('[space+order]').between([space, Dexie.minKey], [space, Dexie.maxKey]).reverse();
  return {
    record: (space, record) => records.get([space, record]),
    recordsOf: (space) =>
      records
        .where('[space+record]')
        .between([space, Dexie.minKey], [space, Dexie.maxKey])
        .toArray(),
    recordsAbout: (space, about) => records.where({ space, about }).toArray(),
    records(query) {
      const { space, kinds, about, author, limit } = query;
      if (space !== undefined && about !== undefined) {
        return records
          .where({ space, about })
          .filter((row) => matches(row, query))
          .reverse()
          .sortBy('order');
      }
      if (space !== undefined && kinds !== undefined) {
        return newestOfKinds(records, space, { kinds, author, limit });
      }
      if (space === undefined && kinds !== undefined && limit === undefined) {
        return allOfKinds(records, kinds, author);
      }
      const from =
        space === undefined ? records.orderBy('order').reverse() : inOrder(records, space);
      const found = from.filter((row) => matches(row, query));
      return limit === undefined ? found.toArray() : found.limit(limit).toArray();
    },
    async namesOfOthers(me, kinds) {
      const ranges = kinds.flatMap((kind) => [
        records.where('[kind+author]').between([kind, Dexie.minKey], [kind, me]),
        records.where('[kind+author]').between([kind, me], [kind, Dexie.maxKey], false),
      ]);
      return (await Promise.all(ranges.map((range) => range.primaryKeys()))).flat();
    },
    async recordsNamed(names) {
      const found = await records.bulkGet([...names]);
      return found.filter((row) => row !== undefined).sort(byOrderDescending);
    },
    recordsEnding: (by) => records.where('endsAt').belowOrEqual(by).toArray(),
    async putRecord(row, line) {
      await records.put(row);
      await lines.put(line);
    },
    async putRecords(rows) {
      await Promise.all([
        records.bulkPut(rows.map(({ row }) => row)),
        lines.bulkPut(rows.map(({ line }) => line)),
      ]);
    },
    async removeRecord(space, record) {
      await records.delete([space, record]);
      await lines.delete([space, record]);
    },
    async lines(space) {
      // One read of all and turned here: a cursor backwards takes a step per row.
      const range = lines
        .where('[space+order]')
        .between([space, Dexie.minKey], [space, Dexie.maxKey]);
      return (await range.toArray()).reverse();
    },
  } satisfies Partial<ReplicaTables>;
}

/** Read whole by their index: a cursor with a filter takes a step per row. */
async function allOfKinds(
  records: Table<RecordRow, [string, string]>,
  kinds: readonly string[],
  author: PersonId | undefined,
): Promise<RecordRow[]> {
  const ranges = kinds.map((kind) =>
    author === undefined ? records.where({ kind }) : records.where({ kind, author }),
  );
  const found = await Promise.all(ranges.map((range) => range.toArray()));
  return found.flat().sort(byOrderDescending);
}

/** A kind is found by its index: a first screen never walks through a thousand entries for it. */
async function newestOfKinds(
  records: Table<RecordRow, [string, string]>,
  space: string,
  wanted: {
    kinds: readonly string[];
    author: PersonId | undefined;
    limit: number | undefined;
  },
): Promise<RecordRow[]> {
  const { kinds, author, limit } = wanted;
  const found = await Promise.all(
    kinds.map((kind) => {
      const all = records
        .where('[space+kind+order]')
        .between([space, kind, Dexie.minKey], [space, kind, Dexie.maxKey]);
      const range = author === undefined ? all : all.filter((row) => row.author === author);
      return limit === undefined ? range.toArray() : range.reverse().limit(limit).toArray();
    }),
  );
  return found.flat().sort(byOrderDescending).slice(0, limit);
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
