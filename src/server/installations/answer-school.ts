/** Another school says how far a parcel came, and hears what was taken back of it. */
import * as v from 'valibot';
import {
  type askParcel,
  type ParcelState,
  type Receipt,
  receipt as receiptSchema,
} from '#protocol/parcel.ts';
import { transact } from '../store/transact.ts';
import type { InstallationDeps } from './installation-deps.ts';
import { noteWithdrawn } from './note-withdrawn.ts';
import type { ParcelOutTable } from './parcel-tables.ts';
import { readJson } from './read-slip.ts';
import { isSignedBy, ownKey } from './school-key.ts';
import { firstTimes, type When } from './union.ts';

type Answer = { state: string; signature: string };

/** Null for whoever has no such parcel of ours: unknown and wrongly signed are one. */
export async function answerSchool(
  deps: InstallationDeps,
  { receipt: text, signature }: v.InferOutput<typeof askParcel>,
): Promise<Answer | null> {
  const parsed = v.safeParse(receiptSchema, readJson(text));
  if (!parsed.success) return null;
  const receipt = parsed.output;
  const own = await ownKey(deps.db);
  const row = await deps.db
    .selectFrom('parcel_out')
    .select('to_key')
    .where('id', '=', receipt.id)
    .executeTakeFirst();
  // Looked at in either case, so that both take as long.
  const isTheirs = await isSignedBy(row?.to_key ?? own.key, { text, signature });
  if (row === undefined || !isTheirs) return null;
  const withdrawn = await transact(deps.db, async (tx) => {
    const kept = await tx
      .updateTable('parcel_out')
      .set((now) => ({ arrived: now.ref('arrived') }))
      .where('id', '=', receipt.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const all = await noteWithdrawn(tx, kept);
    const heard = hear(kept, { receipt, withdrawn: all, now: deps.now() });
    await tx.updateTable('parcel_out').set(heard).where('id', '=', receipt.id).execute();
    return all;
  });
  const { id, nonce } = receipt;
  const state = JSON.stringify({ id, nonce, withdrawn } satisfies ParcelState);
  return { state, signature: await own.sign(state) };
}

type Hearing = { receipt: Receipt; withdrawn: string[]; now: number };

function hear(kept: ParcelOutTable, { receipt, withdrawn, now }: Hearing) {
  const pieces = (JSON.parse(kept.pieces) as { piece: string }[]).map(({ piece }) => piece);
  const { arrived } = receipt;
  const read = firstTimes(JSON.parse(kept.read) as When, { more: receipt.read, of: pieces, now });
  const more = Object.fromEntries(receipt.told.map((piece) => [piece, now]));
  const told = firstTimes(JSON.parse(kept.told) as When, { more, of: withdrawn, now });
  return {
    arrived: kept.arrived ?? (arrived === null ? null : Math.min(arrived, now)),
    read: JSON.stringify(read),
    told: JSON.stringify(told),
  };
}
