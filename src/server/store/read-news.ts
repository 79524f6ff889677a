import type { Transaction } from 'kysely';
import { askPieces } from './ask.ts';
import type { Slice } from './news.ts';
import type { RecordTable, Schema } from './schema.ts';
import { askFirstAfter } from './slices.ts';
import { askJoined, type JoinedRow, type Standing } from './standing.ts';
import {
  askGone,
  type Gone,
  type GoneRow,
  type Reader,
  toGone,
  toVisible,
  type View,
  type Visible,
} from './visible.ts';

/** Of all spaces together, read before anything is known of them. */
const rowsInAll = 4_000;
const fewest = 16;
const most = 200;

type From = { reader: Reader; live: readonly View[]; anew: readonly Standing[] };
export type Read = { taken: Gone[]; first: Map<string, Slice>; joined: Map<string, string> };

/** In one journey: what was taken, the first records, and where a view begins that begins anew. */
export async function readNews(
  tx: Transaction<Schema>,
  { reader, live, anew }: From,
): Promise<Read> {
  const each = Math.max(fewest, Math.min(most, Math.floor(rowsInAll / Math.max(1, live.length))));
  const [taken, rows, joined] = await askPieces<[GoneRow, RecordTable, JoinedRow]>(tx, [
    askGone(tx, reader, live),
    askFirstAfter(tx, live, each),
    askJoined(tx, anew),
  ]);
  const found = bySpace(rows.map(toVisible));
  const first = live.map(({ space }): [string, Slice] => {
    const own = found.get(space) ?? [];
    return [space, { rows: own, isLast: own.length < each }];
  });
  return {
    taken: taken.map(toGone),
    first: new Map(first),
    joined: new Map(joined.map(({ space, token }) => [space, token])),
  };
}

function bySpace(rows: readonly Visible[]): Map<string, Visible[]> {
  const found = new Map<string, Visible[]>();
  for (const one of rows) {
    const own = found.get(one.row.space);
    if (own === undefined) found.set(one.row.space, [one]);
    else own.push(one);
  }
  return found;
}
