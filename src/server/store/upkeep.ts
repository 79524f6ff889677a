import { sql } from 'kysely';
import { binDays } from '#domain/bin.ts';
import { dayMs } from '#domain/instant.ts';
import { eraseRecord } from './erase.ts';
import { eraseOldNotes } from './note-keeping.ts';
import type { StoreDeps } from './store-deps.ts';
import { sweepBlobsDaily } from './sweep-blobs.ts';

const deletedKeptMs = binDays * dayMs;
const historyWholeMs = 90 * dayMs;
const atOnce = 500;

/** To be done now and then, an hour apart or so; doing it twice is harmless. */
export async function upkeep(deps: StoreDeps): Promise<void> {
  await eraseDeleted(deps);
  await eraseOldNotes(deps);
  await thinHistory(deps);
  await sweepBlobsDaily(deps);
}

/** Thirty days after a deletion, which its author can undo until then. */
async function eraseDeleted(deps: StoreDeps): Promise<void> {
  const rows = await deps.db
    .selectFrom('record')
    .select(['space', 'id'])
    .where('deleted_at', '<=', deps.now() - deletedKeptMs)
    .limit(atOnce)
    .execute();
  for (const { space, id } of rows) await eraseRecord(deps, { space, record: id });
}

/** Every version for ninety days, then the last one of each day. */
async function thinHistory({ db, now }: StoreDeps): Promise<void> {
  await sql`delete from history where superseded_at <= ${now() - historyWholeMs} and exists (
    select 1 from history as later
    where later.space = history.space and later.record = history.record
      and later.superseded_at / 86400000 = history.superseded_at / 86400000
      and (later.superseded_at > history.superseded_at
        or (later.superseded_at = history.superseded_at and later.mutation > history.mutation))
  )`.execute(db);
}
