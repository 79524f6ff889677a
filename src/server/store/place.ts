import type { CompiledQuery, Transaction } from 'kysely';
import type { Instant } from '#domain/instant.ts';
import { askTogether } from './ask.ts';
import { question } from './question.ts';
import type { Schema } from './schema.ts';

type Tx = Transaction<Schema>;

/** Of the next commits in a space. `head`: before those for which it was taken. */
export type Place = { head: number; taken: number; kind: string };

/** `commits`: how many are expected; who writes the desk corrects it. */
export type Taking = { space: string; now: Instant; commits?: number };
export type PlaceRow = { head: number; kind: string };

const text = `update space set touched_at = :now, head = head + :commits
  where id = :space returning head, kind`;

/**
 * The row lock orders the commits of a space, so that no reader can miss one. It comes before
 * all that a commit reads: what others did until then is seen, and nothing changes after it.
 */
export function askPlace(tx: Tx, { space, now, commits = 0 }: Taking): CompiledQuery<PlaceRow> {
  return question(tx, text, { now, commits, space });
}

/** Null: there is no such space. */
export function toPlace([row]: readonly PlaceRow[], { commits = 0 }: Taking): Place | null {
  return row === undefined ? null : { head: row.head - commits, taken: row.head, kind: row.kind };
}

export async function takePlace(tx: Tx, taking: Taking): Promise<Place | null> {
  const [rows] = await askTogether<[PlaceRow]>(tx, [askPlace(tx, taking)]);
  return toPlace(rows, taking);
}
