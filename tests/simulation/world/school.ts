/** The real server on a real SQLite in memory, with time, chance and power cuts from the seed. */
import { sql } from 'kysely';
import { hourMs, type Instant } from '#domain/instant.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/sync.ts';
import { openSession } from '#server/people/session.ts';
import { createServer } from '#server/server.ts';
import { memoryLedger } from '#server/store/ledger.ts';
import { reconcileSpace } from '#server/store/members.ts';
import { openSqlite } from '#server/store/open-sqlite.ts';
import { replayLedger } from '#server/store/replay.ts';
import type { Database } from '#server/store/schema.ts';
import type { Chance } from './chance.ts';
import { firstPlacings, type Placing, people, wantedSpace } from './people.ts';

/** No older backup is ever restored. */
export const backupSpanMs = 20 * hourMs;

export type Reply = { status: number; answer: SyncAnswer | null };
export type Backup = { takenAt: Instant; tables: Map<string, Record<string, unknown>[]> };
export type School = Awaited<ReturnType<typeof openSchool>>;

export async function openSchool(chance: Chance) {
  let time: Instant = Date.UTC(2026, 10, 2, 8);
  let cutAfter = Number.POSITIVE_INFINITY;
  let db = await openSqlite(':memory:');
  const ledger = memoryLedger();
  /** The power can go out at any moment of a commit: there is always chance to be drawn in it. */
  const random = (bytes: number) => {
    cutAfter -= 1;
    if (cutAfter < 0) throw new Error('The power is cut.');
    return chance.bytes(bytes);
  };
  const deps = () => ({ db, now: () => time, random, ledger, backupSpanMs });
  const start = () =>
    createServer({ ...deps(), log: 'silent', rateLimits: false, version: '0.0.0-simulated' });
  let app = await start();
  const placings = firstPlacings();
  for (const placing of placings) await reconcileSpace(deps(), wantedSpace(placing));
  const cookies = new Map<string, string>();
  for (const person of Object.keys(people)) {
    cookies.set(person, await openSession(deps(), { person, device: 'simulated', shared: false }));
  }

  return {
    db: () => db,
    ledger,
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
    placings,
    async place(placing: Placing): Promise<void> {
      await reconcileSpace(deps(), wantedSpace(placing));
    },
    /** The next commit that draws chance more than so many times never happens. */
    cutPowerAfter: (draws: number) => {
      // The first draw names the request.
      cutAfter = draws + 1;
    },
    async ask(person: string, request: SyncRequest): Promise<Reply> {
      const response = await app.inject({
        method: 'POST',
        url: `/api/as/${person}/sync`,
        cookies: { lb: cookies.get(person) ?? '' },
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        payload: JSON.stringify(request),
      });
      cutAfter = Number.POSITIVE_INFINITY;
      if (response.statusCode !== 200) return { status: response.statusCode, answer: null };
      return { status: 200, answer: response.json<SyncAnswer>() };
    },
    async restart(): Promise<void> {
      await app.close();
      app = await start();
    },
    async backUp(): Promise<Backup> {
      const tables = new Map<string, Record<string, unknown>[]>();
      for (const name of await tableNames(db)) {
        const { rows } = await sql<
          Record<string, unknown>
        >`select * from ${sql.table(name)}`.execute(db);
        tables.set(name, rows);
      }
      return { takenAt: time, tables };
    },
    /** Yesterday's tables, and what was withdrawn since: then the school opens again. */
    async restore(backup: Backup): Promise<void> {
      await app.close();
      const sessions = await db.selectFrom('session').selectAll().execute();
      await db.destroy();
      db = await openSqlite(':memory:');
      await putBack(db, backup);
      await db.insertInto('session').values(sessions).execute();
      await replayLedger(deps());
      app = await start();
    },
    async close(): Promise<void> {
      await app.close();
      await db.destroy();
    },
  };
}

async function tableNames(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not in ('migration', 'session')
      and name not like 'sqlite_%' order by name`.execute(db);
  return rows.map((row) => row.name);
}

/** Yesterday's tables in an empty database. */
async function putBack(db: Database, backup: Backup): Promise<void> {
  for (const name of await tableNames(db)) {
    for (const row of backup.tables.get(name) ?? []) {
      const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
      const values = sql.join(Object.values(row));
      await sql`insert into ${sql.table(name)} (${columns}) values (${values})`.execute(db);
    }
  }
}
