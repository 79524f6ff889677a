import { sql, type Transaction } from 'kysely';
import { parcelMigration } from '#server/installations/parcel-tables.ts';
import { helpMigration } from '#server/people/help-table.ts';
import { peopleMigration } from '#server/people/schema.ts';
import type { Database, Schema } from './schema.ts';
import { transact } from './transact.ts';

/** Portable SQL: it runs on SQLite and on PostgreSQL. */
const syncMigration: readonly string[] = [
  `CREATE TABLE space (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, head BIGINT NOT NULL, touched_at BIGINT NOT NULL)`,
  `CREATE TABLE commit_log (
    space TEXT NOT NULL, seq BIGINT NOT NULL, token TEXT NOT NULL, touched TEXT,
    committed_at BIGINT NOT NULL, PRIMARY KEY (space, seq))`,
  `CREATE INDEX commit_log_by_token ON commit_log (space, token)`,
  `CREATE TABLE member (
    space TEXT NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL, level TEXT NOT NULL,
    until BIGINT, "grant" TEXT NOT NULL, revoked_at BIGINT, seq BIGINT NOT NULL,
    PRIMARY KEY (space, person))`,
  `CREATE INDEX member_by_person ON member (person, space)`,
  `CREATE TABLE record (
    space TEXT NOT NULL, id TEXT NOT NULL, seq BIGINT NOT NULL, rev TEXT NOT NULL,
    kind TEXT NOT NULL, author TEXT NOT NULL, about TEXT, editors TEXT NOT NULL,
    audience TEXT NOT NULL, version TEXT NOT NULL, deleted_at BIGINT,
    received_at BIGINT NOT NULL, touched_at BIGINT NOT NULL, bytes BIGINT NOT NULL,
    PRIMARY KEY (space, id))`,
  `CREATE UNIQUE INDEX record_by_seq ON record (space, seq)`,
  `CREATE INDEX record_by_about ON record (space, about)`,
  `CREATE TABLE gone (
    space TEXT NOT NULL, person TEXT NOT NULL, record TEXT NOT NULL, seq BIGINT NOT NULL,
    PRIMARY KEY (space, person, record))`,
  `CREATE INDEX gone_by_seq ON gone (space, person, seq)`,
  `CREATE TABLE erased (
    space TEXT NOT NULL, record TEXT NOT NULL, erased_at BIGINT NOT NULL,
    PRIMARY KEY (space, record))`,
  `CREATE TABLE superseded (
    space TEXT NOT NULL, record TEXT NOT NULL, mutation TEXT NOT NULL,
    PRIMARY KEY (space, record, mutation))`,
  `CREATE TABLE head (
    space TEXT NOT NULL, record TEXT NOT NULL, mutation TEXT NOT NULL, "by" TEXT NOT NULL,
    seq BIGINT NOT NULL, codec INTEGER NOT NULL, key_id TEXT, content TEXT NOT NULL,
    sum TEXT NOT NULL, received_at BIGINT NOT NULL, bytes BIGINT NOT NULL,
    PRIMARY KEY (space, record, mutation))`,
  `CREATE TABLE history (
    space TEXT NOT NULL, record TEXT NOT NULL, mutation TEXT NOT NULL, "by" TEXT NOT NULL,
    seq BIGINT NOT NULL, codec INTEGER NOT NULL, key_id TEXT, content TEXT NOT NULL,
    sum TEXT NOT NULL, received_at BIGINT NOT NULL, superseded_at BIGINT NOT NULL,
    PRIMARY KEY (space, record, mutation))`,
  `CREATE TABLE applied (
    space TEXT NOT NULL, record TEXT NOT NULL, person TEXT NOT NULL, mutation TEXT NOT NULL,
    sum TEXT NOT NULL, seq BIGINT NOT NULL, note TEXT, received_at BIGINT NOT NULL,
    PRIMARY KEY (space, record, person, mutation))`,
  `CREATE INDEX applied_by_mutation ON applied (space, mutation)`,
  `CREATE TABLE held (
    space TEXT NOT NULL, record TEXT NOT NULL, person TEXT NOT NULL, mutation TEXT NOT NULL,
    op TEXT NOT NULL, kind TEXT, "by" TEXT NOT NULL, reason TEXT NOT NULL, final INTEGER NOT NULL,
    body TEXT NOT NULL, bytes BIGINT NOT NULL, received_at BIGINT NOT NULL,
    PRIMARY KEY (space, record, person, mutation))`,
  `CREATE INDEX held_by_person ON held (person, received_at)`,
  `CREATE INDEX held_by_sender ON held ("by")`,
  `CREATE TABLE blob (
    space TEXT NOT NULL, record TEXT NOT NULL, sha256 TEXT NOT NULL, size BIGINT NOT NULL,
    type TEXT NOT NULL, complete_at BIGINT, PRIMARY KEY (space, record, sha256))`,
  `CREATE TABLE withdrawn (
    space TEXT NOT NULL, record TEXT NOT NULL, audience TEXT, knew TEXT NOT NULL, heads TEXT NOT NULL,
    PRIMARY KEY (space, record))`,
];

/**
 * Of what stood before, it is known who may read it since it was last touched, and no earlier.
 * People who were taken out of the school are kept apart for a while, without a way in.
 */
const historyMigration: readonly string[] = [
  `CREATE TABLE audience_log (
    space TEXT NOT NULL, record TEXT NOT NULL, seq BIGINT NOT NULL, since BIGINT NOT NULL,
    audience TEXT NOT NULL, deleted INTEGER NOT NULL, PRIMARY KEY (space, record, seq))`,
  `INSERT INTO audience_log (space, record, seq, since, audience, deleted)
    SELECT space, id, seq, touched_at, audience, CASE WHEN deleted_at IS NULL THEN 0 ELSE 1 END
    FROM record WHERE kind IN ('step', 'talk', 'agreement', 'transition', 'consent', 'lesson',
      'service', 'contact', 'activity', 'procedure')`,
  `ALTER TABLE person ADD COLUMN removed_at BIGINT`,
];

/** Until now a record had blobs: any of its versions may be the one that names them. */
const blobMigration: readonly string[] = [
  `CREATE TABLE blob_ref (
    space TEXT NOT NULL, record TEXT NOT NULL, mutation TEXT NOT NULL, sha256 TEXT NOT NULL,
    PRIMARY KEY (space, record, mutation, sha256))`,
  `INSERT INTO blob_ref (space, record, mutation, sha256)
    SELECT blob.space, blob.record, head.mutation, blob.sha256
    FROM blob JOIN head ON head.space = blob.space AND head.record = blob.record`,
  `INSERT INTO blob_ref (space, record, mutation, sha256)
    SELECT blob.space, blob.record, history.mutation, blob.sha256
    FROM blob JOIN history ON history.space = blob.space AND history.record = blob.record
    WHERE NOT EXISTS (SELECT 1 FROM head WHERE head.space = history.space
      AND head.record = history.record AND head.mutation = history.mutation)`,
  `ALTER TABLE blob ADD COLUMN begun_by TEXT`,
  `ALTER TABLE blob ADD COLUMN begun_at BIGINT`,
  `ALTER TABLE blob ADD COLUMN loose_at BIGINT`,
  `CREATE INDEX blob_by_person ON blob (begun_by, begun_at)`,
];

/** What the school erased, for the eyes of who wrote it: when, by whom and of what kind. */
const erasureMigration: readonly string[] = [
  `CREATE TABLE erasure (
    id TEXT PRIMARY KEY, at BIGINT NOT NULL, "by" TEXT NOT NULL, person TEXT NOT NULL,
    pupil TEXT NOT NULL, kind TEXT NOT NULL, pieces BIGINT NOT NULL, reason TEXT NOT NULL)`,
  `CREATE INDEX erasure_by_person ON erasure (person, at)`,
];

/** Codes are counted for all servers together. */
const triesMigration: readonly string[] = [
  `CREATE TABLE code_failure (id TEXT PRIMARY KEY, address TEXT NOT NULL, at BIGINT NOT NULL)`,
  `CREATE INDEX code_failure_by_time ON code_failure (at)`,
];

/** Until when a pupil who left keeps the own account, and who helps them to come back. */
const goodbyeMigration: readonly string[] = [
  `ALTER TABLE person ADD COLUMN leaves_at BIGINT`,
  `ALTER TABLE person ADD COLUMN leaves_contact TEXT`,
];

/** In order; a released one is never changed. */
const migrations: readonly (readonly string[])[] = [
  [...syncMigration, ...peopleMigration],
  historyMigration,
  blobMigration,
  erasureMigration,
  triesMigration,
  helpMigration,
  goodbyeMigration,
  parcelMigration,
];

/** Brings the database to this version of the program: each step wholly, or not at all. */
export async function migrate(db: Database): Promise<void> {
  await transact(db, (tx) =>
    sql`CREATE TABLE IF NOT EXISTS migration (
      version INTEGER PRIMARY KEY, done_at TEXT DEFAULT CURRENT_TIMESTAMP)`.execute(tx),
  );
  for (const [index, statements] of migrations.entries()) {
    await transact(db, (tx) => step(tx, index + 1, statements));
  }
}

/** Several servers start at once: the row of a step is its lock, and the first one takes it. */
async function step(
  tx: Transaction<Schema>,
  version: number,
  statements: readonly string[],
): Promise<void> {
  const done = await sql`SELECT version FROM migration WHERE version = ${version}`.execute(tx);
  if (done.rows.length > 0) return;
  await sql`INSERT INTO migration (version) VALUES (${version})`.execute(tx);
  for (const statement of statements) await sql.raw(statement).execute(tx);
}
