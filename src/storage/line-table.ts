/**
 * The lines of long lists in IndexedDB. A line is made from its record alone, so of a page of a
 * first fetch it can wait until there is time. Whoever looks before that gets it all the same: a
 * list is never behind its records.
 */
import { Dexie, type Table } from 'dexie';
import type { LineRow, RecordName, RecordRow, ReplicaTables } from './device-store.ts';
import { lineRowOf } from './line.ts';
import { byOrderDescending } from './record-query.ts';

/** `late`: records whose lines are not kept yet, or are of how they were before. */
export const lineSchema = { lines: '[space+record]', late: '++turn' };

type Late = { turn?: number; names: RecordName[] };

/** More at once are a page of a first fetch. */
const few = 50;
/** Kept in one turn: while they are, no screen of a slow phone can read. */
const most = 200;

export function lineTable(database: Dexie) {
  const records: Table<RecordRow, [string, string]> = database.table('records');
  const lines: Table<LineRow, [string, string]> = database.table('lines');
  const late: Table<Late, number> = database.table('late');

  const putOff = (names: readonly RecordName[]) => {
    const turns = Array.from({ length: Math.ceil(names.length / most) }, (_, turn) => turn);
    return late.bulkAdd(
      turns.map((turn) => ({ names: names.slice(turn * most, (turn + 1) * most) })),
    );
  };

  return {
    /** Not async: Dexie can lose its transaction in async functions within each other. */
    putLines(rows: readonly RecordRow[]) {
      if (rows.length <= few) return lines.bulkPut(rows.map(lineRowOf));
      return putOff(rows.map(({ space, record }): RecordName => [space, record]));
    },
    removeLine: (space: string, record: string) => lines.delete([space, record]),
    async lines(space) {
      const range = lines
        .where('[space+record]')
        .between([space, Dexie.minKey], [space, Dexie.maxKey]);
      const [kept, turns] = await Promise.all([range.toArray(), late.toArray()]);
      const names = turns.flatMap((one) => one.names).filter(([home]) => home === space);
      const made = names.length === 0 ? [] : linesOf(await records.bulkGet(names));
      // Of one that changed the kept line is of before, and the later one counts.
      const byName = new Map([...kept, ...made].map((row) => [row.record, row]));
      return [...byName.values()].sort(byOrderDescending);
    },
    async keepLines() {
      const [next, after] = await late.limit(2).toArray();
      if (next?.turn === undefined) return false;
      await lines.bulkPut(linesOf(await records.bulkGet(next.names)));
      await late.delete(next.turn);
      return after !== undefined;
    },
    async remakeLines() {
      await putOff(await lines.toCollection().primaryKeys());
    },
  } satisfies Partial<ReplicaTables> & Record<string, unknown>;
}

/** Of those that went meanwhile there is none. */
function linesOf(rows: readonly (RecordRow | undefined)[]): LineRow[] {
  return rows.flatMap((row) => (row === undefined ? [] : [lineRowOf(row)]));
}
