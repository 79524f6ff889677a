/** What everything stands on: a database, and outside of it the ledger of withdrawals. */
import { join } from 'node:path';
import { CannotServe } from './cannot-serve.ts';
import { makeDataFolder } from './data-folder.ts';
import type { Environment } from './environment.ts';
import { type Ledger, openLedger } from './store/ledger.ts';
import { openPostgres } from './store/open-postgres.ts';
import { openSqlite } from './store/open-sqlite.ts';
import { openPostgresLedger } from './store/postgres-ledger.ts';
import { hostsOf } from './store/postgres-pool.ts';
import type { Database } from './store/schema.ts';

export type Store = { db: Database; ledger: Ledger };
type Where = Pick<Environment, 'databaseUrl' | 'ledgerUrl'> & { folder: string };

/** `takenOver`: done when a standby took over, before anybody is answered from it. */
export async function openStore(
  { folder, databaseUrl, ledgerUrl }: Where,
  takenOver: (store: Store) => Promise<void>,
): Promise<Store> {
  mustBeApart(databaseUrl, ledgerUrl);
  const ledger =
    ledgerUrl === null
      ? await inFolder(folder, async () => openLedger(join(folder, 'withdrawals.jsonl')))
      : await reached('LEDGER_URL', ledgerUrl, () => openPostgresLedger(ledgerUrl));
  try {
    const db = await openDatabase({ folder, databaseUrl }, (other) =>
      takenOver({ db: other, ledger }),
    );
    return { db, ledger };
  } catch (problem) {
    await ledger.close();
    throw problem;
  }
}

function openDatabase(
  { folder, databaseUrl }: Pick<Where, 'folder' | 'databaseUrl'>,
  takenOver: (db: Database) => Promise<void>,
): Promise<Database> {
  if (databaseUrl === null) {
    return inFolder(folder, () => openSqlite(join(folder, 'loopboek.sqlite')));
  }
  return reached('DATABASE_URL', databaseUrl, () => openPostgres(databaseUrl, takenOver));
}

/** What puts back yesterday's database must not put back yesterday's ledger. */
function mustBeApart(databaseUrl: string | null, ledgerUrl: string | null): void {
  if (databaseUrl === null || ledgerUrl === null) return;
  const servers = hostsOf(databaseUrl).map(serverOf);
  if (hostsOf(ledgerUrl).some((one) => servers.includes(serverOf(one)))) {
    throw new CannotServe(
      'Loopboek cannot start: LEDGER_URL names the server of DATABASE_URL, and a restore there would forget what was withdrawn; choose another server, or leave LEDGER_URL out.',
    );
  }
}

async function inFolder<T>(folder: string, open: () => Promise<T>): Promise<T> {
  try {
    makeDataFolder(folder);
    return await open();
  } catch (problem) {
    throw new CannotServe(
      `Loopboek cannot start: the data folder ${folder} cannot be used (${why(problem)}); choose another with DATA_DIR.`,
    );
  }
}

async function reached<T>(setting: string, url: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (problem) {
    const servers = hostsOf(url).map(serverOf).join(', ');
    throw new CannotServe(
      `Loopboek cannot start: the PostgreSQL at ${servers} cannot be used (${why(problem)}); see ${setting}.`,
    );
  }
}

/** Never the name and the password. */
function serverOf(url: string): string {
  if (!URL.canParse(url)) return 'an address that cannot be read';
  const { hostname, port, searchParams } = new URL(url);
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname;
  return `${host}:${port === '' ? '5432' : port}`;
}

function why(problem: unknown): string {
  if (problem instanceof AggregateError) return why(problem.errors[0]);
  return problem instanceof Error ? problem.message : String(problem);
}
