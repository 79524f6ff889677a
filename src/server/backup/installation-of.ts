import { join, resolve } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { openBlobs } from '../blob-store/open-blobs.ts';
import type { Environment } from '../environment.ts';
import type { Installation } from './installation.ts';

/** What these settings say is to be kept. */
export function installationOf(environment: Environment): Installation {
  const folder = resolve(environment.dataFolder);
  return {
    app: packageJson.version,
    databaseUrl: environment.databaseUrl,
    databaseFile: join(folder, 'loopboek.sqlite'),
    ledgerFile: environment.ledgerUrl === null ? join(folder, 'withdrawals.jsonl') : null,
    blobs: openBlobs({ dataFolder: folder, s3: environment.s3 }).blobs,
  };
}
