import type { PersonId } from '#domain/person.ts';
import type { PutMutation } from '#protocol/mutation.ts';
import { type Desk, headKey, type Kept } from './desk.ts';
import type { HeadTable } from './schema.ts';

/** What naming a blob takes on the wire. */
const blobBytes = 150;

/** heads := (heads − supersedes) ∪ {new}, unless the new one was itself superseded before. */
export function putHead(desk: Desk, kept: Kept, put: PutMutation, by: PersonId): void {
  for (const mutation of put.supersedes) {
    if (mutation !== put.id) supersede(desk, kept, mutation);
  }
  const row: HeadTable = {
    space: desk.space,
    record: put.record,
    mutation: put.id,
    by,
    seq: kept.seq,
    codec: put.codec,
    key_id: put.keyId ?? null,
    content: put.content,
    sum: put.sum,
    received_at: desk.now,
    bytes: Buffer.byteLength(JSON.stringify(put.content)) + (put.blobs ?? []).length * blobBytes,
  };
  if (desk.superseded.has(headKey(put.record, put.id))) toHistory(desk, row);
  else addHead(desk, kept, row);
  noteBlobs(desk, put);
}

function noteBlobs(
  { space, writes }: Desk,
  { id: mutation, record, blobs = [] }: PutMutation,
): void {
  const fresh = { complete_at: null, begun_by: null, begun_at: null, loose_at: null };
  for (const blob of blobs) {
    writes.blobs.push({ ...blob, space, record, ...fresh });
    writes.blobRefs.push({ space, record, mutation, sha256: blob.sha256 });
  }
}

function addHead(desk: Desk, kept: Kept, row: HeadTable): void {
  kept.bytes += row.bytes - (kept.heads.get(row.mutation)?.bytes ?? 0);
  kept.heads.set(row.mutation, { by: row.by, bytes: row.bytes });
  desk.writes.heads.set(headKey(row.record, row.mutation), row);
}

function supersede(desk: Desk, kept: Kept, mutation: string): void {
  const { record } = kept.envelope;
  const key = headKey(record, mutation);
  if (desk.superseded.has(key) && !kept.heads.has(mutation)) return;
  desk.superseded.add(key);
  desk.writes.superseded.push({ record, mutation });
  const head = kept.heads.get(mutation);
  if (head === undefined) return;
  kept.heads.delete(mutation);
  kept.bytes -= head.bytes;
  const unwritten = desk.writes.heads.get(key);
  desk.historyBy.set(key, head.by);
  if (unwritten === undefined) {
    desk.writes.left.push({ record, mutation });
    return;
  }
  desk.writes.heads.delete(key);
  toHistory(desk, unwritten);
}

function toHistory(desk: Desk, { bytes: _, ...head }: HeadTable): void {
  desk.historyBy.set(headKey(head.record, head.mutation), head.by);
  desk.writes.history.push({ ...head, superseded_at: desk.now });
}
