import type { Transaction } from 'kysely';
import type { Head, RecordChange } from '#protocol/change.ts';
import { askAtTheEnd, askTogether } from './ask.ts';
import type { Damage } from './damage.ts';
import { question } from './question.ts';
import { chunks } from './rows.ts';
import type { BlobTable, HeadTable, Schema } from './schema.ts';
import { soundHeads } from './sound-heads.ts';
import type { Visible } from './visible.ts';

type Tx = Transaction<Schema>;
const recordsAtOnce = 400;
/** An envelope on the wire, without its heads. */
const envelopeBytes = 500;
const headBytes = 250;
const grantBytes = 70;

/** How large this record will be in an answer, known before its content is read. */
export function wireBytes({ row, envelope }: Visible): number {
  const grants = envelope.audience.length * grantBytes;
  return envelopeBytes + headBytes + grants + row.bytes;
}

const headsText = `select * from head where (space, record) in (values :names)
  order by seq, mutation`;
const blobsText = `select blob.* from blob where (blob.space, blob.record) in (values :names)
  and exists (select 1 from blob_ref
    join head on head.space = blob_ref.space and head.record = blob_ref.record
      and head.mutation = blob_ref.mutation
    where blob_ref.space = blob.space and blob_ref.record = blob.record
      and blob_ref.sha256 = blob.sha256)
  order by blob.sha256`;

type Whole = { damaged: Damage[]; isLast?: boolean };

/**
 * Records whole, as their readers get them. Who may have them was decided before. `isLast`:
 * nothing more is asked of this snapshot, except for what stood before a damaged head.
 */
export async function wholeRecords(
  tx: Tx,
  visible: readonly Visible[],
  { damaged, isLast = false }: Whole,
): Promise<Map<string, RecordChange>> {
  const changes = new Map<string, RecordChange>();
  const parts = chunks(visible, recordsAtOnce);
  for (const [index, part] of parts.entries()) {
    const names = part.map(({ row }) => [row.space, row.id]);
    const ask = isLast && index === parts.length - 1 ? askAtTheEnd : askTogether;
    const [heads, blobs] = await ask<[HeadTable, BlobTable]>(tx, [
      question(tx, headsText, { names }),
      question(tx, blobsText, { names }),
    ]);
    for (const one of part) changes.set(nameOf(one), toChange(one));
    for (const row of await soundHeads(tx, heads, damaged)) {
      changes.get(`${row.space} ${row.record}`)?.heads.push(toHead(row));
    }
    for (const { space, record, sha256, size, type, complete_at } of blobs) {
      const blob = { sha256, size, type, complete: complete_at !== null };
      changes.get(`${space} ${record}`)?.blobs.push(blob);
    }
  }
  return changes;
}

export function nameOf({ row }: Visible): string {
  return `${row.space} ${row.id}`;
}

function toChange({ row, envelope }: Visible): RecordChange {
  return {
    record: row.id,
    rev: row.rev,
    kind: envelope.kind,
    author: envelope.author,
    about: envelope.about,
    editors: [...envelope.editors],
    audience: [...envelope.audience],
    version: envelope.version,
    deleted: envelope.deleted,
    ...(row.deleted_at === null ? {} : { deletedAt: row.deleted_at }),
    received: row.received_at,
    heads: [],
    blobs: [],
  };
}

function toHead(row: HeadTable): Head {
  return {
    id: row.mutation,
    by: row.by,
    codec: row.codec,
    ...(row.key_id === null ? {} : { keyId: row.key_id }),
    content: row.content,
    sum: row.sum,
    received: row.received_at,
  };
}
