/** A record as a screen reads it: every surviving value, and where its words are safe by now. */

import type { ContentDocument, Plain } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import { alongOf } from '#domain/along.ts';
import type { Audience } from '#domain/audience.ts';
import { isBeingBrought, ownerOf } from '#domain/brought.ts';
import type { Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { JournalRow, RecordRow } from './device-store.ts';
import { readHeads } from './record-content.ts';
import { open } from './seal.ts';

/** On this device; on its way; at school too; or kept apart because it could not be applied. */
export type RecordState = 'device' | 'sent' | 'safe' | 'held';

export type RecordView = {
  space: SpaceId;
  record: RecordId;
  kind: string;
  author: PersonId;
  about: RecordId | null;
  editors: readonly PersonId[];
  audience: Audience;
  version: string;
  deleted: boolean;
  /** When it was thrown away; unknown of what an older app was given. */
  deletedAt?: Instant | undefined;
  received: Instant | null;
  /** When the server received it, or when it was made: here, or where it came along from. */
  order: Instant;
  /** Every surviving value; normally one. */
  fields: Record<string, Plain[]>;
  state: RecordState;
  heldReason: string | null;
  mine: boolean;
  /** This person brings it to somebody else: it is not theirs to read. */
  bringing?: boolean;
  unreadable: boolean;
  heads: number;
  /** The readers last chosen here met a narrower choice made elsewhere, which won. */
  narrowed?: boolean;
  /** What a person who edits now has seen. */
  document?: ContentDocument;
};

export function toRecordView(
  row: RecordRow,
  rows: readonly JournalRow[],
  me: PersonId,
): RecordView {
  const heads = open(row.heads);
  const { document, unreadable } = readHeads(heads);
  const fields = fieldValues(document);
  return {
    space: row.space,
    record: row.record,
    kind: row.kind,
    // Whose words they are: who brought a sheet for somebody wrote none of it.
    author: ownerOf(row),
    about: row.about,
    editors: row.editors,
    audience: row.audience,
    version: row.version,
    deleted: row.deleted,
    ...(row.deletedAt === undefined ? {} : { deletedAt: row.deletedAt }),
    received: row.received,
    order: alongOf(fields)?.made ?? row.order,
    fields,
    ...stateOf(rows),
    mine: ownerOf(row) === me,
    ...(isBeingBrought(row, heads, me) ? { bringing: true } : {}),
    unreadable,
    heads: heads.length,
    narrowed: rows.findLast((made) => made.op === 'audience')?.reason === 'narrowed',
    document,
  };
}

/** Always computed from the journal: a screen never claims more than what is proven. */
export function stateOf(rows: readonly JournalRow[]): {
  state: RecordState;
  heldReason: string | null;
} {
  const held = rows.find((row) => row.state === 'held');
  if (held !== undefined) return { state: 'held', heldReason: held.reason };
  // A row is marked sent before its bytes leave: only an answer proves that they arrived.
  const isHere = rows.some((row) => row.state === 'new' || row.state === 'sent');
  if (isHere) return { state: 'device', heldReason: null };
  const isAcked = rows.some((row) => row.state === 'acked');
  return { state: isAcked ? 'sent' : 'safe', heldReason: null };
}

export function first(view: Pick<RecordView, 'fields'>, field: string): Plain | undefined {
  return view.fields[field]?.[0];
}

export function text(view: Pick<RecordView, 'fields'>, field: string): string {
  const value = first(view, field);
  return typeof value === 'string' ? value : '';
}
