/** A school with its database, ledger and blobs on the disk, as an operator has it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installation } from '#server/backup/installation.ts';
import { openBlobDirectory } from '#server/blob-store/directory.ts';
import type { ServerDeps } from '#server/server-deps.ts';
import { openLedger } from '#server/store/ledger.ts';
import { openSqlite } from '#server/store/open-sqlite.ts';
import { replayLedger } from '#server/store/replay.ts';
import { aSchool, aServer, chance, type TestServer } from './server.ts';

export type SchoolOnDisk = {
  folder: string;
  backups: string;
  installation: Installation;
  school: TestServer;
  /** The server goes; the data stay. */
  stop(): Promise<void>;
  /** As the program starts: what was withdrawn is withdrawn again, then it serves. */
  start(more?: Partial<ServerDeps>): Promise<TestServer>;
  remove(): Promise<void>;
};

export async function schoolOnDisk(): Promise<SchoolOnDisk> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-disk-'));
  const databaseFile = join(folder, 'loopboek.sqlite');
  const ledgerFile = join(folder, 'withdrawals.jsonl');
  const blobs = openBlobDirectory(join(folder, 'blobs'));
  const installation = { app: '0.0.0', databaseUrl: null, databaseFile, ledgerFile, blobs };
  const open = async () => ({
    db: await openSqlite(databaseFile),
    ledger: openLedger(ledgerFile),
    blobs,
  });
  let starts = 1;
  const disk: SchoolOnDisk = {
    folder,
    backups: join(folder, 'backups'),
    installation,
    school: await aSchool(await open()),
    stop: () => disk.school.close(),
    async start(more = {}) {
      starts += 1;
      const { clock } = disk.school;
      disk.school = await aServer({ ...(await open()), ...more, random: chance(starts) });
      disk.school.clock.now = clock.now;
      await replayLedger(disk.school.deps);
      return disk.school;
    },
    async remove() {
      await disk.school.close();
      rmSync(folder, { recursive: true });
    },
  };
  return disk;
}
