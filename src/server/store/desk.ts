/**
 * Everything of one space that a batch of mutations can touch, read at once inside its
 * transaction. Decisions change the desk alone; `writeDesk` puts the result in the database.
 */
import type { Audience, RoleOf } from '#domain/audience.ts';
import type { Instant } from '#domain/instant.ts';
import { isPresent, type Member, type SpaceKind } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { Envelope, MutationId, RecordId } from '#domain/record.ts';
import type { Withdrawal } from './ledger.ts';
import type {
  AppliedTable,
  BlobRefTable,
  BlobTable,
  CommitLogTable,
  GoneTable,
  HeadTable,
  HeldTable,
  HistoryTable,
} from './schema.ts';
import { newToken } from './token.ts';

export type KeptHead = { by: PersonId; bytes: number };

/** A record as it stands during the batch. */
export type Kept = {
  envelope: Envelope;
  seq: number;
  rev: string;
  deletedAt: Instant | null;
  receivedAt: Instant;
  /** Loaded for the records that the batch names. */
  heads: Map<MutationId, KeptHead>;
  bytes: number;
  /** Who could read it before this batch, as the log of audiences says it; null for a new one. */
  known: string | null;
};

export type FirstAnswer = {
  person: PersonId;
  record: RecordId;
  sum: string;
  at: string;
  note: string | null;
};

/** What the ledger says of a record since the backup that was restored. */
export type Withdrawn = {
  audience: Audience | null;
  knew: Set<MutationId>;
  /** What the withdrawal left: who chose knowing that, knew of it. */
  version: string | null;
  heads: Set<MutationId>;
};

export type Desk = {
  space: string;
  /** Null: there is no such space. */
  kind: SpaceKind | null;
  now: Instant;
  random(bytes: number): Uint8Array;
  head: number;
  /** What the row of the space says, with the places that were taken for the batch. */
  headTaken: number;
  members: Map<PersonId, Member>;
  roleOf: RoleOf;
  records: Map<RecordId, Kept>;
  aboutOf: Map<RecordId, Set<RecordId>>;
  applied: Map<MutationId, FirstAnswer[]>;
  /** Who brought the mutations that left the heads of a record. */
  historyBy: Map<string, PersonId>;
  superseded: Set<string>;
  erased: Set<RecordId>;
  withdrawn: Map<RecordId, Withdrawn>;
  /** The point that the sender named is in the history of this space. */
  isOnLineage: boolean;
  /** Something is held in this space that may be decided again. */
  isWaiting: boolean;
  /** What of the batch is held already, by person and mutation. */
  heldHere: Set<string>;
  /** Reasons that are final, by person and mutation. */
  heldFinal: Map<string, string>;
  touched: Set<RecordId>;
  told: Set<PersonId>;
  writes: Writes;
};

export type Writes = {
  log: CommitLogTable[];
  gone: GoneTable[];
  superseded: { record: RecordId; mutation: MutationId }[];
  heads: Map<string, HeadTable>;
  left: { record: RecordId; mutation: MutationId }[];
  history: HistoryTable[];
  applied: AppliedTable[];
  held: HeldTable[];
  /** Held rows whose reason is another one now. */
  reasons: { person: PersonId; mutation: MutationId; reason: string; final: number }[];
  unheld: { record: RecordId; person: PersonId; mutation: MutationId }[];
  blobs: BlobTable[];
  blobRefs: BlobRefTable[];
  /** For the ledger, which adds all that was applied to the record until then. */
  narrowings: { record: RecordId; audience: Audience; version: string; until: number }[];
  deletions: { record: RecordId; heads: readonly MutationId[]; until: number }[];
  ledger: Withdrawal[];
};

export function noWrites(): Writes {
  return {
    log: [],
    gone: [],
    superseded: [],
    heads: new Map(),
    left: [],
    history: [],
    applied: [],
    held: [],
    reasons: [],
    unheld: [],
    blobs: [],
    blobRefs: [],
    narrowings: [],
    deletions: [],
    ledger: [],
  };
}

export function headKey(record: RecordId, mutation: MutationId): string {
  return `${record} ${mutation}`;
}

/** The member, where that person is one now. */
export function present(desk: Desk, person: PersonId): Member | null {
  const member = desk.members.get(person);
  return member !== undefined && isPresent(member, desk.now) ? member : null;
}

export function presentMembers(desk: Desk): Member[] {
  return [...desk.members.values()].filter((member) => isPresent(member, desk.now));
}

export function targetOf(desk: Desk, envelope: Envelope): Envelope | null {
  if (envelope.about === null) return null;
  return desk.records.get(envelope.about)?.envelope ?? null;
}

export function noteAbout(desk: Desk, kept: Kept): void {
  const { about, record } = kept.envelope;
  if (about === null) return;
  const children = desk.aboutOf.get(about) ?? new Set();
  desk.aboutOf.set(about, children.add(record));
}

/** Two of these differ when somebody may read now who could not before, or the other way round. */
export function readersText({ audience, deleted }: Envelope): string {
  return `${deleted ? 'deleted ' : ''}${JSON.stringify(audience)}`;
}

export type Commit = { seq: number; token: string };

/** The next commit of the space. What it touches is told only to those who may see that. */
export function nextCommit(desk: Desk, touched: string | null): Commit {
  desk.head += 1;
  const commit = { seq: desk.head, token: newToken(desk.random) };
  desk.writes.log.push({
    space: desk.space,
    seq: commit.seq,
    token: commit.token,
    touched,
    committed_at: desk.now,
  });
  return commit;
}

/** Gives the record the next commit: everyone who may read it will be given it again. */
export function touch(desk: Desk, kept: Kept): Commit {
  const commit = nextCommit(desk, kept.envelope.record);
  kept.seq = commit.seq;
  kept.rev = commit.token;
  desk.touched.add(kept.envelope.record);
  return commit;
}
