import { sql } from 'kysely';
import { peopleMigration } from '#server/people/schema.ts';
import type { Database } from './schema.ts';

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

/** In order; a released one is never changed. */
const migrations: readonly (readonly string[])[] = [
  [...syncMigration, ...peopleMigration],
  historyMigration,
];

/** Brings the database to this version of the program: each step wholly, or not at all. */
export async function migrate(db: Database): Promise<void> {
  await sql`CREATE TABLE IF NOT EXISTS migration (
    version INTEGER PRIMARY KEY, done_at TEXT DEFAULT CURRENT_TIMESTAMP)`.execute(db);
  const done = await sql<{ version: number | null }>`
    SELECT max(version) AS version FROM migration`.execute(db);
  const from = done.rows[0]?.version ?? 0;
  for (const [index, statements] of migrations.entries()) {
    const version = index + 1;
    if (version <= from) continue;
    await db.transaction().execute(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx);
      await sql`INSERT INTO migration (version) VALUES (${version})`.execute(tx);
    });
  }
}
