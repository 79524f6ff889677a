/** The real server on a real SQLite in memory, with time, chance and power cuts from the seed. */
import { hourMs, type Instant } from '#domain/instant.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/sync.ts';
import { openSession } from '#server/people/session.ts';
import { createServer } from '#server/server.ts';
import { eraseRecord } from '#server/store/erase.ts';
import { type Ledger, type LedgerRow, memoryLedger } from '#server/store/ledger.ts';
import { reconcileSpace } from '#server/store/members.ts';
import { openSqlite } from '#server/store/open-sqlite.ts';
import { createPokes } from '#server/store/pokes.ts';
import { replayLedger } from '#server/store/replay.ts';
import type { Ask, Reply } from './ask.ts';
import { asStaleClerk, withoutLineage } from './careless-school.ts';
import type { Chance } from './chance.ts';
import type { Fault } from './faults.ts';
import { firstPlacings, type Placing, people, wantedSpace } from './people.ts';
import { createPower } from './power.ts';
import { putBack, type Snapshot, takeSnapshot } from './snapshot.ts';

/** No older backup is ever restored. */
export const backupSpanMs = 20 * hourMs;

export type School = Awaited<ReturnType<typeof openSchool>>;

type Opening = { chance: Chance; fault: Fault | null; cuts: 'writes' | 'commits' };

export async function openSchool({ chance, fault, cuts }: Opening) {
  let time: Instant = Date.UTC(2026, 10, 2, 8);
  const power = createPower(cuts);
  let db = await openSqlite(':memory:', power.through);
  const ledger = ledgerOf(fault);
  const pokes = createPokes();
  const random = streams(chance);
  const deps = () => ({ db, now: () => time, random, ledger, pokes, backupSpanMs });
  const start = () =>
    createServer({ ...deps(), log: 'silent', rateLimits: false, version: '0.0.0-simulated' });
  let app = await start();
  const placings = firstPlacings();
  for (const placing of placings) await reconcileSpace(deps(), wantedSpace(placing));
  const cookies = new Map<string, string>();
  for (const person of Object.keys(people)) {
    cookies.set(person, await openSession(deps(), { person, device: 'simulated', shared: false }));
  }

  const receive: Ask = async (person, request) => {
    const response = await app.inject({
      method: 'POST',
      url: `/api/as/${person}/sync`,
      cookies: { lb: cookies.get(person) ?? '' },
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      payload: JSON.stringify(request),
    });
    if (response.statusCode !== 200) return { status: response.statusCode, answer: null };
    return { status: 200, answer: response.json<SyncAnswer>() };
  };
  const ask = deskOf(fault, receive, () => db);

  return {
    db: () => db,
    pokes,
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
    placings,
    async place(placing: Placing): Promise<void> {
      await reconcileSpace(deps(), wantedSpace(placing));
    },
    async erase(space: string, record: string): Promise<void> {
      await eraseRecord(deps(), { space, record });
    },
    /** In the next request the server dies, before a write or with its answer unsent. */
    cutPowerAfter: power.cutAfter,
    async ask(person: string, request: SyncRequest): Promise<Reply> {
      const reply = await ask(person, request);
      if (!power.isCut()) return reply;
      // Nobody asks this server any more; what is on its disk can be looked at.
      power.back();
      return { status: 500, answer: null };
    },
    /** As the server starts anew: what is withdrawn stays so, before anybody is served. */
    async restart(): Promise<void> {
      await app.close();
      await replayLedger(deps());
      app = await start();
    },
    snapshot: (): Promise<Snapshot> => takeSnapshot(db, time),
    /** Yesterday's tables, and what was withdrawn since: then the school opens again. */
    async restore(snapshot: Snapshot): Promise<void> {
      await app.close();
      const sessions = await db.selectFrom('session').selectAll().execute();
      await db.destroy();
      db = await openSqlite(':memory:', power.through);
      await putBack(db, snapshot);
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

/** A stream for each length: what the server draws for one purpose moves nothing of another. */
function streams(chance: Chance): (bytes: number) => Uint8Array {
  const byLength = new Map<number, Chance>();
  return (bytes) => {
    const stream = byLength.get(bytes) ?? chance.fork(`of ${bytes}`);
    byLength.set(bytes, stream);
    return stream.bytes(bytes);
  };
}

function ledgerOf(fault: Fault | null): Ledger {
  const ledger = memoryLedger();
  if (fault !== 'the ledger does not say what was known') return ledger;
  const forgetful = (row: LedgerRow): LedgerRow => {
    if (row.what !== 'narrowed') return row;
    const { version: _, ...rest } = row;
    return { ...rest, knew: [] };
  };
  return { ...ledger, read: async () => (await ledger.read()).map(forgetful) };
}

function deskOf(fault: Fault | null, ask: Ask, db: () => Parameters<typeof asStaleClerk>[1]): Ask {
  if (fault === 'lineage is checked on pull only') return withoutLineage(ask);
  if (fault === 'a stale widening is applied') {
    return (person, request) => asStaleClerk(ask, db())(person, request);
  }
  return ask;
}
