/**
 * Once a day, space by space: what no version, no bin and nobody's held words name for thirty
 * days goes, with its bytes. Several servers may do it at once, and it may stop anywhere.
 */
import { sql, type Transaction } from 'kysely';
import { dayMs, hourMs, type Instant } from '#domain/instant.ts';
import { type BlobPlace, type BlobStore, keyOf } from '../blob-store/blob-store.ts';
import { completeBlob } from './complete-blob.ts';
import { takePlace } from './place.ts';
import { chunks, tuples } from './rows.ts';
import type { Database, Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { transact } from './transact.ts';

type Tx = Transaction<Schema>;

/** As long as every version of a record can be brought back. */
const versionsWholeMs = 90 * dayMs;
const looseKeptMs = 30 * dayMs;
const partsKeptMs = 7 * dayMs;
const sweepEveryMs = 20 * hourMs;
const atOnce = 200;

export async function sweepBlobsDaily(deps: StoreDeps): Promise<void> {
  const { blobs, db, now } = deps;
  if (blobs === undefined || !(await isDue(db, now()))) return;
  await sweepBlobs(deps, blobs);
}

export async function sweepBlobs(deps: StoreDeps, store: BlobStore): Promise<void> {
  for (const space of await spacesWithBlobs(deps.db)) {
    await transact(deps.db, (tx) => sweepSpace(tx, store, { space, now: deps.now() }));
  }
  await store.removeParts(deps.now() - partsKeptMs);
  await compare(deps, store);
}

async function isDue(db: Database, now: Instant): Promise<boolean> {
  const key = 'blobs-swept-at';
  const before = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  if (before !== undefined && Number(before.value) > now - sweepEveryMs) return false;
  const value = String(now);
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((clash) => clash.column('key').doUpdateSet({ value }))
    .execute();
  return true;
}

async function spacesWithBlobs(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('blob').select('space').distinct().execute();
  return rows.map((row) => row.space);
}

type Sweeping = { space: string; now: Instant };

/** With the place in the space, so that no commit names a blob between looking and removing. */
async function sweepSpace(tx: Tx, store: BlobStore, { space, now }: Sweeping): Promise<void> {
  await takePlace(tx, { space, now });
  await sql`delete from blob_ref where space = ${space}
    and not exists (select 1 from head where head.space = blob_ref.space
      and head.record = blob_ref.record and head.mutation = blob_ref.mutation)
    and not exists (select 1 from history where history.space = blob_ref.space
      and history.record = blob_ref.record and history.mutation = blob_ref.mutation
      and history.superseded_at > ${now - versionsWholeMs})`.execute(tx);
  await sql`update blob set loose_at = null
    where space = ${space} and loose_at is not null and ${isNamed}`.execute(tx);
  await sql`update blob set loose_at = ${now}
    where space = ${space} and loose_at is null and not ${isNamed}`.execute(tx);
  const { rows } = await sql<BlobPlace>`select space, record, sha256 from blob
    where space = ${space} and loose_at <= ${now - looseKeptMs} limit ${atOnce}`.execute(tx);
  for (const { record, sha256 } of rows) {
    // Bytes first: a row without bytes is found again tomorrow, bytes without a row are not.
    await store.remove({ space, record, sha256 });
    await tx
      .deleteFrom('blob')
      .where('space', '=', space)
      .where('record', '=', record)
      .where('sha256', '=', sha256)
      .execute();
  }
}

const isNamed = sql`(exists (select 1 from blob_ref where blob_ref.space = blob.space
    and blob_ref.record = blob.record and blob_ref.sha256 = blob.sha256)
  or exists (select 1 from held where held.space = blob.space
    and held.record = blob.record and held.body like '%' || blob.sha256 || '%'))`;

/**
 * The store beside the tables. Bytes that are there and not known as complete (a restored backup,
 * a server that died at the last moment) are: nobody has to send them again. Of an erased record
 * none stay. Bytes without a row are left alone: after a restore, the devices bring the row back.
 */
async function compare(deps: StoreDeps, store: BlobStore): Promise<void> {
  let found: (BlobPlace & { size: number })[] = [];
  for await (const one of store.list()) {
    found.push(one);
    if (found.length < atOnce) continue;
    await comparePart(deps, store, found);
    found = [];
  }
  for (const part of chunks(found, atOnce)) await comparePart(deps, store, part);
}

async function comparePart(
  deps: StoreDeps,
  store: BlobStore,
  found: readonly (BlobPlace & { size: number })[],
): Promise<void> {
  const sizes = new Map(found.map((one) => [keyOf(one), one.size]));
  const names = tuples(found.map(({ space, record, sha256 }) => [space, record, sha256]));
  const { rows: waiting } = await sql<BlobPlace & { size: number }>`
    select space, record, sha256, size from blob
    where complete_at is null and (space, record, sha256) in (values ${names})`.execute(deps.db);
  for (const { size, ...place } of waiting) {
    if (sizes.get(keyOf(place)) === size) await completeBlob(deps, place);
  }
  const records = tuples(found.map(({ space, record }) => [space, record]));
  const { rows: erased } = await sql<{ space: string; record: string }>`
    select space, record from erased where (space, record) in (values ${records})`.execute(deps.db);
  for (const record of erased) await store.removeRecord(record);
}
