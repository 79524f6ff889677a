import { appendFileSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Installation } from '#server/backup/installation.ts';
import { makeBackup } from '#server/backup/make-backup.ts';
import { checkBackup, restoreBackup } from '#server/backup/restore-backup.ts';
import { memoryBlobStore } from '#server/blob-store/memory.ts';
import { openLedger } from '#server/store/ledger.ts';
import { openPostgres } from '#server/store/open-postgres.ts';
import { replayLedger } from '#server/store/replay.ts';
import { changeAudience } from '#storage/write.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { addressOf } from '../support/databases.ts';
import { aSchool, aServer, chance, people, spaces, type TestServer } from '../support/server.ts';

const { pupil, teacher } = people;
let folder: string;
let school: TestServer;
let installation: Installation;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loopboek-pgb-'));
  const ledgerFile = join(folder, 'withdrawals.jsonl');
  school = await aSchool({ ledger: openLedger(ledgerFile) });
  installation = {
    app: '0.0.0',
    databaseUrl: addressOf(school.db),
    databaseFile: join(folder, 'none.sqlite'),
    ledgerFile,
    blobs: memoryBlobStore(() => 0),
  };
});
afterEach(async () => {
  await school.close();
  rmSync(folder, { recursive: true });
});

const root = () => join(folder, 'backups');
const backUp = () => makeBackup(installation, root(), school.clock.now);
const heads = async () =>
  (await school.db.selectFrom('head').select('mutation').execute()).map((row) => row.mutation);

/** The servers go, the backup comes, one server starts. */
async function restoreFrom(backup: string): Promise<void> {
  const { db, clock } = school;
  const address = addressOf(db);
  await school.app.close();
  await db.destroy();
  await restoreBackup(installation, backup, clock.now);
  const again = await openPostgres(address);
  school = await aServer({
    db: again,
    random: chance(7),
    ledger: openLedger(installation.ledgerFile ?? ''),
  });
  await replayLedger(school.deps);
}

const again = (device: Carried, person: typeof pupil) =>
  carrying(school, person, { store: device, actor: device.actor });

it('a backup of PostgreSQL is restored: words written since come back from the devices, and what was withdrawn stays so', async () => {
  const phone = carrying(school, pupil);
  const desk = carrying(school, teacher);
  await phone.sync();
  const shared = await phone.write('gedeeld', { audience: [{ to: teacher.id, until: null }] });
  await phone.sync();
  await desk.sync();
  const { folder: backup, manifest } = await backUp();
  expect(manifest.engine).toBe('postgres');
  expect(manifest.rows.head).toBe((await heads()).length);
  await changeAudience(phone, spaces.portfolio, shared, []);
  const later = await phone.write('van erna');
  await phone.sync();
  await restoreFrom(backup);
  await again(desk, teacher).sync();
  await again(phone, pupil).sync();
  const tablet = carrying(school, pupil);
  await tablet.sync();
  expect(await tablet.read(later)).toEqual(['van erna']);
  expect(await tablet.read(shared)).toEqual(['gedeeld']);
  expect(await again(desk, teacher).read(shared)).toBeUndefined();
});

it('a restore is refused while a server works on the database', async () => {
  const { folder: backup } = await backUp();
  await expect(restoreBackup(installation, backup, 1)).rejects.toThrow(/still running/);
});

it.each([
  ['cut short', (dump: string) => truncateSync(dump, 2_000)],
  ['longer than it was', (dump: string) => appendFileSync(dump, 'x')],
])('a dump that is %s is refused, and the database stays as it was', async (_, damage) => {
  const phone = carrying(school, pupil);
  await phone.write('staat er');
  await phone.sync();
  const before = await heads();
  const { folder: backup } = await backUp();
  damage(join(backup, 'database.dump'));
  await expect(checkBackup(backup)).rejects.toThrow();
  await expect(restoreBackup(installation, backup, 1)).rejects.toThrow();
  expect(await heads()).toEqual(before);
});
