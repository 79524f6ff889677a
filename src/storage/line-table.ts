/**
 * The lines of long lists in IndexedDB. A line is made from its record alone, so of a page of a
 * first fetch it can wait until there is time. Whoever looks before that gets it all the same: a
 * list is never behind its records.
 */
import { Dexie, type Table } from 'dexie';
import type { LineRow, RecordName, RecordRow, ReplicaTables } from './device-store.ts';
import { lineRowOf } from './line.ts';
import { byOrderDescending } from './record-query.ts';

/** `late`: a page of records whose lines are not kept yet, or are of how they were before. */
export const lineSchema = { lines: '[space+record]', late: '++page' };

type Late = { page?: number; names: RecordName[] };

/** More at once are a page of a first fetch. */
const few = 50;

export function lineTable(database: Dexie) {
  const records: Table<RecordRow, [string, string]> = database.table('records');
  const lines: Table<LineRow, [string, string]> = database.table('lines');
  const late: Table<Late, number> = database.table('late');

  async function made(names: readonly RecordName[]): Promise<LineRow[]> {
    const found = await records.bulkGet([...names]);
    return found.flatMap((row) => (row === undefined ? [] : [lineRowOf(row)]));
  }

  return {
    async putLines(rows: readonly RecordRow[]): Promise<void> {
      if (rows.length <= few) await lines.bulkPut(rows.map(lineRowOf));
      else await late.add({ names: rows.map(({ space, record }) => [space, record]) });
    },
    removeLine: (space: string, record: string) => lines.delete([space, record]),
    async lines(space) {
      const range = lines
        .where('[space+record]')
        .between([space, Dexie.minKey], [space, Dexie.maxKey]);
      const [kept, pages] = await Promise.all([range.toArray(), late.toArray()]);
      const names = pages.flatMap((page) => page.names).filter(([home]) => home === space);
      const all = [...kept, ...(await made(names))];
      // Of one that changed the kept line is of before, and the later one counts.
      const byName = new Map(all.map((row) => [row.record, row]));
      return [...byName.values()].sort(byOrderDescending);
    },
    async keepLines() {
      const page = await late.toCollection().first();
      if (page?.page === undefined) return false;
      await lines.bulkPut(await made(page.names));
      await late.delete(page.page);
      return (await late.count()) > 0;
    },
  } satisfies Partial<ReplicaTables> & Record<string, unknown>;
}
