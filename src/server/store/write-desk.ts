import { sql, type Transaction } from 'kysely';
import { kindRule } from '#domain/kind-rule.ts';
import { type Desk, nextCommit, readersText } from './desk.ts';
import { insertRows } from './insert-rows.ts';
import type { Ledger } from './ledger.ts';
import { chunks, tuples } from './rows.ts';
import type { AudienceLogTable, RecordTable, Schema } from './schema.ts';

type Tx = Transaction<Schema>;
const rowsAtOnce = 200;

/**
 * Puts the desk in the database, in the transaction that loaded it. The ledger comes first: a
 * withdrawal that is known here and crashes there is safe, the other way round it is not.
 */
export async function writeDesk(tx: Tx, desk: Desk, ledger: Ledger | undefined): Promise<void> {
  const { writes } = desk;
  await noteWithdrawals(tx, desk);
  await ledger?.append(writes.ledger);
  if (writes.log.length > 0) {
    await tx.updateTable('space').set({ head: desk.head }).where('id', '=', desk.space).execute();
  }
  await insertRows(tx, 'commit_log', writes.log);
  await writeRecords(tx, desk);
  await writeHeads(tx, desk);
  await insertRows(tx, 'applied', writes.applied);
  await writeGone(tx, desk);
  await writeHeld(tx, desk);
  await writeBlobs(tx, desk);
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
  await insertRows(tx, 'record', rows, {
    keys: ['space', 'id'],
    replace: ['seq', 'rev', 'audience', 'version', 'deleted_at', 'touched_at', 'bytes'],
  });
  await insertRows(tx, 'audience_log', readersSince(desk), 'keep-old');
}

/** Of what several people edit: from when on others can read it. */
function readersSince(desk: Desk): AudienceLogTable[] {
  return [...desk.touched].flatMap((record): AudienceLogTable[] => {
    const kept = desk.records.get(record);
    if (kept === undefined || kindRule(kept.envelope.kind)?.editedBy !== 'editors') return [];
    const { envelope, seq, known } = kept;
    if (known === readersText(envelope)) return [];
    const audience = JSON.stringify(envelope.audience);
    const deleted = envelope.deleted ? 1 : 0;
    return [{ space: desk.space, record, seq, since: desk.now, audience, deleted }];
  });
}

async function writeHeads(tx: Tx, desk: Desk): Promise<void> {
  const { writes, space, now } = desk;
  for (const part of chunks(writes.left, rowsAtOnce)) {
    const these = sql`"space" = ${space} and ("record", "mutation") in
      (values ${tuples(part.map((row) => [row.record, row.mutation]))})`;
    await sql`insert into history (space, record, mutation, "by", seq, codec, key_id, content, sum,
      received_at, superseded_at)
      select space, record, mutation, "by", seq, codec, key_id, content, sum, received_at, cast(${now} as bigint)
      from head where ${these}
      on conflict (space, record, mutation) do update set
        content = excluded.content, sum = excluded.sum, superseded_at = excluded.superseded_at`.execute(
      tx,
    );
    await sql`delete from head where ${these}`.execute(tx);
  }
  const superseded = writes.superseded.map((row) => ({ ...row, space }));
  await insertRows(tx, 'superseded', superseded, 'keep-old');
  await insertRows(tx, 'history', writes.history, 'keep-old');
  // Words that a disk lost and their author's device sent again take their own place.
  await insertRows(tx, 'head', [...writes.heads.values()], {
    keys: ['space', 'record', 'mutation'],
    replace: ['seq', 'content', 'sum', 'bytes'],
  });
}

/** Until its bytes are there, the newest version says how large it is; afterwards nobody does. */
async function writeBlobs(tx: Tx, { writes }: Desk): Promise<void> {
  const newest = new Map(writes.blobs.map((row) => [`${row.record} ${row.sha256}`, row]));
  for (const row of newest.values()) {
    const { space, record, sha256, size, type } = row;
    await sql`insert into blob (space, record, sha256, size, type)
      values (${space}, ${record}, ${sha256}, ${size}, ${type})
      on conflict (space, record, sha256) do update set loose_at = null,
        size = case when blob.complete_at is null then excluded.size else blob.size end,
        type = case when blob.complete_at is null then excluded.type else blob.type end`.execute(
      tx,
    );
  }
  await insertRows(tx, 'blob_ref', writes.blobRefs, 'keep-old');
}

async function writeGone(tx: Tx, desk: Desk): Promise<void> {
  const newest = new Map(desk.writes.gone.map((row) => [`${row.person} ${row.record}`, row]));
  await insertRows(tx, 'gone', [...newest.values()], {
    keys: ['space', 'person', 'record'],
    replace: ['seq'],
  });
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
  await insertRows(tx, 'held', writes.held, {
    keys: ['space', 'record', 'person', 'mutation'],
    replace: ['reason', 'final'],
  });
}
