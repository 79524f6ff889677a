/**
 * A backup in the place of what is there. First all of it is read and compared with its list;
 * then the photos and voices go where they are missing, which harms nobody; the database comes
 * last, in one step. The ledger that is here stays: it knows what was withdrawn since. The server
 * replays it at its next start, before it serves anybody.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '#domain/instant.ts';
import { blobFile } from './backup-folder.ts';
import { CannotRestore } from './cannot-restore.ts';
import { bringBlobBack } from './copied-blobs.ts';
import type { Installation } from './installation.ts';
import { type FileInBackup, type Manifest, measure, readManifest } from './manifest.ts';
import { checkDump, isPostgresInUse, restoreDump } from './postgres-dump.ts';
import {
  checkSqlite,
  copySqlite,
  isSqliteInUse,
  removeSqlite,
  replaceSqlite,
} from './sqlite-file.ts';

export async function restoreBackup(
  installation: Installation,
  folder: string,
  now: Instant,
): Promise<Manifest> {
  const manifest = await checkBackup(folder);
  const engine = installation.databaseUrl === null ? 'sqlite' : 'postgres';
  if (manifest.engine !== engine) {
    throw new CannotRestore(
      `this backup is of ${manifest.engine}, and Loopboek here is on ${engine}`,
    );
  }
  if (await isRunning(installation)) {
    throw new CannotRestore('Loopboek is still running on this data; stop it first');
  }
  for (const blob of manifest.blobs) {
    await bringBlobBack(installation.blobs, dirname(folder), blob);
  }
  bringLedger(installation, folder, manifest);
  await putDatabase(installation, join(folder, manifest.database.name), now);
  return manifest;
}

function isRunning({ databaseUrl, databaseFile }: Installation): boolean | Promise<boolean> {
  return databaseUrl === null ? isSqliteInUse(databaseFile) : isPostgresInUse(databaseUrl);
}

/** Reads all of it; throws in words for the operator when anything is not as it was written. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  if (manifest === null) throw new CannotRestore(`${folder} is not a whole backup`);
  const { database, ledger, blobs } = manifest;
  for (const file of ledger === null ? [database] : [database, ledger]) await check(folder, file);
  for (const blob of blobs) {
    const path = blobFile(dirname(folder), blob);
    if (!existsSync(path) || (await measure(path)).sum !== blob.sha256) {
      throw new CannotRestore(`a photo or a voice of this backup is missing or damaged: ${path}`);
    }
  }
  const path = join(folder, database.name);
  const rows = manifest.engine === 'sqlite' ? checkSqlite(path) : await checkDump(path);
  if (JSON.stringify(rows) !== JSON.stringify(manifest.rows)) {
    throw new CannotRestore('the database of this backup does not hold what its list says');
  }
  return manifest;
}

async function check(folder: string, file: FileInBackup): Promise<void> {
  const path = join(folder, file.name);
  const found = existsSync(path) ? await measure(path) : null;
  if (found?.sum !== file.sum || found.bytes !== file.bytes) {
    throw new CannotRestore(`${path} is missing or is not as it was written`);
  }
}

/** Lines that are missing here are added; none is taken away. */
function bringLedger({ ledgerFile }: Installation, folder: string, { ledger }: Manifest): void {
  if (ledgerFile === null || ledger === null) return;
  const lines = (path: string) => readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const here = new Set(existsSync(ledgerFile) ? lines(ledgerFile) : []);
  const missing = lines(join(folder, ledger.name)).filter((line) => !here.has(line));
  if (missing.length > 0) appendFileSync(ledgerFile, `\n${missing.join('\n')}\n`, { flush: true });
}

async function putDatabase(installation: Installation, from: string, now: Instant) {
  const { databaseUrl, databaseFile } = installation;
  if (databaseUrl !== null) return restoreDump(databaseUrl, from);
  const beside = `${databaseFile}.restoring`;
  removeSqlite(beside);
  try {
    await copySqlite(from, beside);
    replaceSqlite(beside, databaseFile, setAsideName(databaseFile, now));
  } finally {
    removeSqlite(beside);
  }
}

function setAsideName(databaseFile: string, now: Instant): string {
  const day = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  return databaseFile.replace(/(\.sqlite)?$/, `.before-${day}.sqlite`);
}
