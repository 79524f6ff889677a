/** `npm run backup`: one more backup, now, also while the school is open. */
import { resolve } from 'node:path';
import { installationOf } from '#server/backup/installation-of.ts';
import { makeBackup } from '#server/backup/make-backup.ts';
import { readEnvironment } from '#server/environment.ts';

const environment = readEnvironment(process.env);
if ('wrong' in environment) fail(`No backup was made: ${environment.wrong.join('; ')}.`);
else {
  try {
    const root = resolve(environment.backupFolder);
    const { folder, manifest } = await makeBackup(installationOf(environment), root, Date.now());
    const { head = 0 } = manifest.rows;
    console.log(
      `${head} texts, ${manifest.blobs.length} photos and voices, read again, in ${folder}`,
    );
  } catch (problem) {
    fail(`No backup was made: ${problem instanceof Error ? problem.message : String(problem)}.`);
  }
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
