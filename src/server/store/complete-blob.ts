import { sql, type Transaction } from 'kysely';
import type { BlobPlace } from '../blob-store/blob-store.ts';
import { noteTold, tellNews } from './commit.ts';
import { touch } from './desk.ts';
import { loadDesk } from './load-desk.ts';
import type { Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { transact } from './transact.ts';
import { writeDesk } from './write-desk.ts';

type Tx = Transaction<Schema>;

/**
 * All bytes are there: one commit, by which everyone who may read the record hears that they can
 * be had. False when the record is not there any more. Done twice it is done once.
 */
export function completeBlob(deps: StoreDeps, place: BlobPlace): Promise<boolean> {
  return bump(deps, place, (tx, now) => mark(tx, place, sql`complete_at = ${now}`, 'is null'));
}

/** The bytes are not where they were: whoever still has them hears that they are wanted again. */
export function missBlob(deps: StoreDeps, place: BlobPlace): Promise<boolean> {
  return bump(deps, place, (tx) => mark(tx, place, sql`complete_at = null`, 'is not null'));
}

type Marking = (tx: Tx, now: number) => Promise<boolean>;

async function bump(deps: StoreDeps, place: BlobPlace, marking: Marking): Promise<boolean> {
  const { space, record } = place;
  const done = await transact(deps.db, async (tx) => {
    const now = deps.now();
    const desk = await loadDesk(tx, deps, { space, now, pushed: [], also: [record] });
    const kept = desk.records.get(record);
    const isMarked = await marking(tx, now);
    if (kept === undefined || !isMarked) return { isThere: await isThere(tx, place), desk: null };
    // What only an earlier version shows is no news for who reads the record now.
    if (!(await isShown(tx, place))) return { isThere: true, desk: null };
    touch(desk, kept);
    noteTold(desk);
    await writeDesk(tx, desk, deps.ledger);
    return { isThere: true, desk };
  });
  if (done.desk !== null) tellNews(deps, done.desk);
  return done.isThere;
}

function named({ space, record, sha256 }: BlobPlace) {
  return sql`blob.space = ${space} and blob.record = ${record} and blob.sha256 = ${sha256}`;
}

async function mark(
  tx: Tx,
  place: BlobPlace,
  set: ReturnType<typeof sql>,
  was: 'is null' | 'is not null',
): Promise<boolean> {
  const marked = await sql`update blob set ${set}
    where ${named(place)} and complete_at ${sql.raw(was)} returning sha256`.execute(tx);
  return marked.rows.length > 0;
}

async function isThere(tx: Tx, place: BlobPlace): Promise<boolean> {
  return (await sql`select 1 from blob where ${named(place)}`.execute(tx)).rows.length > 0;
}

async function isShown(tx: Tx, place: BlobPlace): Promise<boolean> {
  const found = await sql`select 1 from blob
    join blob_ref on blob_ref.space = blob.space and blob_ref.record = blob.record
      and blob_ref.sha256 = blob.sha256
    join head on head.space = blob_ref.space and head.record = blob_ref.record
      and head.mutation = blob_ref.mutation
    where ${named(place)} limit 1`.execute(tx);
  return found.rows.length > 0;
}
