/**
 * The device's stores in memory: for the simulation, and for carrying the journal of someone who
 * signed out, whose replica must not come back on this device.
 */
import type { HeldRow } from '#protocol/sync.ts';
import type {
  DeviceStore,
  JournalRow,
  JournalTables,
  NeedRow,
  RecordQuery,
  RecordRow,
  ReplicaState,
  ReplicaTables,
  SpaceRow,
  Store,
} from './device-store.ts';
import { lineRowOf } from './line.ts';
import { byOrderDescending, matches } from './record-query.ts';

export function createMemoryStore(): DeviceStore {
  return { journal: createMemoryJournal(), replica: createMemoryReplica() };
}

function createMemoryJournal(): Store<JournalTables> {
  const undo = createUndo();
  const rows = undo.table<number, JournalRow>();
  let last = 0;
  const inOrder = () => rows.values().sort((a, b) => a.seq - b.seq);
  return oneAtATime(undo, {
    async add(row) {
      if (rows.values().some((other) => other.id === row.id)) throw new Error('ConstraintError');
      last += 1;
      rows.set(last, { ...row, seq: last });
    },
    async put(changed) {
      for (const row of changed) rows.set(row.seq, row);
    },
    async remove(seqs) {
      for (const seq of seqs) rows.remove(seq);
    },
    all: async () => inOrder(),
    inState: async (states) => inOrder().filter((row) => states.includes(row.state)),
    ofRecord: async (space, record) =>
      inOrder().filter((row) => row.space === space && row.record === record),
  });
}

export function createMemoryReplica(): Store<ReplicaTables> {
  const undo = createUndo();
  const spaces = undo.table<string, SpaceRow>();
  const records = undo.table<string, RecordRow>();
  const needs = undo.table<string, NeedRow>();
  const held = undo.table<string, HeldRow>();
  const state = undo.table<keyof ReplicaState, ReplicaState[keyof ReplicaState]>();
  const putRecord = (row: RecordRow) => records.set(key(row.space, row.record), row);
  return oneAtATime(undo, {
    spaces: async () => spaces.values(),
    space: async (space) => spaces.get(space),
    putSpace: async (row) => spaces.set(row.space, row),
    removeSpace: async (space) => spaces.remove(space),
    record: async (space, record) => records.get(key(space, record)),
    recordsOf: async (space) =>
      records
        .values()
        .filter((row) => row.space === space)
        .sort((a, b) => (a.record < b.record ? -1 : 1)),
    recordsAbout: async (space, about) =>
      records.values().filter((row) => row.space === space && row.about === about),
    records: async (query: RecordQuery) =>
      records
        .values()
        .filter((row) => matches(row, query))
        .sort(byOrderDescending)
        .slice(0, query.limit),
    namesOfOthers: async (me, kinds) =>
      records
        .values()
        .filter((row) => row.author !== me && kinds.includes(row.kind))
        .map((row) => [row.space, row.record]),
    recordsNamed: async (names) =>
      names
        .flatMap(([space, record]) => records.get(key(space, record)) ?? [])
        .sort(byOrderDescending),
    recordsEnding: async (by) =>
      records.values().filter((row) => row.endsAt !== null && row.endsAt <= by),
    putRecord: async (row) => putRecord(row),
    putRecords: async (rows) => rows.forEach(putRecord),
    removeRecord: async (space, record) => records.remove(key(space, record)),
    lines: async (space) =>
      records
        .values()
        .filter((row) => row.space === space)
        .map(lineRowOf)
        .sort(byOrderDescending),
    keepLines: async () => false,
    remakeLines: async () => undefined,
    needs: async (limit) => needs.values().slice(0, limit),
    needsOf: async (space) => needs.values().filter((row) => row.space === space),
    need: async (space, record) => needs.get(key(space, record)),
    putNeed: async (row) => needs.set(key(row.space, row.record), row),
    removeNeed: async (space, record) => needs.remove(key(space, record)),
    held: async () => held.values(),
    putHeld: async (row) => held.set(row.id, row),
    removeHeld: async (id) => held.remove(id),
    state: async <Key extends keyof ReplicaState>(name: Key) =>
      state.get(name) as ReplicaState[Key] | undefined,
    putState: async (name, value) => state.set(name, value),
  });
}

function key(space: string, record: string): string {
  return `${space} ${record}`;
}

type Undo = ReturnType<typeof createUndo>;

/** Tables that can be put back as they were when a transaction began. */
function createUndo() {
  let steps: (() => void)[] = [];
  function table<Key, Row>() {
    const rows = new Map<Key, Row>();
    const remember = (at: Key) => {
      const had = rows.has(at);
      const before = rows.get(at);
      steps.push(() => {
        if (had) rows.set(at, before as Row);
        else rows.delete(at);
      });
    };
    return {
      get: (at: Key) => rows.get(at),
      values: () => [...rows.values()],
      set(at: Key, row: Row) {
        remember(at);
        rows.set(at, row);
      },
      remove(at: Key) {
        remember(at);
        rows.delete(at);
      },
    };
  }
  return {
    table,
    begin() {
      steps = [];
    },
    rollBack() {
      for (const step of steps.reverse()) step();
      steps = [];
    },
  };
}

/** One transaction at a time: none sees another one half done. */
function oneAtATime<Tables>(undo: Undo, tables: Tables): Store<Tables> {
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }
  return {
    read: (work) => inTurn(() => work(tables)),
    write: (work) =>
      inTurn(async () => {
        undo.begin();
        try {
          return await work(tables);
        } catch (error) {
          undo.rollBack();
          throw error;
        }
      }),
  };
}
