/**
 * Disks forget. Each head carries the sum of its content, and is compared with it whenever it is
 * read for somebody: one that does not fit is never handed out. The newest version before it that
 * does fit takes its place; the damaged bytes are kept for whoever can still read them.
 */
import { sql, type Transaction } from 'kysely';
import type { Damage } from './damage.ts';
import type { HeadTable, HistoryTable, Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { sha256 } from './token.ts';
import { transact } from './transact.ts';

type Tx = Transaction<Schema>;

const nothing = { content: '', sum: sha256('') };

function isSound(head: Pick<HeadTable, 'content' | 'sum'>): boolean {
  return sha256(head.content) === head.sum;
}

/** The heads as they may be handed out; what was damaged is added to `damaged`. */
export async function soundHeads(
  tx: Tx,
  rows: readonly HeadTable[],
  damaged: Damage[],
): Promise<HeadTable[]> {
  const sound: HeadTable[] = [];
  for (const row of rows) {
    if (isSound(row)) {
      sound.push(row);
      continue;
    }
    const before = await versionBefore(tx, row);
    const { space, record, mutation } = row;
    damaged.push({ space, record, mutation, instead: before?.mutation ?? null });
    // Without an older version the head stays, unreadable: an edit never replaces it.
    sound.push(before === null ? { ...row, ...nothing } : { ...before, bytes: row.bytes });
  }
  return sound;
}

async function versionBefore(tx: Tx, head: HeadTable): Promise<HistoryTable | null> {
  const older = await tx
    .selectFrom('history')
    .selectAll()
    .where('space', '=', head.space)
    .where('record', '=', head.record)
    .where('mutation', '!=', head.mutation)
    .orderBy('superseded_at', 'desc')
    .orderBy('seq', 'desc')
    .execute();
  return older.find(isSound) ?? null;
}

/**
 * Puts the older version in the place of the damaged head. The record gets no new place in the
 * order: a device that still has the words keeps them. That they were applied is forgotten, so
 * the device that waits for its proof is told that they are lost, and sends them again.
 */
export async function mendHeads(
  deps: Pick<StoreDeps, 'db' | 'now' | 'alert'>,
  damaged: readonly Damage[],
): Promise<void> {
  for (const damage of damaged) {
    deps.alert?.(damage);
    await transact(deps.db, (tx) => mendHead(tx, damage, deps.now()));
  }
}

async function mendHead(tx: Tx, damage: Damage, now: number): Promise<void> {
  const { space, record, mutation, instead } = damage;
  // The row lock of the space: nobody writes this record meanwhile.
  await tx.updateTable('space').set({ touched_at: now }).where('id', '=', space).execute();
  const ofRecord = sql`space = ${space} and record = ${record}`;
  const { rows } = await sql<HeadTable>`
    select * from head where ${ofRecord} and mutation = ${mutation}`.execute(tx);
  const [head] = rows;
  if (head === undefined || isSound(head)) return;
  await tx
    .deleteFrom('applied')
    .where('space', '=', space)
    .where('record', '=', record)
    .where('mutation', '=', mutation)
    .execute();
  if (instead === null) return;
  const { bytes, ...kept } = head;
  await tx
    .deleteFrom('head')
    .where(ofRecordAnd(space, record, mutation))
    .execute();
  await tx
    .insertInto('history')
    .values({ ...kept, superseded_at: now })
    .onConflict((clash) => clash.doNothing())
    .execute();
  await sql`insert into head (space, record, mutation, "by", seq, codec, key_id, content, sum,
    received_at, bytes)
    select space, record, mutation, "by", seq, codec, key_id, content, sum, received_at, ${bytes}
    from history where ${ofRecord} and mutation = ${instead} on conflict do nothing`.execute(tx);
  await tx
    .deleteFrom('history')
    .where(ofRecordAnd(space, record, instead))
    .execute();
}

function ofRecordAnd(space: string, record: string, mutation: string) {
  return sql<boolean>`space = ${space} and record = ${record} and mutation = ${mutation}`;
}
