/**
 * A real primary and a real standby that follows it by a stream; two servers and the real client
 * core of several devices. The primary is killed while everybody writes, the standby takes over.
 */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryLedger } from '#server/store/ledger.ts';
import { openPostgres } from '#server/store/open-postgres.ts';
import { replayLedger } from '#server/store/replay.ts';
import { changeAudience } from '#storage/write.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import {
  aSchool,
  aServer,
  type Person,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

const { pupil, parent, teacher } = people;
const wall = {
  get now() {
    return Date.now();
  },
};

let primary: Postgres;
let standby: Postgres;
let servers: TestServer[];
let resets: string[];
/** Who may read what, in the moment before anybody is answered by the new primary. */
let atTakeover: Map<string, string>[];
beforeEach(async () => {
  primary = await startPostgres();
  await primary.ask('create database loopboek');
  standby = await primary.standby();
  // The standby is named first: which of the two takes writes is found out.
  const url = `postgres://postgres@127.0.0.1:${standby.port},127.0.0.1:${primary.port}/loopboek`;
  const basis = { ledger: memoryLedger(), now: Date.now, random: randomBytes };
  atTakeover = [];
  const open = () =>
    openPostgres(url, async (db) => {
      await replayLedger({ ...basis, db });
      const rows = await db.selectFrom('record').select(['id', 'audience']).execute();
      atTakeover.push(new Map(rows.map((row) => [row.id, row.audience])));
    });
  servers = [await aSchool({ ...basis, db: await open() })];
  servers.push(await aServer({ ...basis, db: await open() }));
  resets = [];
});
afterEach(async () => {
  for (const server of servers) await server.close();
  await primary.stop();
  await standby.stop();
});

/** Each request goes to the next server, as behind a load balancer. */
function aPhone(person: Person): Carried {
  let turn = 0;
  const [first] = servers;
  if (first === undefined) throw new Error('There are two servers.');
  const balanced: TestServer = {
    ...first,
    post: async (who, body) => {
      turn += 1;
      const response = await (servers[turn % servers.length] ?? first).post(who, body);
      if (response.statusCode === 200) noteResets(response.json());
      return response;
    },
  };
  return carrying(balanced, person, { wall });
}

function noteResets({ spaces }: { spaces: Record<string, { reset?: { why: string } }> }): void {
  for (const { reset } of Object.values(spaces)) if (reset) resets.push(reset.why);
}

type Written = { record: string; words: string };

/** Writes and sends, again and again, whatever is answered. */
async function busily(phone: Carried, written: Written[], until: { over: boolean }): Promise<void> {
  for (let count = 0; !until.over; count += 1) {
    const words = `${phone.actor} ${count}`;
    written.push({ record: await phone.write(words), words });
    await phone.sync().catch(() => undefined);
    await pause(20);
  }
}

async function untilQuiet(phones: readonly Carried[]): Promise<void> {
  for (let rounds = 0; rounds < 6; rounds += 1) {
    for (const phone of phones) await phone.sync();
  }
}

async function untilCaughtUp(): Promise<void> {
  const at = await primary.ask('select pg_current_wal_lsn() as lsn');
  const lsn = String(at.rows[0]?.lsn);
  for (;;) {
    const { rows } = await standby.ask(
      `select pg_last_wal_replay_lsn() >= '${lsn}'::pg_lsn as has`,
    );
    if (rows[0]?.has === true) return;
    await pause(20);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const patience = { timeout: 30_000, interval: 20 };

async function audienceOf(record: string): Promise<string | undefined> {
  const row = servers[0]?.db.selectFrom('record').select('audience').where('id', '=', record);
  return (await row?.executeTakeFirst())?.audience;
}

/** So many are written, and the database has all but the last two. */
async function untilThere(written: readonly Written[], count: number): Promise<void> {
  await expect
    .poll(async () => {
      const records = written.slice(0, count).map(({ record }) => record);
      if (records.length < count) return false;
      const rows = servers[0]?.db.selectFrom('record').select('id').where('id', 'in', records);
      return ((await rows?.execute()) ?? []).length >= count - 2;
    }, patience)
    .toBe(true);
}

/** Everything that was written is there once, for a device that comes anew. */
async function allThere(written: readonly Written[]): Promise<void> {
  const tablet = aPhone(pupil);
  await tablet.sync();
  await tablet.sync();
  expect(await tablet.records()).toEqual(written.map(({ record }) => record).toSorted());
  for (const { record, words } of written) expect(await tablet.read(record)).toEqual([words]);
}

describe('scenario 13: failover', () => {
  it('scenario 13: to a standby that lacks the last seconds: devices send again, withdrawals stay done', async () => {
    const phones = [aPhone(pupil), aPhone(pupil)];
    const [phone, laptop] = phones;
    if (phone === undefined || laptop === undefined) throw new Error('two');
    const screen = aPhone(teacher);
    const home = aPhone(parent);
    const audience = [{ to: teacher.id, until: null }];
    const shared = await phone.write('gedeeld', { audience });
    await untilQuiet([...phones, screen, home]);
    expect(await screen.read(shared)).toEqual(['gedeeld']);
    await untilCaughtUp();
    // From here on the standby hears nothing more.
    await standby.ask(`alter system set primary_conninfo = ''`);
    await standby.ask('select pg_reload_conf()');
    await pause(300);
    const written: Written[] = [{ record: shared, words: 'gedeeld' }];
    const until = { over: false };
    const writing = phones.map((one) => busily(one, written, until));
    await untilThere(written, 8);
    await changeAudience(phone, spaces.portfolio, shared, []);
    await expect.poll(() => audienceOf(shared), patience).toBe('[]');
    await untilThere(written, written.length + 6);
    await primary.kill();
    await pause(300);
    await standby.promote();
    await pause(1_000);
    until.over = true;
    await Promise.all(writing);
    expect(atTakeover.length).toBeGreaterThan(0);
    expect(atTakeover.map((audiences) => audiences.get(shared))).toEqual(
      atTakeover.map(() => '[]'),
    );
    await screen.sync();
    expect(await screen.read(shared)).toBeUndefined();
    await untilQuiet([...phones, screen, home]);
    expect(resets).toContain('lineage');
    await allThere(written);
    expect(await screen.records()).toEqual([]);
    expect(await home.records()).toEqual([]);
    for (const { record } of written) expect(await phone.state(record)).toBe('safe');
  });

  it('scenario 13: to a standby that confirmed each commit: nothing has to be sent again', async () => {
    await primary.ask(`alter system set synchronous_standby_names = '*'`);
    await primary.ask('select pg_reload_conf()');
    const phones = [aPhone(pupil), aPhone(pupil)];
    await untilQuiet(phones);
    const written: Written[] = [];
    const until = { over: false };
    const writing = phones.map((one) => busily(one, written, until));
    await untilThere(written, 12);
    await primary.kill();
    await pause(200);
    await standby.promote();
    await pause(1_000);
    until.over = true;
    await Promise.all(writing);
    await untilQuiet(phones);
    expect(resets).toEqual([]);
    await allThere(written);
  });

  it('scenario 13: while the standby only lags nobody is told that a history was lost', async () => {
    const phone = aPhone(pupil);
    const laptop = aPhone(pupil);
    await untilQuiet([phone, laptop]);
    await untilCaughtUp();
    await standby.ask('select pg_wal_replay_pause()');
    const written: Written[] = [];
    for (let count = 0; count < 10; count += 1) {
      const words = `terwijl ze achterloopt ${count}`;
      written.push({ record: await phone.write(words), words });
      await phone.sync();
      await laptop.sync();
      expect(await laptop.read(written.at(-1)?.record ?? '')).toEqual([words]);
    }
    expect(resets).toEqual([]);
    await standby.ask('select pg_wal_replay_resume()');
    await allThere(written);
  });
});
