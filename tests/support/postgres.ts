/**
 * A PostgreSQL of our own, from Debian's package: in a folder of its own, reached by this machine
 * alone, with writes that reach the disk as they do for a school. It ends when whoever started it
 * ends, however that happens: a shell beside it waits for that.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const versions = '/usr/lib/postgresql';
const patienceMs = 30_000;

export type Postgres = {
  folder: string;
  port: number;
  /** Of a database on this server, which exists from the start. */
  url: string;
  urlOf(database: string): string;
  /** Asks as the owner of everything. */
  ask(text: string): Promise<pg.QueryResult>;
  /** The plug is pulled: nothing is said to anybody. */
  kill(): Promise<void>;
  /** A standby becomes the primary. */
  promote(): Promise<void>;
  /** A second server that follows this one, by a stream. */
  standby(settings?: readonly string[]): Promise<Postgres>;
  stop(): Promise<void>;
};

export async function startPostgres(settings: readonly string[] = []): Promise<Postgres> {
  const folder = newFolder();
  await tool('initdb', ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C']);
  return serve(folder, settings);
}

async function serve(folder: string, settings: readonly string[]): Promise<Postgres> {
  const port = await freePort();
  appendFileSync(
    join(folder, 'postgresql.conf'),
    [
      '',
      `port = ${port}`,
      "listen_addresses = '127.0.0.1'",
      `unix_socket_directories = '${folder}'`,
      'max_connections = 120',
      'shared_buffers = 64MB',
      'fsync = on',
      'wal_level = replica',
      'hot_standby = on',
      ...settings,
      '',
    ].join('\n'),
  );
  const shell = startBeside(folder);
  const urlOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await untilItAnswers(urlOf('postgres'), shell);
  const server: Postgres = {
    folder,
    port,
    url: urlOf('postgres'),
    urlOf,
    ask: (text) => askPostgres(urlOf('postgres'), text),
    kill: async () => {
      const main = processOf(folder);
      // Whoever served a connection would go on for a moment.
      const serving = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').match(/\d+/g);
      for (const one of [main, ...(serving ?? []).map(Number)]) endProcess(one);
      await untilGone(folder);
    },
    promote: async () => {
      await tool('pg_ctl', ['-D', folder, '-w', 'promote']);
    },
    standby: async (more = []) => {
      const copy = newFolder();
      const from = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
      await tool('pg_basebackup', ['-D', copy, ...from, '-R', '-X', 'stream', '-c', 'fast']);
      return serve(copy, more);
    },
    stop: async () => {
      shell.stdin?.end();
      if (shell.exitCode === null) await new Promise((resolve) => shell.once('exit', resolve));
    },
  };
  return server;
}

/** Runs a tool of PostgreSQL, which refuses to run as root. */
export async function tool(name: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(join(binaries(), name), args, { ...asPostgres(), cwd: tmpdir() });
  return stdout;
}

function binaries(): string {
  const [newest] = existsSync(versions)
    ? readdirSync(versions).sort((a, b) => Number(b) - Number(a))
    : [];
  if (newest === undefined) {
    throw new Error(
      'PostgreSQL is not here. These tests need Debian’s package: apt-get install postgresql',
    );
  }
  return join(versions, newest, 'bin');
}

function asPostgres(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('There is no user postgres here.');
  return { uid: Number(uid), gid: Number(gid) };
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-pg-'));
  const { uid, gid } = asPostgres();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** Its input closes when we end: then it stops the server and takes the folder away. */
function startBeside(folder: string): ChildProcess {
  const words = `"$1" -D "$2" >>"$2/log" 2>&1 </dev/null & pid=$!
    cat >/dev/null; kill -QUIT $pid 2>/dev/null; wait $pid; rm -rf "$2"`;
  const args = ['-c', words, 'sh', join(binaries(), 'postgres'), folder];
  return spawn('sh', args, {
    ...asPostgres(),
    cwd: tmpdir(),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
}

function processOf(folder: string): number {
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

async function untilGone(folder: string): Promise<void> {
  const pid = processOf(folder);
  for (let turn = 0; turn < 200; turn += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await pause(10);
  }
}

async function untilItAnswers(url: string, shell: ChildProcess): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      await askPostgres(url, 'select 1');
      return;
    } catch (problem) {
      if (Date.now() > until || shell.exitCode !== null) throw problem;
      await pause(50);
    }
  }
}

export async function askPostgres(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
