import type { HelpTables } from './help-table.ts';

/**
 * The tables of people: who there is, who belongs with whom, who may come in.
 * The sync of records never touches them; memberships of spaces are derived from them.
 * Secrets are here only as hashes.
 */
export type PeopleTables = HelpTables & {
  school: SchoolTable;
  person: PersonTable;
  class: ClassTable;
  class_pupil: ClassPupilTable;
  class_teacher: ClassTeacherTable;
  follows: FollowsTable;
  parent_child: ParentChildTable;
  card: CardTable;
  session: SessionTable;
  audit: AuditTable;
  erasure: ErasureTable;
  code_failure: CodeFailureTable;
  meta: MetaTable;
  dirty_space: DirtySpaceTable;
};

export type SchoolTable = { id: string; name: string; made_at: number };

export type PersonTable = {
  id: string;
  name: string;
  /** The name in the command that made this person: a command sent twice is known by it. */
  first_name: string;
  role: string;
  language: string | null;
  /** Of a pupil: the portfolio space. */
  portfolio: string | null;
  picture_salt: string | null;
  picture_hash: string | null;
  made_at: number;
  /** Taken out of the school: no place, no way in; forgotten for good thirty days later. */
  removed_at: number | null;
  /** Of a pupil who leaves and keeps the own account: when that is over. */
  leaves_at: number | null;
  /** Who of school helps them to come back. */
  leaves_contact: string | null;
};

export type ClassTable = {
  id: string;
  name: string;
  first_name: string;
  /** A JSON list of `Group` words. */
  groups: string;
  made_at: number;
};
export type ClassPupilTable = { class: string; pupil: string; since: number };
export type ClassTeacherTable = { class: string; teacher: string; since: number };
export type FollowsTable = { counsellor: string; pupil: string; since: number };
export type ParentChildTable = { parent: string; child: string; since: number };

export type CardTable = {
  id: string;
  person: string;
  secret_hash: string;
  code_hash: string;
  code_until: number;
  code_used_at: number | null;
  printed_at: number;
  used_at: number | null;
  withdrawn_at: number | null;
  /** Wrong picture codes with this card in a row, and until when the next try waits. */
  picture_tries: number;
  picture_wait_until: number;
};

export type SessionTable = {
  id: string;
  person: string;
  token_hash: string;
  device: string;
  shared: number;
  since: number;
  last_seen: number;
  /** Until here the session reads and writes; after it, it only hands in what was not yet sent. */
  full_until: number;
  push_until: number;
};

/** Who did what to whose way in: the owner reads these in the list of devices. */
export type AuditTable = {
  id: string;
  at: number;
  by: string;
  person: string;
  what: string;
};

/** What the school erased of what one person wrote: they read when, by whom and of what kind. */
export type ErasureTable = {
  id: string;
  at: number;
  by: string;
  person: string;
  pupil: string;
  kind: string;
  pieces: number;
  reason: string;
};

/** A code that is tried, or was wrong: kept for minutes, by a hash of where it came from. */
export type CodeFailureTable = { id: string; address: string; at: number };

export type MetaTable = { key: string; value: string };

/** Spaces whose members or roster must be derived again, also after a crash. */
export type DirtySpaceTable = { space: string; kind: string; mark: string };

/** Portable SQL, run once, in this order, by the migrations of the store. */
export const peopleMigration: readonly string[] = [
  `CREATE TABLE school (id TEXT PRIMARY KEY, name TEXT NOT NULL, made_at BIGINT NOT NULL)`,
  `CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, first_name TEXT NOT NULL, role TEXT NOT NULL,
    language TEXT, portfolio TEXT UNIQUE, picture_salt TEXT, picture_hash TEXT,
    made_at BIGINT NOT NULL)`,
  `CREATE TABLE class (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, first_name TEXT NOT NULL, "groups" TEXT NOT NULL,
    made_at BIGINT NOT NULL)`,
  `CREATE TABLE class_pupil (
    class TEXT NOT NULL, pupil TEXT NOT NULL, since BIGINT NOT NULL, PRIMARY KEY (class, pupil))`,
  `CREATE INDEX class_pupil_by_pupil ON class_pupil (pupil)`,
  `CREATE TABLE class_teacher (
    class TEXT NOT NULL, teacher TEXT NOT NULL, since BIGINT NOT NULL, PRIMARY KEY (class, teacher))`,
  `CREATE INDEX class_teacher_by_teacher ON class_teacher (teacher)`,
  `CREATE TABLE follows (
    counsellor TEXT NOT NULL, pupil TEXT NOT NULL, since BIGINT NOT NULL,
    PRIMARY KEY (pupil, counsellor))`,
  `CREATE INDEX follows_by_counsellor ON follows (counsellor)`,
  `CREATE TABLE parent_child (
    parent TEXT NOT NULL, child TEXT NOT NULL, since BIGINT NOT NULL, PRIMARY KEY (child, parent))`,
  `CREATE INDEX parent_child_by_parent ON parent_child (parent)`,
  `CREATE TABLE card (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, secret_hash TEXT NOT NULL UNIQUE,
    code_hash TEXT NOT NULL UNIQUE, code_until BIGINT NOT NULL, code_used_at BIGINT,
    printed_at BIGINT NOT NULL, used_at BIGINT, withdrawn_at BIGINT,
    picture_tries INTEGER NOT NULL, picture_wait_until BIGINT NOT NULL)`,
  `CREATE INDEX card_by_person ON card (person)`,
  `CREATE TABLE session (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
    device TEXT NOT NULL, shared INTEGER NOT NULL, since BIGINT NOT NULL,
    last_seen BIGINT NOT NULL, full_until BIGINT NOT NULL, push_until BIGINT NOT NULL)`,
  `CREATE INDEX session_by_person ON session (person)`,
  `CREATE TABLE audit (
    id TEXT PRIMARY KEY, at BIGINT NOT NULL, "by" TEXT NOT NULL, person TEXT NOT NULL,
    what TEXT NOT NULL)`,
  `CREATE INDEX audit_by_person ON audit (person, at)`,
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)`,
  `CREATE TABLE dirty_space (space TEXT PRIMARY KEY, kind TEXT NOT NULL, mark TEXT NOT NULL)`,
];
