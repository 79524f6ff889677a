/**
 * One backup: the database as it is at one moment, then the ledger of withdrawals, then each
 * photo and voice that no earlier backup has. What was written is opened and read again before
 * the list is written that makes it a backup.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Instant } from '#domain/instant.ts';
import { makeDataFolder } from '../data-folder.ts';
import { type BackupInFolder, newBackupFolder, thinBackups } from './backup-folder.ts';
import { backUpBlob } from './copied-blobs.ts';
import type { Installation } from './installation.ts';
import {
  type BlobInBackup,
  blobInBackup,
  fileInBackup,
  type Manifest,
  writeManifest,
} from './manifest.ts';
import { blobsInPostgres, checkDump, dumpPostgres } from './postgres-dump.ts';
import { blobsInSqlite, checkSqlite, copySqlite } from './sqlite-file.ts';

export async function makeBackup(
  installation: Installation,
  root: string,
  now: Instant,
): Promise<BackupInFolder> {
  makeDataFolder(root);
  const folder = newBackupFolder(root, now);
  mkdirSync(folder);
  try {
    const manifest = await fill(installation, { root, folder, now });
    await writeManifest(folder, manifest);
    thinBackups(root, now);
    return { folder, manifest };
  } catch (problem) {
    rmSync(folder, { recursive: true, force: true });
    throw problem;
  }
}

type Place = { root: string; folder: string; now: Instant };

async function fill(installation: Installation, place: Place): Promise<Manifest> {
  const { folder, root, now } = place;
  const { name, rows, listed } = await copyDatabase(installation, folder);
  const ledger = await copyLedger(installation, folder);
  const blobs = v.parse(v.array(blobInBackup), listed);
  const copied: BlobInBackup[] = [];
  for (const blob of blobs) {
    if (await backUpBlob(installation.blobs, root, blob)) copied.push(blob);
  }
  return {
    loopboek: 1,
    app: installation.app,
    madeAt: now,
    engine: installation.databaseUrl === null ? 'sqlite' : 'postgres',
    database: await fileInBackup(folder, name),
    ledger,
    rows,
    blobs: copied,
  };
}

async function copyDatabase({ databaseUrl, databaseFile }: Installation, folder: string) {
  if (databaseUrl === null) {
    const name = 'database.sqlite';
    await copySqlite(databaseFile, join(folder, name));
    const copy = join(folder, name);
    return { name, rows: checkSqlite(copy), listed: blobsInSqlite(copy) };
  }
  const name = 'database.dump';
  await dumpPostgres(databaseUrl, join(folder, name));
  const rows = await checkDump(join(folder, name));
  return { name, rows, listed: await blobsInPostgres(databaseUrl) };
}

/** After the database: every withdrawal that the copy knows is in it, and later ones do no harm. */
async function copyLedger({ ledgerFile }: Installation, folder: string) {
  if (ledgerFile === null || !existsSync(ledgerFile)) return null;
  const name = 'withdrawals.jsonl';
  copyFileSync(ledgerFile, join(folder, name));
  return fileInBackup(folder, name);
}
