import type { PersonId } from '#domain/person.ts';
import { first, type RecordView } from '#storage/record-view.ts';

/** An answer that asks one thing back. */
export function asks(reply: RecordView): boolean {
  return first(reply, 'asks') === true;
}

/** Of finished answers, in any order: who asked, and heard nothing from `whom` since. */
export function askersOf(replies: readonly RecordView[], whom: PersonId): PersonId[] {
  const said = replies.filter(({ author }) => author === whom).map(({ order }) => order);
  const last = Math.max(Number.NEGATIVE_INFINITY, ...said);
  const open = replies.filter((reply) => asks(reply) && reply.order > last);
  return [...new Set(open.map(({ author }) => author))].filter((author) => author !== whom);
}
