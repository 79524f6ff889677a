/** How the database and the ledger are reached, and what is said when they are not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgres } from '#server/store/open-postgres.ts';
import { openPostgresLedger } from '#server/store/postgres-ledger.ts';
import { replayLedger } from '#server/store/replay.ts';
import { transact } from '#server/store/transact.ts';
import { backUp, restore } from '../support/backup.ts';
import { addressOf, openDatabase } from '../support/databases.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { anAudience, aPut, aSchool, people } from '../support/server.ts';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));
let apart: Postgres;
beforeAll(async () => {
  apart = await startPostgres();
});
afterAll(() => apart.stop());

async function start(variables: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-opening-'));
  const env = { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', ...variables };
  const child = spawn(process.execPath, [main], { env });
  let told = '';
  child.stderr.on('data', (bytes: Buffer) => {
    told += bytes.toString();
  });
  await once(child, 'close');
  rmSync(folder, { recursive: true });
  return told;
}

it('a database that is not there is one sentence, without its password', async () => {
  const told = await start({ DATABASE_URL: 'postgres://boss:geheim@127.0.0.1:1/loopboek' });
  expect(told).toMatch(
    /^Loopboek cannot start: the PostgreSQL at 127\.0\.0\.1:1 cannot be used \(/,
  );
  expect(told).toContain('DATABASE_URL');
  expect(told).not.toContain('geheim');
  expect(told.trim().split('\n')).toHaveLength(1);
});

it('a database without that name is said too', async () => {
  const told = await start({ DATABASE_URL: apart.urlOf('nergens') });
  expect(told).toContain('database "nergens" does not exist');
});

it('a ledger on the server of the database is refused', async () => {
  const told = await start({
    DATABASE_URL: 'postgres://127.0.0.1:7000,127.0.0.1:7001/loopboek',
    LEDGER_URL: 'postgres://127.0.0.1:7001/ledger',
  });
  expect(told).toContain('LEDGER_URL names the server of DATABASE_URL');
});

it('several servers that start at once make the tables once', async () => {
  await apart.ask('create database together');
  const opened = await Promise.all(
    Array.from({ length: 6 }, () => openPostgres(apart.urlOf('together'))),
  );
  const [one] = opened;
  const steps = one && (await sql`select version from migration`.execute(one));
  expect(steps?.rows.length).toBeGreaterThan(1);
  for (const db of opened) await db.destroy();
});

it('numbers are numbers, and work that met another writer is done again', async () => {
  const db = await openDatabase();
  const space = { id: 's', kind: 'class', head: 0, touched_at: 1_795_000_000_000 };
  await db.insertInto('space').values(space).execute();
  expect(await db.selectFrom('space').selectAll().execute()).toEqual([space]);
  const other = await openPostgres(addressOf(db));
  const add = (where: typeof db) =>
    transact(where, async (tx) => {
      await sql`set transaction isolation level serializable`.execute(tx);
      const { head } = await tx.selectFrom('space').select('head').executeTakeFirstOrThrow();
      await tx
        .updateTable('space')
        .set({ head: head + 1 })
        .execute();
    });
  await Promise.all([db, other, db, other].map(add));
  expect(await db.selectFrom('space').select('head').execute()).toEqual([{ head: 4 }]);
  await other.destroy();
  await db.destroy();
});

it('the ledger of several servers outlives yesterday’s database, in the order of the commits', async () => {
  await apart.ask('create database ledger');
  const [here, there] = [
    await openPostgresLedger(apart.urlOf('ledger')),
    await openPostgresLedger(apart.urlOf('ledger')),
  ];
  const school = await aSchool({ ledger: here });
  const phone = school.device(people.pupil);
  const entry = aPut({ audience: [{ to: people.teacher.id, until: null }] });
  await phone.push(entry);
  const backup = await backUp(school.db);
  const away = anAudience(entry, []);
  await phone.push(away);
  await there.append([
    { what: 'card', card: 'one', at: 1 },
    { what: 'card', card: 'two', at: 2 },
  ]);
  await Promise.all([
    here.append([{ what: 'card', card: 'three', at: 3 }]),
    there.append([{ what: 'card', card: 'four', at: 3 }]),
  ]);
  const rows = await there.read();
  expect(rows.filter((row) => row.what === 'card')).toHaveLength(4);
  expect(rows.filter((row) => row.what === 'narrowed')).toMatchObject([{ record: entry.record }]);
  await restore(school.db, backup);
  await Promise.all([
    replayLedger({ ...school.deps, ledger: here }),
    replayLedger({ ...school.deps, ledger: there }),
  ]);
  const screen = school.device(people.teacher);
  await screen.sync();
  expect(screen.records()).toEqual([]);
  await school.close();
  await here.close();
  await there.close();
});

it('while the database is away everybody is asked to come back', async () => {
  const doomed = await startPostgres();
  const school = await aSchool({ db: await openPostgres(doomed.url) });
  const phone = school.device(people.pupil);
  await phone.sync();
  await doomed.kill();
  const response = await school.post(people.pupil, phone.request({ push: [aPut()] }));
  expect(response.statusCode).toBe(503);
  expect(response.json()).toMatchObject({ reason: 'busy' });
  expect(response.headers['retry-after']).toBe('5');
  await school.close();
  await doomed.stop();
});

it('while the ledger cannot be reached nothing is withdrawn, and all else goes on', async () => {
  await apart.ask('create database away');
  const ledger = await openPostgresLedger(apart.urlOf('away'));
  const school = await aSchool({ ledger });
  const phone = school.device(people.pupil);
  const entry = aPut({ audience: [{ to: people.teacher.id, until: null }] });
  await phone.push(entry);
  await apart.ask('alter database away allow_connections false');
  await apart.ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'away'`);
  const [narrowed] = await phone.push(anAudience(entry, []));
  expect(narrowed).toMatchObject({ status: 'retry' });
  expect(await phone.push(aPut())).toMatchObject([{ status: 'accepted' }]);
  await apart.ask('alter database away allow_connections true');
  expect(await phone.push(anAudience(entry, []))).toMatchObject([{ status: 'accepted' }]);
  await school.close();
  await ledger.close();
});
