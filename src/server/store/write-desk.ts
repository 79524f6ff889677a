import { type InsertObject, sql, type Transaction } from 'kysely';
import { type Desk, nextCommit } from './desk.ts';
import type { Ledger } from './ledger.ts';
import { chunks, tuples } from './rows.ts';
import type { RecordTable, Schema, SyncTables } from './schema.ts';

type Tx = Transaction<Schema>;
const rowsAtOnce = 200;

/**
 * Puts the desk in the database, in the transaction that loaded it. The ledger comes first: a
 * withdrawal that is known here and crashes there is safe, the other way round it is not.
 */
export async function writeDesk(tx: Tx, desk: Desk, ledger: Ledger | undefined): Promise<void> {
  const { writes } = desk;
  await noteWithdrawals(tx, desk);
  ledger?.append(writes.ledger);
  if (writes.log.length > 0) {
    await tx.updateTable('space').set({ head: desk.head }).where('id', '=', desk.space).execute();
  }
  await insertAll(tx, 'commit_log', writes.log);
  await writeRecords(tx, desk);
  await writeHeads(tx, desk);
  await insertAll(tx, 'applied', writes.applied);
  await writeGone(tx, desk);
  await writeHeld(tx, desk);
  for (const part of chunks(writes.blobs, rowsAtOnce)) {
    await tx
      .insertInto('blob')
      .values(part)
      .onConflict((clash) => clash.doNothing())
      .execute();
  }
}

/** Plain rows, in as few statements as SQL's limit of parameters allows. */
export async function insertAll<T extends keyof SyncTables>(
  tx: Tx,
  table: T,
  rows: readonly InsertObject<Schema, T>[],
): Promise<void> {
  for (const part of chunks(rows, rowsAtOnce)) await tx.insertInto(table).values(part).execute();
}

/** Each withdrawal with all that was applied to its record before: none of it undoes it later. */
async function noteWithdrawals(tx: Tx, desk: Desk): Promise<void> {
  const { space, now, writes } = desk;
  for (const { record, audience, until } of writes.narrowings) {
    const knew = await appliedTo(tx, desk, { record, until });
    const { token } = nextCommit(desk, null);
    writes.ledger.push({ space, token, at: now, what: 'narrowed', record, audience, knew });
  }
  for (const { record, heads, until } of writes.deletions) {
    const known = [...new Set([...heads, ...(await appliedTo(tx, desk, { record, until }))])];
    const { token } = nextCommit(desk, null);
    writes.ledger.push({ space, token, at: now, what: 'deleted', record, heads: known });
  }
}

type Until = { record: string; until: number };

async function appliedTo(
  tx: Tx,
  { space, writes }: Desk,
  { record, until }: Until,
): Promise<string[]> {
  const before = await tx
    .selectFrom('applied')
    .select('mutation')
    .where('space', '=', space)
    .where('record', '=', record)
    .execute();
  const now = writes.applied.slice(0, until).filter((row) => row.record === record);
  return [...before, ...now].map((row) => row.mutation);
}

async function writeRecords(tx: Tx, desk: Desk): Promise<void> {
  const rows = [...desk.touched].flatMap((record): RecordTable[] => {
    const kept = desk.records.get(record);
    if (kept === undefined) return [];
    const { envelope } = kept;
    return [
      {
        space: desk.space,
        id: record,
        seq: kept.seq,
        rev: kept.rev,
        kind: envelope.kind,
        author: envelope.author,
        about: envelope.about,
        editors: JSON.stringify(envelope.editors),
        audience: JSON.stringify(envelope.audience),
        version: envelope.version,
        deleted_at: kept.deletedAt,
        received_at: kept.receivedAt,
        touched_at: desk.now,
        bytes: kept.bytes,
      },
    ];
  });
  for (const part of chunks(rows, rowsAtOnce)) {
    await tx
      .insertInto('record')
      .values(part)
      .onConflict((clash) =>
        clash.columns(['space', 'id']).doUpdateSet((is) => ({
          seq: is.ref('excluded.seq'),
          rev: is.ref('excluded.rev'),
          audience: is.ref('excluded.audience'),
          version: is.ref('excluded.version'),
          deleted_at: is.ref('excluded.deleted_at'),
          touched_at: is.ref('excluded.touched_at'),
          bytes: is.ref('excluded.bytes'),
        })),
      )
      .execute();
  }
}

async function writeHeads(tx: Tx, desk: Desk): Promise<void> {
  const { writes, space, now } = desk;
  for (const part of chunks(writes.left, rowsAtOnce)) {
    const these = sql`"space" = ${space} and ("record", "mutation") in
      (values ${tuples(part.map((row) => [row.record, row.mutation]))})`;
    await sql`insert into history (space, record, mutation, "by", seq, codec, key_id, content, sum,
      received_at, superseded_at)
      select space, record, mutation, "by", seq, codec, key_id, content, sum, received_at, ${now}
      from head where ${these} on conflict do nothing`.execute(tx);
    await sql`delete from head where ${these}`.execute(tx);
  }
  const superseded = writes.superseded.map((row) => ({ ...row, space }));
  for (const part of chunks(superseded, rowsAtOnce)) {
    await tx
      .insertInto('superseded')
      .values(part)
      .onConflict((clash) => clash.doNothing())
      .execute();
  }
  for (const part of chunks(writes.history, rowsAtOnce)) {
    await tx
      .insertInto('history')
      .values(part)
      .onConflict((clash) => clash.doNothing())
      .execute();
  }
  await insertAll(tx, 'head', [...writes.heads.values()]);
}

async function writeGone(tx: Tx, desk: Desk): Promise<void> {
  const newest = new Map(desk.writes.gone.map((row) => [`${row.person} ${row.record}`, row]));
  for (const part of chunks([...newest.values()], rowsAtOnce)) {
    await tx
      .insertInto('gone')
      .values(part)
      .onConflict((clash) =>
        clash
          .columns(['space', 'person', 'record'])
          .doUpdateSet((is) => ({ seq: is.ref('excluded.seq') })),
      )
      .execute();
  }
}

async function writeHeld(tx: Tx, { writes, space }: Desk): Promise<void> {
  for (const part of chunks(writes.unheld, rowsAtOnce)) {
    await sql`delete from held where space = ${space} and (record, person, mutation) in
      (values ${tuples(part.map((row) => [row.record, row.person, row.mutation]))})`.execute(tx);
  }
  for (const { person, mutation, ...set } of writes.reasons) {
    await tx
      .updateTable('held')
      .set(set)
      .where('space', '=', space)
      .where('person', '=', person)
      .where('mutation', '=', mutation)
      .execute();
  }
  for (const part of chunks(writes.held, rowsAtOnce)) {
    await tx
      .insertInto('held')
      .values(part)
      .onConflict((clash) =>
        clash.columns(['space', 'record', 'person', 'mutation']).doUpdateSet((is) => ({
          reason: is.ref('excluded.reason'),
          final: is.ref('excluded.final'),
        })),
      )
      .execute();
  }
}
