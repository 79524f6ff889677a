import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { SyncAnswer } from '#protocol/sync.ts';
import { reconcileSpace } from '#server/store/members.ts';
import { openPostgres } from '#server/store/open-postgres.ts';
import { askPostgres, startPostgres } from '../tests/support/postgres.ts';
import {
  aPut,
  aSchool,
  idFrom,
  people,
  type TestServer,
  wantedSpace,
} from '../tests/support/server.ts';
import { type StoredRow, storedSince } from './bare-sqlite.ts';
import type { Measured } from './measure.ts';
import { median } from './median.ts';

/** As many as have a connection of their own at once. */
const atOnce = 8;
const eachTurn = 40;
const turns = 9;
/** Until the server has run warm. */
const before = 3;

/** Pushes of one change, eight at a time, and the same rows in as many bare transactions. */
export async function onPostgres(): Promise<Measured[]> {
  const server = await startPostgres();
  await server.ask('create database bench');
  await server.ask('create database bare');
  const db = await openPostgres(server.urlOf('bench'));
  await (await openPostgres(server.urlOf('bare'))).destroy();
  const school = await aSchool({ db, random: randomBytes });
  try {
    for (let place = 0; place < atOnce; place += 1) {
      const wanted = wantedSpace('portfolio', [people.pupil, people.teacher]);
      await reconcileSpace(school.deps, { ...wanted, space: spaceOf(place) });
    }
    for (let turn = 0; turn < before; turn += 1) await pushAll(school);
    // What PostgreSQL does by itself within a minute: until then it takes its tables for empty.
    await askPostgres(server.urlOf('bench'), 'vacuum analyze');
    await pushAll(school);
    const pushed: number[] = [];
    const bare: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const { rate, rows } = await pushAll(school);
      pushed.push(rate);
      bare.push(await insertAll(server.urlOf('bare'), rows));
    }
    return [
      {
        name: `PostgreSQL: push, single rows, ${atOnce} at once`,
        unit: '/s',
        samples: pushed,
        aim: median(bare) / 2,
        moreIsBetter: true,
      },
      { name: 'same: bare transactions of the same rows', unit: '/s', samples: bare },
    ];
  } finally {
    await school.close();
    await server.stop();
  }
}

const spaceOf = (place: number) => idFrom(`portfolio of ${place}`);

/** Each of the eight in a portfolio of its own, as pupils are. */
async function pushAll(school: TestServer): Promise<{ rate: number; rows: StoredRow[][][] }> {
  const heads = await Promise.all(
    Array.from({ length: atOnce }, (_, place) => headOf(school, place)),
  );
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, (_, place) => pushEach(school, spaceOf(place))));
  const rate = (atOnce * eachTurn * 1_000) / (performance.now() - began);
  const rows = await Promise.all(
    heads.map(async (head, place) => byCommit(await storedSince(school.db, spaceOf(place), head))),
  );
  return { rate, rows };
}

/** As a device does: each push says up to where the answer before it brought it. */
async function pushEach(school: TestServer, space: string): Promise<void> {
  const device = school.device(people.pupil);
  const grant = await grantOf(school, space);
  let at: string | null = null;
  let membersTag: string | null = null;
  for (let turn = 0; turn < eachTurn; turn += 1) {
    const push = [aPut({ space, content: 'De soep was op tijd klaar. '.repeat(10) })];
    const answer = await school.post(people.pupil, {
      ...device.request({ push, membersTag }),
      complete: false,
      spaces: { [space]: [at ?? (await atOf(school, space)), grant, {}] },
    });
    const { results, spaces, ...told } = answer.json<SyncAnswer>();
    if (results[0]?.status !== 'accepted') throw new Error(answer.body);
    membersTag = told.membersTag;
    at = spaces[space]?.at ?? at;
  }
}

async function grantOf({ db }: TestServer, space: string): Promise<string> {
  const member = db.selectFrom('member').select('grant').where('space', '=', space);
  return (await member.where('person', '=', people.pupil.id).executeTakeFirstOrThrow()).grant;
}

async function atOf({ db }: TestServer, space: string): Promise<string> {
  const commits = db.selectFrom('commit_log').select('token').where('space', '=', space);
  return (await commits.orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()).token;
}

async function headOf({ db }: TestServer, place: number): Promise<number> {
  const { head } = await db
    .selectFrom('space')
    .select('head')
    .where('id', '=', spaceOf(place))
    .executeTakeFirstOrThrow();
  return head;
}

function byCommit(rows: readonly StoredRow[]): StoredRow[][] {
  const commits = new Map<unknown, StoredRow[]>();
  for (const one of rows) commits.set(one.row.seq, [...(commits.get(one.row.seq) ?? []), one]);
  return [...commits.values()];
}

/** As many connections, a transaction for each commit, and a statement for each row. */
async function insertAll(url: string, portfolios: StoredRow[][][]): Promise<number> {
  const clients = portfolios.map(() => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const began = performance.now();
  await Promise.all(
    portfolios.map(async (commits, place) => {
      const client = clients[place];
      for (const rows of commits) {
        await client?.query('begin');
        for (const { table, row } of rows) await client?.query(insertOf(table, row));
        await client?.query('commit');
      }
    }),
  );
  const count = portfolios.reduce((sum, commits) => sum + commits.length, 0);
  const rate = (count * 1_000) / (performance.now() - began);
  await Promise.all(clients.map((client) => client.end()));
  return rate;
}

function insertOf(table: string, row: StoredRow['row']) {
  const columns = Object.keys(row);
  const named = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  return {
    name: `into ${table}`,
    text: `insert into "${table}" (${named}) values (${places})`,
    values: columns.map((column) => row[column]),
  };
}
