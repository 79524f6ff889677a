/** `npm run restore -- <folder>`: a backup in the place of what is there. `--check` only reads it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { oldestBackup } from '#server/backup/backup-folder.ts';
import { CannotRestore } from '#server/backup/cannot-restore.ts';
import { installationOf } from '#server/backup/installation-of.ts';
import { checkBackup, restoreBackup } from '#server/backup/restore-backup.ts';
import { readEnvironment } from '#server/environment.ts';
import { defaultBackupSpanMs } from '#server/store/waiting.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, old: { type: 'boolean' } },
});

try {
  await restore();
} catch (problem) {
  const why = problem instanceof Error ? problem.message : String(problem);
  process.stderr.write(`Nothing was restored, and nothing was changed: ${why}.\n`);
  process.exitCode = 1;
}

async function restore(): Promise<void> {
  const environment = readEnvironment(process.env);
  if ('wrong' in environment) throw new CannotRestore(environment.wrong.join('; '));
  const [given] = positionals;
  if (given === undefined) throw new CannotRestore('say which: npm run restore -- <folder>');
  const folder = resolve(given);
  const { madeAt } = await checkBackup(folder);
  const when = new Date(madeAt).toLocaleString('nl-BE', { timeZone: 'Europe/Brussels' });
  if (values.check) return console.log(`The backup of ${when} is whole.`);
  refuseOld(madeAt, resolve(environment.backupFolder));
  await restoreBackup(installationOf(environment), folder, Date.now());
  console.log(`The backup of ${when} is in its place; what was there stays beside it.`);
  console.log('Start Loopboek: what was withdrawn since is withdrawn again before it serves,');
  console.log('and every device sends again what is missing.');
}

/** Devices let go of what all kept backups have: from an older one, words may be missing for good. */
function refuseOld(madeAt: number, root: string): void {
  const promised = Math.min(Date.now() - defaultBackupSpanMs, oldestBackup(root) ?? Date.now());
  if (madeAt >= promised || values.old) return;
  throw new CannotRestore(
    'it is older than the oldest backup that is kept, and devices may have let go of what came after it; with --old it is restored all the same',
  );
}
