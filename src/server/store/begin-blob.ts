import { sql, type Transaction } from 'kysely';
import { dayMs, hourMs, type Instant } from '#domain/instant.ts';
import { blobLimits } from '#protocol/blob.ts';
import type { BlobAsked } from './blob-access.ts';
import { takePlace } from './place.ts';
import type { Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { transact } from './transact.ts';

type Tx = Transaction<Schema>;
export type Begun = { done: 'begun' } | { done: 'full'; afterMs: number } | { done: 'gone' };

/** A full portfolio has no room again before something is thrown away for good. */
const fullRetryMs = dayMs;
const tomorrowMs = 6 * hourMs;

/** Counts a blob before its first byte is kept: nobody fills the disk with halves. */
export function beginBlob(deps: StoreDeps, asked: BlobAsked): Promise<Begun> {
  const { space, record, sha256, person } = asked;
  return transact(deps.db, async (tx): Promise<Begun> => {
    const now = deps.now();
    const these = { space, record, sha256 };
    await takePlace(tx, { space, now });
    const blob = await beginning(tx, these);
    if (blob === undefined) return { done: 'gone' };
    if (blob.begun_at !== null) return { done: 'begun' };
    const kept = await bytesOf(tx, sql`space = ${space} and begun_at is not null`);
    if (kept + blob.size > blobLimits.portfolioBytes) {
      return { done: 'full', afterMs: fullRetryMs };
    }
    const own = await bytesOf(tx, sql`begun_by = ${person} and begun_at > ${aDayBefore(now)}`);
    if (own + blob.size > blobLimits.personBytesPerDay) {
      return { done: 'full', afterMs: tomorrowMs };
    }
    await tx
      .updateTable('blob')
      .set({ begun_by: person, begun_at: now })
      .where('space', '=', space)
      .where('record', '=', record)
      .where('sha256', '=', sha256)
      .execute();
    return { done: 'begun' };
  });
}

function aDayBefore(now: Instant): Instant {
  return now - dayMs;
}

function beginning(tx: Tx, { space, record, sha256 }: Omit<BlobAsked, 'person'>) {
  return tx
    .selectFrom('blob')
    .select(['size', 'begun_at'])
    .where('space', '=', space)
    .where('record', '=', record)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

/** One database answers a sum as a number, another one as text. */
async function bytesOf(tx: Tx, these: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ bytes: number | string | null }>`
    select sum(size) as bytes from blob where ${these}`.execute(tx);
  return Number(rows[0]?.bytes ?? 0);
}
