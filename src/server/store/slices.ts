/**
 * Records of spaces in the order of their commits, some at a time: what one page of an answer
 * costs does not grow with what is left to fetch.
 */
import type { CompiledQuery, Transaction } from 'kysely';
import { askPieces } from './ask.ts';
import { question } from './question.ts';
import { chunks } from './rows.ts';
import type { RecordTable, Schema } from './schema.ts';
import { toVisible, type Visible } from './visible.ts';

type Tx = Transaction<Schema>;
type Point = { space: string; since: number };

const spacesAtOnce = 300;
/** Beyond every place in a space. */
const never = Number.MAX_SAFE_INTEGER;

/** Of each space the first so many after a point. */
export function askFirstAfter(
  tx: Tx,
  points: readonly Point[],
  most: number,
): CompiledQuery<RecordTable>[] {
  const last = `select r.seq from record as r where r.space = named.space
    and r.seq > named.since order by r.seq limit 1 offset ${most - 1}`;
  return askSlices(tx, points, `record.seq <= coalesce((${last}), cast(${never} as bigint))`);
}

export function firstAfter(tx: Tx, points: readonly Point[], most: number): Promise<Visible[]> {
  return answered(tx, askFirstAfter(tx, points, most));
}

/** Of each space the last so many after a point. */
export function lastAfter(tx: Tx, points: readonly Point[], most: number): Promise<Visible[]> {
  const first = `select r.seq from record as r where r.space = named.space
    and r.seq > named.since order by r.seq desc limit 1 offset ${most - 1}`;
  return answered(tx, askSlices(tx, points, `record.seq >= coalesce((${first}), 0)`));
}

async function answered(tx: Tx, asked: CompiledQuery<RecordTable>[]): Promise<Visible[]> {
  const [rows] = await askPieces<[RecordTable]>(tx, [asked]);
  return rows.map(toVisible);
}

function askSlices(tx: Tx, points: readonly Point[], edge: string): CompiledQuery<RecordTable>[] {
  const text = `with named(space, since) as (values :points)
    select record.* from named
    join record on record.space = named.space and record.seq > named.since and ${edge}
    order by record.space, record.seq`;
  return chunks(points, spacesAtOnce).map((part) =>
    question(tx, text, { points: part.map((one) => [one.space, one.since]) }),
  );
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
