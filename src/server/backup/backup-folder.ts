import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dayMs, type Instant } from '#domain/instant.ts';
import { keptBackups } from './kept.ts';
import { type Manifest, readManifest } from './manifest.ts';

/** The photos and voices of all backups together: each is kept once. */
const blobsName = 'blobs';
/** Only what has such a name is ours to throw away. */
const ourName = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/;

export type BackupInFolder = { folder: string; manifest: Manifest };

/** `2026-11-22T03-00-00-000Z`: sorts by time, and every file system takes it. */
export function newBackupFolder(root: string, now: Instant): string {
  return join(root, new Date(now).toISOString().replaceAll(/[:.]/g, '-'));
}

export function blobsOfBackups(root: string): string {
  return join(root, blobsName);
}

/** Newest first; half-written ones are not among them. */
export function backupsIn(root: string): BackupInFolder[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((one) => one.isDirectory() && ourName.test(one.name))
    .flatMap(({ name }) => {
      const folder = join(root, name);
      const manifest = readManifest(folder);
      return manifest === null ? [] : [{ folder, manifest }];
    })
    .sort((one, other) => other.manifest.madeAt - one.manifest.madeAt);
}

/** The moment that all backups which can still be restored have behind them; null without any. */
export function oldestBackup(root: string): Instant | null {
  return backupsIn(root).at(-1)?.manifest.madeAt ?? null;
}

/** Lets go of what need not be kept, also of halves that a crash left, and of blobs nobody lists. */
export function thinBackups(root: string, now: Instant): void {
  const all = backupsIn(root);
  const kept = new Set(
    keptBackups(
      all.map(({ manifest }) => manifest.madeAt),
      now,
    ),
  );
  const staying = all.filter(({ manifest }) => kept.has(manifest.madeAt));
  const names = new Set(staying.map(({ folder }) => folder));
  if (!existsSync(root)) return;
  for (const one of readdirSync(root, { withFileTypes: true })) {
    const folder = join(root, one.name);
    if (!one.isDirectory() || !ourName.test(one.name) || names.has(folder)) continue;
    // A half one may be on its way to being whole.
    if (readManifest(folder) === null && statSync(folder).mtimeMs > now - dayMs) continue;
    rmSync(folder, { recursive: true, force: true });
  }
  thinBlobs(root, staying);
}

function thinBlobs(root: string, staying: readonly BackupInFolder[]): void {
  const listed = new Set(
    staying.flatMap(({ manifest }) => manifest.blobs.map((blob) => blobFile(root, blob))),
  );
  const folder = blobsOfBackups(root);
  if (!existsSync(folder)) return;
  for (const one of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(one.parentPath, one.name);
    if (one.isFile() && !listed.has(path)) rmSync(path, { force: true });
  }
}

export function blobFile(root: string, blob: { space: string; record: string; sha256: string }) {
  return join(blobsOfBackups(root), blob.space, blob.record, blob.sha256);
}
