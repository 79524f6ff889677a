/** The database in one file: copied while the school works, opened again to be sure. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

/** In one step: another writer would make a copy in many steps begin again. */
const allPages = 2 ** 31 - 1;
const files = (path: string) => [path, `${path}-wal`, `${path}-shm`];

export async function copySqlite(from: string, to: string): Promise<void> {
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(database, to, { rate: allPages });
  } finally {
    database.close();
  }
  // The copy stands alone: one file, without the journal beside it.
  const copy = new DatabaseSync(to);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/** Opens what was written, reads every page, and counts; throws when anything is wrong with it. */
export function checkSqlite(path: string): Record<string, number> {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const [found] = database.prepare('PRAGMA integrity_check').all();
    if (found?.integrity_check !== 'ok') throw new Error(String(found?.integrity_check));
    const tables = database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .all();
    return Object.fromEntries(
      tables.map(({ name }) => [
        String(name),
        Number(database.prepare(`SELECT count(*) AS n FROM "${name}"`).get()?.n),
      ]),
    );
  } finally {
    database.close();
  }
}

/** The blobs that the copy says are there whole. */
export function blobsInSqlite(path: string): Record<string, unknown>[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database
      .prepare('SELECT space, record, sha256, size FROM blob WHERE complete_at IS NOT NULL')
      .all();
  } finally {
    database.close();
  }
}

/** Takes the place of the database, which nobody has open; what was there stays beside it. */
export function replaceSqlite(checked: string, place: string, setAside: string): void {
  for (const [index, file] of files(place).entries()) {
    const aside = files(setAside)[index];
    if (aside !== undefined && existsSync(file)) renameSync(file, aside);
  }
  renameSync(checked, place);
}

/** Whether a server works on it; when not, everything is in the one file afterwards. */
export function isSqliteInUse(path: string): boolean {
  if (!existsSync(path)) return false;
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('PRAGMA journal_mode = DELETE');
    return false;
  } catch (problem) {
    // A database too broken to be opened is set aside as it is.
    return isBusy(problem);
  } finally {
    database?.close();
  }
}

function isBusy(problem: unknown): boolean {
  return problem instanceof Error && /locked|busy/i.test(problem.message);
}

export function removeSqlite(path: string): void {
  for (const file of files(path)) rmSync(file, { force: true });
}
