/** PostgreSQL by its own tools: pg_dump and pg_restore, which must be on the machine. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import pg, { type QueryResultRow } from 'pg';
import { hostsOf } from '../store/postgres-pool.ts';
import { CannotRestore } from './cannot-restore.ts';

export async function dumpPostgres(url: string, to: string): Promise<void> {
  const how = ['--format=custom', '--no-owner', '--no-privileges', `--file=${to}`];
  await tool('pg_dump', how, { url: await writable(url) });
}

/** Reads back all that was written, to its last row, and counts; throws when it cannot. */
export async function checkDump(path: string): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  let table: string | null = null;
  await tool('pg_restore', ['--data-only', '--file=-', path], {
    hearLine: (line) => {
      if (table === null) table = /^COPY \S+?\.(\w+) /.exec(line)?.[1] ?? null;
      else if (line === '\\.') table = null;
      else rows[table] = (rows[table] ?? 0) + 1;
      if (table !== null) rows[table] ??= 0;
    },
  });
  if (rows.record === undefined) throw new Error('the dump has no records');
  return rows;
}

/** All of it in one transaction: when anything is wrong with it, the database stays as it was. */
export async function restoreDump(url: string, path: string): Promise<void> {
  const how = ['--clean', '--if-exists', '--no-owner', '--no-privileges', '--single-transaction'];
  const there = await writable(url);
  await tool('pg_restore', [...how, `--dbname=${databaseOf(there)}`, path], { url: there });
}

const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

/** While somebody works in it, a database is not replaced. */
export async function isPostgresInUse(url: string): Promise<boolean> {
  const { rows } = await ask<{ others: string }>(
    url,
    'SELECT count(*) AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  return Number(rows[0]?.others) > 0;
}

export async function blobsInPostgres(url: string): Promise<Record<string, unknown>[]> {
  const { rows } = await ask<Record<string, unknown>>(
    url,
    'SELECT space, record, sha256, size FROM blob WHERE complete_at IS NOT NULL',
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** Of several servers, the one that takes writes: another may lag behind. */
async function writable(url: string): Promise<string> {
  let problem: unknown = new CannotRestore('no PostgreSQL server that takes writes was found');
  for (const host of hostsOf(url)) {
    try {
      const { rows } = await askOne<{ follows: boolean }>(
        host,
        'SELECT pg_is_in_recovery() AS follows',
      );
      if (rows[0]?.follows === false) return host;
    } catch (reason) {
      problem = reason;
    }
  }
  throw problem;
}

async function ask<Row extends QueryResultRow>(url: string, text: string) {
  return askOne<Row>(await writable(url), text);
}

async function askOne<Row extends QueryResultRow>(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away says so twice.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query<Row>(text);
  } finally {
    await client.end();
  }
}

/** The password travels in the environment: a command line can be read by others. */
function connectionOf(url: string): Record<string, string> {
  const { hostname, port, username, password, searchParams } = new URL(url);
  return {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    ...(port === '' ? {} : { PGPORT: port }),
    ...(username === '' ? {} : { PGUSER: decodeURIComponent(username) }),
    ...(password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) }),
    PGDATABASE: databaseOf(url),
  };
}

type Use = { url?: string; hearLine?: (line: string) => void };

function tool(name: string, args: string[], { url, hearLine }: Use): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(name, args, {
      stdio: ['ignore', hearLine === undefined ? 'ignore' : 'pipe', 'pipe'],
      env: { ...process.env, ...(url === undefined ? {} : connectionOf(url)) },
    });
    let complained = '';
    if (child.stdout !== null) createInterface(child.stdout).on('line', hearLine ?? (() => {}));
    child.stderr?.on('data', (part) => {
      complained += part;
    });
    child.on('error', () =>
      fail(new CannotRestore(`the program ${name} of PostgreSQL is not on this machine`)),
    );
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`${name}: ${complained.trim()}`)),
    );
  });
}
