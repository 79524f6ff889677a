/**
 * Records of spaces in the order of their commits, some at a time: what one page of an answer
 * costs does not grow with what is left to fetch.
 */
import type { Transaction } from 'kysely';
import { askTogether, question } from './question.ts';
import { chunks, rowToEnvelope } from './rows.ts';
import type { RecordTable, Schema } from './schema.ts';
import type { Visible } from './visible.ts';

type Tx = Transaction<Schema>;
type Point = { space: string; since: number };

const spacesAtOnce = 300;
/** Beyond every place in a space. */
const never = Number.MAX_SAFE_INTEGER;

/** Of each space the first so many after a point. */
export function firstAfter(tx: Tx, points: readonly Point[], most: number): Promise<Visible[]> {
  const last = `select r.seq from record as r where r.space = named.space
    and r.seq > named.since order by r.seq limit 1 offset ${most - 1}`;
  return slices(tx, points, `record.seq <= coalesce((${last}), cast(${never} as bigint))`);
}

/** Of each space the last so many after a point. */
export function lastAfter(tx: Tx, points: readonly Point[], most: number): Promise<Visible[]> {
  const first = `select r.seq from record as r where r.space = named.space
    and r.seq > named.since order by r.seq desc limit 1 offset ${most - 1}`;
  return slices(tx, points, `record.seq >= coalesce((${first}), 0)`);
}

async function slices(tx: Tx, points: readonly Point[], edge: string): Promise<Visible[]> {
  const text = `with named(space, since) as (values :points)
    select record.* from named
    join record on record.space = named.space and record.seq > named.since and ${edge}
    order by record.space, record.seq`;
  const asked = chunks(points, spacesAtOnce).map((part) =>
    question<RecordTable>(tx, text, { points: part.map((one) => [one.space, one.since]) }),
  );
  const rows = (await askTogether<RecordTable[]>(tx, asked)).flat();
  return rows.map(toVisible);
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
