/** Records in IndexedDB, and what finds them. */
import { Dexie, type Table } from 'dexie';
import type { PersonId } from '#domain/person.ts';
import type { RecordQuery, RecordRow, ReplicaTables } from './device-store.ts';
import { lineTable } from './line-table.ts';
import { byOrderDescending, matches } from './record-query.ts';

/**
 * A first fetch pays for each index of each record. What is rarely asked is sorted after it is
 * read; `null` is in no index, so that what is about nothing and what never ends cost none.
 */
export const recordSchema = {
  records: '[space+record], [space+kind+order], [space+about], [kind+author], endsAt',
};

type Records = Table<RecordRow, [string, string]>;

export function recordTables(database: Dexie) {
  const records: Records = database.table('records');
  const { putLines, removeLine, ...lines } = lineTable(database);
  return {
    ...lines,
    record: (space, record) => records.get([space, record]),
    recordsOf: (space) => inSpace(records, space).toArray(),
    recordsAbout: (space, about) => records.where({ space, about }).toArray(),
    records(query) {
      const { space, kinds, about } = query;
      if (space === undefined || kinds === undefined || about !== undefined) {
        return find(records, query);
      }
      return newestOfKinds(records, space, { ...query, kinds });
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
    async putRecord(row) {
      await Promise.all([records.put(row), putLines([row])]);
    },
    async putRecords(rows) {
      await Promise.all([records.bulkPut([...rows]), putLines(rows)]);
    },
    async removeRecord(space, record) {
      await records.delete([space, record]);
      await removeLine(space, record);
    },
  } satisfies Partial<ReplicaTables>;
}

function inSpace(records: Records, space: string) {
  return records.where('[space+record]').between([space, Dexie.minKey], [space, Dexie.maxKey]);
}

async function find(records: Records, query: RecordQuery): Promise<RecordRow[]> {
  const ranges = rangesFor(records, query);
  const found = await Promise.all(ranges.map((range) => range.toArray()));
  const rows = found.flat().filter((row) => matches(row, query));
  return rows.sort(byOrderDescending).slice(0, query.limit);
}

/** Read whole by an index: a cursor with a filter takes a step per row. */
function rangesFor(records: Records, { space, kinds, about, author }: RecordQuery) {
  if (space !== undefined && about !== undefined) return [records.where({ space, about })];
  if (space !== undefined) return [inSpace(records, space)];
  if (kinds === undefined) return [records.toCollection()];
  return kinds.map((kind) =>
    author === undefined
      ? records.where('[kind+author]').between([kind, Dexie.minKey], [kind, Dexie.maxKey])
      : records.where({ kind, author }),
  );
}

type OfKinds = {
  kinds: readonly string[];
  author?: PersonId | undefined;
  limit?: number | undefined;
};

/** A kind is found by its index: a first screen never walks through a thousand entries for it. */
async function newestOfKinds(
  records: Records,
  space: string,
  { kinds, author, limit }: OfKinds,
): Promise<RecordRow[]> {
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
