import { type CompiledQuery, sql, type Transaction } from 'kysely';
import { kindRule } from '#domain/kind-rule.ts';
import { askTogether } from './ask.ts';
import { type Desk, nextCommit, readersText } from './desk.ts';
import { insertsOf } from './insert-rows.ts';
import type { Ledger } from './ledger.ts';
import { chunks, tuples } from './rows.ts';
import type { AudienceLogTable, RecordTable, Schema } from './schema.ts';

type Tx = Transaction<Schema>;
const rowsAtOnce = 200;

/** Puts the desk in the database, in the transaction that loaded it. */
export async function writeDesk(tx: Tx, desk: Desk, ledger: Ledger | undefined): Promise<void> {
  await askTogether(tx, await writesOf(tx, desk, ledger));
}

/**
 * What is then left to write. The ledger comes first: a withdrawal that is known here and crashes
 * there is safe, the other way round it is not.
 */
export async function writesOf(
  tx: Tx,
  desk: Desk,
  ledger: Ledger | undefined,
): Promise<CompiledQuery[]> {
  const { writes } = desk;
  await noteWithdrawals(tx, desk);
  await ledger?.append(writes.ledger);
  return [
    ...headOf(tx, desk),
    ...insertsOf(tx, 'commit_log', writes.log),
    ...recordsOf(tx, desk),
    ...headsOf(tx, desk),
    ...insertsOf(tx, 'applied', writes.applied),
    ...goneOf(tx, desk),
    ...heldOf(tx, desk),
    ...blobsOf(tx, desk),
  ];
}

/** Nearly always as many places were taken as there are commits. */
function headOf(tx: Tx, { head, headTaken, space }: Desk): CompiledQuery[] {
  if (head === headTaken) return [];
  return [tx.updateTable('space').set({ head }).where('id', '=', space).compile()];
}

/** Each withdrawal with all that was applied to its record before: none of it undoes it later. */
async function noteWithdrawals(tx: Tx, desk: Desk): Promise<void> {
  const { space, now, writes } = desk;
  for (const { record, audience, version, until } of writes.narrowings) {
    const knew = await appliedTo(tx, desk, { record, until });
    const { token } = nextCommit(desk, null);
    const narrowed = { what: 'narrowed' as const, record, audience, knew, version };
    writes.ledger.push({ space, token, at: now, ...narrowed });
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

function recordsOf(tx: Tx, desk: Desk): CompiledQuery[] {
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
  return [
    ...insertsOf(tx, 'record', rows, {
      keys: ['space', 'id'],
      replace: ['seq', 'rev', 'audience', 'version', 'deleted_at', 'touched_at', 'bytes'],
    }),
    ...insertsOf(tx, 'audience_log', readersSince(desk), 'keep-old'),
  ];
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

function headsOf(tx: Tx, desk: Desk): CompiledQuery[] {
  const { writes, space, now } = desk;
  const left = chunks(writes.left, rowsAtOnce).flatMap((part) => {
    const these = sql`"space" = ${space} and ("record", "mutation") in
      (values ${tuples(part.map((row) => [row.record, row.mutation]))})`;
    const intoHistory = sql`insert into history (space, record, mutation, "by", seq, codec, key_id, content, sum,
      received_at, superseded_at)
      select space, record, mutation, "by", seq, codec, key_id, content, sum, received_at, cast(${now} as bigint)
      from head where ${these}
      on conflict (space, record, mutation) do update set
        content = excluded.content, sum = excluded.sum, superseded_at = excluded.superseded_at`;
    return [intoHistory.compile(tx), sql`delete from head where ${these}`.compile(tx)];
  });
  const superseded = writes.superseded.map((row) => ({ ...row, space }));
  return [
    ...left,
    ...insertsOf(tx, 'superseded', superseded, 'keep-old'),
    ...insertsOf(tx, 'history', writes.history, 'keep-old'),
    // Words that a disk lost and their author's device sent again take their own place.
    ...insertsOf(tx, 'head', [...writes.heads.values()], {
      keys: ['space', 'record', 'mutation'],
      replace: ['seq', 'content', 'sum', 'bytes'],
    }),
  ];
}

/** Until its bytes are there, the newest version says how large it is; afterwards nobody does. */
function blobsOf(tx: Tx, { writes }: Desk): CompiledQuery[] {
  const newest = new Map(writes.blobs.map((row) => [`${row.record} ${row.sha256}`, row]));
  const blobs = [...newest.values()].map((row) => {
    const { space, record, sha256, size, type } = row;
    return sql`insert into blob (space, record, sha256, size, type)
      values (${space}, ${record}, ${sha256}, ${size}, ${type})
      on conflict (space, record, sha256) do update set loose_at = null,
        size = case when blob.complete_at is null then excluded.size else blob.size end,
        type = case when blob.complete_at is null then excluded.type else blob.type end`.compile(
      tx,
    );
  });
  return [...blobs, ...insertsOf(tx, 'blob_ref', writes.blobRefs, 'keep-old')];
}

function goneOf(tx: Tx, desk: Desk): CompiledQuery[] {
  const newest = new Map(desk.writes.gone.map((row) => [`${row.person} ${row.record}`, row]));
  return insertsOf(tx, 'gone', [...newest.values()], {
    keys: ['space', 'person', 'record'],
    replace: ['seq'],
  });
}

function heldOf(tx: Tx, { writes, space }: Desk): CompiledQuery[] {
  const unheld = chunks(writes.unheld, rowsAtOnce).map((part) => {
    return sql`delete from held where space = ${space} and (record, person, mutation) in
      (values ${tuples(part.map((row) => [row.record, row.person, row.mutation]))})`.compile(tx);
  });
  const reasons = writes.reasons.map(({ person, mutation, ...set }) => {
    return tx
      .updateTable('held')
      .set(set)
      .where('space', '=', space)
      .where('person', '=', person)
      .where('mutation', '=', mutation)
      .compile();
  });
  const held = insertsOf(tx, 'held', writes.held, {
    keys: ['space', 'record', 'person', 'mutation'],
    replace: ['reason', 'final'],
  });
  return [...unheld, ...reasons, ...held];
}
