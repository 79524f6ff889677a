/**
 * The tables of the sync of records. `space` leads every key: no order across spaces, no lock on
 * two of them, so that the same tables can be spread over machines with space as the key.
 * Instants are milliseconds, lists are JSON text, truth is 0 or 1.
 */
import type { Kysely } from 'kysely';
import type { ParcelTables } from '#server/installations/parcel-tables.ts';
import type { PeopleTables } from '#server/people/schema.ts';

export type SyncTables = {
  space: SpaceTable;
  commit_log: CommitLogTable;
  member: MemberTable;
  record: RecordTable;
  gone: GoneTable;
  erased: ErasedTable;
  superseded: SupersededTable;
  head: HeadTable;
  history: HistoryTable;
  applied: AppliedTable;
  held: HeldTable;
  blob: BlobTable;
  blob_ref: BlobRefTable;
  withdrawn: WithdrawnTable;
  audience_log: AudienceLogTable;
};
export type Schema = SyncTables & PeopleTables & ParcelTables;
export type Database = Kysely<Schema>;

export type SpaceTable = { id: string; kind: string; head: number; touched_at: number };

/**
 * One row for each touched record (or member), with a token that nobody can guess or count.
 * A token that is not here is from a history that was lost: so devices learn of a restore.
 */
export type CommitLogTable = {
  space: string;
  seq: number;
  token: string;
  touched: string | null;
  committed_at: number;
};

/** Rows are never deleted: ended is the same as revoked. */
export type MemberTable = {
  space: string;
  person: string;
  role: string;
  level: string;
  until: number | null;
  grant: string;
  revoked_at: number | null;
  /** The commit of this membership: where this person's view of the space begins. */
  seq: number;
};

export type RecordTable = {
  space: string;
  id: string;
  seq: number;
  rev: string;
  kind: string;
  author: string;
  about: string | null;
  editors: string;
  audience: string;
  version: string;
  deleted_at: number | null;
  received_at: number;
  touched_at: number;
  /** Of all heads on the wire, so that a page can be cut before content is read. */
  bytes: number;
};

/** The commit that took a record from a present member: the only thing that person hears of it. */
export type GoneTable = { space: string; person: string; record: string; seq: number };

/** All that stays of an erased record. */
export type ErasedTable = { space: string; record: string; erased_at: number };

/** Also of mutations that have not arrived yet. */
export type SupersededTable = { space: string; record: string; mutation: string };

export type HeadTable = {
  space: string;
  record: string;
  mutation: string;
  by: string;
  seq: number;
  codec: number;
  key_id: string | null;
  content: string;
  sum: string;
  received_at: number;
  bytes: number;
};

export type HistoryTable = {
  space: string;
  record: string;
  mutation: string;
  by: string;
  seq: number;
  codec: number;
  key_id: string | null;
  content: string;
  sum: string;
  received_at: number;
  superseded_at: number;
};

export type AppliedTable = {
  space: string;
  record: string;
  person: string;
  mutation: string;
  sum: string;
  seq: number;
  note: string | null;
  received_at: number;
};

/** What could not be applied, kept whole: it is the person's, and it is decided again. */
export type HeldTable = {
  space: string;
  record: string;
  person: string;
  mutation: string;
  op: string;
  kind: string | null;
  /** Who sent it: the person, or for a witness whoever still had the words. */
  by: string;
  reason: string;
  /** Shown once, never decided again. */
  final: number;
  body: string;
  bytes: number;
  received_at: number;
};

export type BlobTable = {
  space: string;
  record: string;
  sha256: string;
  size: number;
  type: string;
  complete_at: number | null;
  /** Who sent the first of its bytes, and when: it takes room from then on. */
  begun_by: string | null;
  begun_at: number | null;
  /** Since when no version names it. */
  loose_at: number | null;
};

/** Which versions of a record name a blob: those that stand there now, and those in history. */
export type BlobRefTable = { space: string; record: string; mutation: string; sha256: string };

/** From the ledger: what was withdrawn from a record after the backup that was restored. */
export type WithdrawnTable = {
  space: string;
  record: string;
  /** The narrowest audience it had, or null where only a deletion is known. */
  audience: string | null;
  /** The mutations that the narrowing knew of, which do not widen it again, and what it left. */
  knew: string;
  /** The mutations that the deletion knew of: they come back deleted. */
  heads: string;
};

/**
 * Who could read a record from when on: of what several people edit, so that each editor finds
 * only the versions that stood there for them.
 */
export type AudienceLogTable = {
  space: string;
  record: string;
  seq: number;
  since: number;
  audience: string;
  deleted: number;
};
