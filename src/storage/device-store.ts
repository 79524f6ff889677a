/**
 * What a person's device remembers, as a port: IndexedDB in the app, memory in the simulation.
 *
 * Two stores, on purpose. The **journal** holds this device's own words until they are proven
 * safe: tiny, its schema frozen, never cleared by itself. The **replica** holds what the server
 * gave, and can always be fetched again. One `write` is one transaction: all of it, or nothing.
 */

import type { Plain } from '#content/document.ts';
import type { Audience } from '#domain/audience.ts';
import type { AudienceChange } from '#domain/audience-undo.ts';
import type { Instant } from '#domain/instant.ts';
import type { BlobRef, Medium } from '#domain/medium.ts';
import type { Level, SpaceId, SpaceKind } from '#domain/membership.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { MutationId, RecordId } from '#domain/record.ts';
import type { Head, RecordChange } from '#protocol/change.ts';
import type { Erasure } from '#protocol/erase.ts';
import type { Mutation, PutMutation } from '#protocol/mutation.ts';
import type { ParcelsAnswer, SchoolsAnswer } from '#protocol/parcel.ts';
import type { HeldRow } from '#protocol/sync.ts';
import type { Sealed } from './seal.ts';

/** A put gets its sum when it leaves. */
export type PutDraft = Omit<PutMutation, 'sum'>;
export type Draft = PutDraft | Exclude<Mutation, { op: 'put' }>;

/**
 * `new → sent → acked → echoed → durable`, then pruned. `held`: the server keeps it, and could
 * not apply it. `taken-back`: a held one whose words went on in a record of one's own.
 */
export type JournalState = 'new' | 'sent' | 'acked' | 'echoed' | 'durable' | 'held' | 'taken-back';

export type JournalRow = {
  readonly seq: number;
  readonly id: MutationId;
  readonly space: SpaceId;
  readonly record: RecordId;
  readonly op: Draft['op'];
  readonly state: JournalState;
  readonly draft: Sealed<Draft>;
  /** Still being typed in: sent at most every half minute. */
  readonly open: boolean;
  /** The tab's life that made it, the only one that may rewrite it before it is sent. */
  readonly madeBy: string;
  readonly madeAt: Instant;
  /** The server asked to wait. */
  readonly notBefore: Instant;
  readonly reason: string | null;
};

/** `damaged`: this disk changed its bytes; they are kept, and not shown as words. */
export type KeptHead = Head & { damaged?: true };

export type ServerRecord = Omit<RecordChange, 'record' | 'heads'> & { heads: Sealed<KeptHead[]> };

export type ShownHead = Pick<Head, 'id' | 'by' | 'codec' | 'content'>;

/** A record as this person sees it: the server's, with their own words not yet seen back on top. */
export type RecordRow = {
  readonly space: SpaceId;
  readonly record: RecordId;
  readonly server: ServerRecord | null;
  readonly kind: string;
  readonly author: PersonId;
  readonly about: RecordId | null;
  readonly editors: readonly PersonId[];
  readonly audience: Audience;
  readonly version: string;
  readonly deleted: boolean;
  /** When it was thrown away, as far as this device knows. */
  readonly deletedAt?: Instant | undefined;
  readonly received: Instant | null;
  readonly order: Instant;
  readonly heads: Sealed<ShownHead[]>;
  /** When the right to read may end, if ever; this device forgets by itself then. */
  readonly endsAt: Instant | null;
};

/** The same record for long lists, without its content. */
export type LineRow = {
  readonly space: SpaceId;
  readonly record: RecordId;
  readonly kind: string;
  readonly author: PersonId;
  readonly audience: Audience;
  readonly order: Instant;
  readonly deleted: boolean;
  readonly line: Sealed<Line>;
};
export type Line = {
  activity: string | null;
  title: string;
  firstLine: string;
  kept: Instant | null;
  /** What was written, folded, for searching. */
  words: string;
  /**
   * By field: what was chosen, and of several answers how each in words begins. Which one a list
   * shows depends on the order of the questions, and what it is called on who reads.
   */
  answers?: Record<string, Plain[]>;
  /** Absent where there is none, and in lines of before there were any. */
  media?: Medium['medium'][];
  thumb?: BlobRef;
  /** Width and height of that picture. */
  shape?: [number, number];
  /** Of all voices together. */
  seconds?: number;
};

export type SpaceRow = {
  readonly space: SpaceId;
  readonly kind: SpaceKind;
  readonly role: Role;
  readonly level: Level;
  /** Chosen here: all of it was opened, or this device has no room for all of it. */
  readonly asks?: Level;
  /** When somebody last looked into it here: the coldest goes first where room is needed. */
  readonly opened?: Instant;
  readonly until: Instant | null;
  /** As the list of memberships last said. */
  readonly grant: string;
  /** Up to where, and under which grant, this device was given all it may see. */
  readonly at: string | null;
  readonly pulledGrant: string | null;
  /** A reset whose list had more: the last id listed. */
  readonly resetFrom: RecordId | null;
  readonly resetWhy: ResetWhy | null;
  readonly hidden: { why: 'absent' | 'revoked'; since: Instant } | null;
};
export type ResetWhy = 'lineage' | 'grant' | 'check';

/** A record to ask for whole after a reset; after a lineage break its own old heads are compared. */
export type NeedRow = {
  readonly space: SpaceId;
  readonly record: RecordId;
  readonly why: ResetWhy;
  /** It came damaged before. */
  readonly notBefore?: Instant;
};

export type RecordQuery = {
  space?: SpaceId | undefined;
  kinds?: readonly string[] | undefined;
  about?: RecordId | undefined;
  author?: PersonId | undefined;
  limit?: number | undefined;
};

export type RecordName = [space: SpaceId, record: RecordId];

export type JournalTables = {
  add(row: Omit<JournalRow, 'seq'>): Promise<void>;
  put(rows: readonly JournalRow[]): Promise<void>;
  remove(seqs: readonly number[]): Promise<void>;
  all(): Promise<JournalRow[]>;
  inState(states: readonly JournalState[]): Promise<JournalRow[]>;
  ofRecord(space: SpaceId, record: RecordId): Promise<JournalRow[]>;
};

export type ReplicaTables = {
  spaces(): Promise<SpaceRow[]>;
  space(space: SpaceId): Promise<SpaceRow | undefined>;
  putSpace(row: SpaceRow): Promise<void>;
  removeSpace(space: SpaceId): Promise<void>;
  record(space: SpaceId, record: RecordId): Promise<RecordRow | undefined>;
  /** In the order of their ids. */
  recordsOf(space: SpaceId): Promise<RecordRow[]>;
  recordsAbout(space: SpaceId, about: RecordId): Promise<RecordRow[]>;
  /** Newest first. */
  records(query: RecordQuery): Promise<RecordRow[]>;
  /** Of these kinds, what others made: names alone, so that finding what is new reads no words. */
  namesOfOthers(me: PersonId, kinds: readonly string[]): Promise<RecordName[]>;
  /** Newest first. */
  recordsNamed(names: readonly RecordName[]): Promise<RecordRow[]>;
  recordsEnding(by: Instant): Promise<RecordRow[]>;
  putRecord(row: RecordRow): Promise<void>;
  /** Many at once cost little more than one. */
  putRecords(rows: readonly RecordRow[]): Promise<void>;
  removeRecord(space: SpaceId, record: RecordId): Promise<void>;
  /** Newest first, one for each record. */
  lines(space: SpaceId): Promise<LineRow[]>;
  /** Keeps some of the lines that were put off when many records came; whether more are left. */
  keepLines(): Promise<boolean>;
  /** Puts every line that is kept off: it is made again from its record. */
  remakeLines(): Promise<void>;
  needs(limit: number): Promise<NeedRow[]>;
  needsOf(space: SpaceId): Promise<NeedRow[]>;
  need(space: SpaceId, record: RecordId): Promise<NeedRow | undefined>;
  putNeed(row: NeedRow): Promise<void>;
  removeNeed(space: SpaceId, record: RecordId): Promise<void>;
  held(): Promise<HeldRow[]>;
  putHeld(row: HeldRow): Promise<void>;
  removeHeld(id: MutationId): Promise<void>;
  state<Key extends keyof ReplicaState>(key: Key): Promise<ReplicaState[Key] | undefined>;
  putState<Key extends keyof ReplicaState>(key: Key, value: ReplicaState[Key]): Promise<void>;
};

export type ToldArrival = { at: Instant; read: string; withdrawn: readonly string[] };

/** Small facts about the replica as a whole. */
export type ReplicaState = {
  membersTag: string | null;
  clock: { offset: number; latest: Instant };
  lastExchange: Instant;
  /** How the lines here are made; absent: as before it was noted. */
  lineMaking: number;
  /** Whether all that may be seen was ever brought here. */
  firstFetch: 'under-way' | 'had';
  lastComplete: Instant;
  lastCheck: Instant;
  /** When a comparison last made this device go through all it has. */
  lastCheckReset: Instant;
  /** Sessions that this person was told of. */
  knownDevices: readonly string[];
  /** What the school erased of theirs, and what of that they were told. */
  erasures: { all: readonly Erasure[]; told: readonly string[] };
  /** How often an exchange met something erased, and what: each time it is asked by whom, and why. */
  erasedMet: { times: number; records: readonly RecordId[] };
  /** Choices of readers that can be put back for a day; a device that lost them offers nothing. */
  audienceChanges: readonly (AudienceChange & { space: SpaceId; record: RecordId })[];
  /** This school and the others that its office knows, as it last said. */
  schools: SchoolsAnswer;
  /** How far the parcels of this person came, as their school last said. */
  parcels: ParcelsAnswer;
  /** What this school was told of the parcels that came here, and what it answered. */
  arrivals: Readonly<Record<string, ToldArrival>>;
};

export type Store<Tables> = {
  read<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result>;
  write<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result>;
};
export type Journal = Store<JournalTables>;
export type Replica = Store<ReplicaTables>;
export type DeviceStore = { journal: Journal; replica: Replica };
