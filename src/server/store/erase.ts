import type { Transaction } from 'kysely';
import type { Envelope } from '#domain/record.ts';
import { readersOf, tellGone } from './change-readers.ts';
import { tellNews } from './commit.ts';
import { type Desk, nextCommit } from './desk.ts';
import { loadDesk } from './load-desk.ts';
import type { Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { transact } from './transact.ts';
import { writeDesk } from './write-desk.ts';

type Tx = Transaction<Schema>;

const ofRecord = [
  'head',
  'history',
  'held',
  'blob',
  'blob_ref',
  'applied',
  'superseded',
  'withdrawn',
  'audience_log',
] as const;

/** Removes a record for good: words, versions, what was held. Only the fact that its id is erased stays. */
export function eraseRecord(
  deps: StoreDeps,
  { space, record }: { space: string; record: string },
): Promise<void> {
  return eraseRecords(deps, { space, records: [record] });
}

type Erasing = { space: string; records: readonly string[] };

/** Several at once, or none; `noting` writes beside it, in the same transaction, what was erased. */
export async function eraseRecords(
  deps: StoreDeps,
  { space, records }: Erasing,
  noting?: (tx: Tx, erased: Envelope[]) => Promise<void>,
): Promise<void> {
  const desk = await transact(deps.db, async (tx) => {
    const now = deps.now();
    const found = await loadDesk(tx, deps, { space, now, pushed: [], also: records });
    const erased = records.flatMap((record) => found.records.get(record)?.envelope ?? []);
    for (const record of records) await eraseOn(tx, found, record);
    await noting?.(tx, erased);
    await writeDesk(tx, found, deps.ledger);
    return found;
  });
  tellNews(deps, desk);
  // Should this fail, the daily sweep finds bytes of an erased record.
  for (const record of records) await deps.blobs?.removeRecord({ space, record });
}

/** Whoever could read it is told that it is erased; what is about it is gone for its readers. */
export async function eraseOn(tx: Tx, desk: Desk, record: string): Promise<void> {
  if (desk.erased.has(record)) return;
  const { space, now } = desk;
  const about = [...(desk.aboutOf.get(record) ?? [])].flatMap((id) => desk.records.get(id) ?? []);
  const kept = desk.records.get(record);
  const before = about.map((one) => readersOf(desk, one));
  if (kept !== undefined) tellGone(desk, kept, [...readersOf(desk, kept)]);
  desk.records.delete(record);
  desk.touched.delete(record);
  desk.erased.add(record);
  for (const [index, one] of about.entries()) {
    const has = readersOf(desk, one);
    tellGone(
      desk,
      one,
      [...(before[index] ?? [])].filter((person) => !has.has(person)),
    );
  }
  for (const table of ofRecord) {
    await tx.deleteFrom(table).where('space', '=', space).where('record', '=', record).execute();
  }
  await tx.deleteFrom('record').where('space', '=', space).where('id', '=', record).execute();
  await tx
    .insertInto('erased')
    .values({ space, record, erased_at: now })
    .onConflict((clash) => clash.doNothing())
    .execute();
  const { token } = nextCommit(desk, null);
  desk.writes.ledger.push({ space, token, at: now, what: 'erased', record });
}
