import { sql } from 'kysely';
import { dayMs, type Instant } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import { tuples } from './rows.ts';
import type { StoreDeps } from './store-deps.ts';

export type Waiting = { durable: string[]; lost: string[] };

/** No backup older than this may be restored, so all of them have what came before it. */
export const defaultBackupSpanMs = 8 * dayMs;

/**
 * Of what a device keeps until it is safe: what every backup that may be restored has, and what
 * this database never had or lost, to be sent again.
 */
export async function answerWaiting(
  deps: Pick<StoreDeps, 'db'>,
  asked: { person: PersonId; waiting: SyncRequest['waiting']; safeBefore: Instant },
): Promise<Waiting> {
  const { person, waiting, safeBefore } = asked;
  if (waiting.length === 0) return { durable: [], lost: [] };
  const names = tuples(waiting.map(([space, record, id]) => [space, record, person, id]));
  const { rows } = await sql<{ mutation: string; received_at: number }>`
    select mutation, received_at from applied
    where (space, record, person, mutation) in (values ${names})`.execute(deps.db);
  const receivedBy = new Map(rows.map((row) => [row.mutation, row.received_at]));
  const durable: string[] = [];
  const lost: string[] = [];
  for (const [, , id] of waiting) {
    const received = receivedBy.get(id);
    if (received === undefined) lost.push(id);
    else if (received <= safeBefore) durable.push(id);
  }
  return { durable, lost };
}
