/**
 * Records of spaces in the order of their commits, some at a time: what one page of an answer
 * costs does not grow with what is left to fetch.
 */
import { sql, type Transaction } from 'kysely';
import { chunks, rowToEnvelope, tuples } from './rows.ts';
import type { RecordTable, Schema } from './schema.ts';
import type { Visible } from './visible.ts';

type Tx = Transaction<Schema>;
type Point = { space: string; since: number };

const spacesAtOnce = 300;
/** Beyond every place in a space. */
const never = Number.MAX_SAFE_INTEGER;

/** Of each space the first so many after a point. */
export function firstAfter(tx: Tx, points: readonly Point[], most: number): Promise<Visible[]> {
  return slices(tx, points, (offset) => {
    const last = sql`select r.seq from record as r where r.space = named.space
      and r.seq > named.since order by r.seq limit 1 offset ${offset}`;
    return sql`record.seq <= coalesce((${last}), cast(${never} as bigint))`;
  })(most);
}

/** Of each space the last so many after a point. */
export function lastAfter(tx: Tx, points: readonly Point[], most: number): Promise<Visible[]> {
  return slices(tx, points, (offset) => {
    const first = sql`select r.seq from record as r where r.space = named.space
      and r.seq > named.since order by r.seq desc limit 1 offset ${offset}`;
    return sql`record.seq >= coalesce((${first}), 0)`;
  })(most);
}

function slices(
  tx: Tx,
  points: readonly Point[],
  bound: (offset: ReturnType<typeof sql.lit>) => ReturnType<typeof sql>,
) {
  return async (most: number): Promise<Visible[]> => {
    const rows: RecordTable[] = [];
    const edge = bound(sql.lit(most - 1));
    for (const part of chunks(points, spacesAtOnce)) {
      const named = tuples(part.map((one) => [one.space, one.since]));
      const found = await sql<RecordTable>`
        with named(space, since) as (values ${named})
        select record.* from named
        join record on record.space = named.space and record.seq > named.since and ${edge}
        order by record.space, record.seq`.execute(tx);
      rows.push(...found.rows);
    }
    return rows.map(toVisible);
  };
}

/** In the order of their ids. */
export async function firstById(
  tx: Tx,
  { space, from }: { space: string; from: string },
  most: number,
): Promise<Visible[]> {
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .where('space', '=', space)
    .where('id', '>', from)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toVisible);
}

function toVisible(row: RecordTable): Visible {
  return { row, envelope: rowToEnvelope(row) };
}
