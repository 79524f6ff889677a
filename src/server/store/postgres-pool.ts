/**
 * Connections to the one server of several that takes writes. All questions go there, also those
 * that only read: a standby that lags would tell devices that their history is lost.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { PostgresClient } from './postgres-client.ts';

const connectTimeoutMs = 5_000;
const connectionsEach = 10;

/** Done before anybody is answered from a line of history that is new here. */
export type MakeGood = (pool: PostgresPool) => Promise<void>;

export class WritablePool implements PostgresPool {
  readonly options = {};
  readonly #pools: pg.Pool[];
  readonly #makeGood: MakeGood;
  #current = 0;
  #history: string | null = null;
  #making: Promise<void> | null = null;

  constructor(url: string, makeGood: MakeGood) {
    this.#pools = hostsOf(url).map(poolOf);
    this.#makeGood = makeGood;
  }

  get history(): string {
    return this.#history ?? '';
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#connectAny();
    try {
      if (this.#making !== null || client.history !== this.#history) await this.#enter(client);
      return asked(client);
    } catch (problem) {
      client.release(true);
      throw problem;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
  }

  /** The server of before first; when it is gone or may not write, whichever may. */
  async #connectAny(): Promise<Client> {
    let problem: unknown;
    for (let turn = 0; turn < this.#pools.length; turn += 1) {
      const index = (this.#current + turn) % this.#pools.length;
      try {
        const client = await connectTo(this.#pools[index]);
        // A primary of before that came back: what is written there is lost.
        if (isBefore(client.history, this.#history)) {
          client.release(true);
          problem = new Error('Connection terminated: the server is on a history of before');
          continue;
        }
        this.#current = index;
        return client;
      } catch (reason) {
        problem = reason;
      }
    }
    throw problem;
  }

  async #enter(client: Client): Promise<void> {
    if (this.#history === null) this.#history = client.history;
    if (client.history !== this.#history) this.#making ??= this.#makeNew(client.history);
    await this.#making;
  }

  async #makeNew(history: string): Promise<void> {
    try {
      const inner = { options: {}, end: async () => {}, connect: () => this.#connectInner() };
      await this.#makeGood(inner);
      this.#history = history;
    } finally {
      this.#making = null;
    }
  }

  async #connectInner(): Promise<PostgresPoolClient> {
    return asked(await this.#connectAny());
  }
}

type Client = PostgresClient & { release(destroy?: boolean): void };

/** `postgres://user@first:5432,second:5432/name`: one address for each server. */
export function hostsOf(url: string): string[] {
  const [, before = '', hosts = '', after = ''] = /^([^/]*\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/.exec(
    url,
  ) ?? ['', '', '', ''];
  return hosts.split(',').map((host) => `${before}${host}${after}`);
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    Client: PostgresClient,
    max: connectionsEach,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    onConnect: readHistory as (client: pg.ClientBase) => Promise<void>,
  });
  // A connection that broke while nobody used it: the next one is new.
  pool.on('error', () => undefined);
  return pool;
}

async function connectTo(pool: pg.Pool | undefined): Promise<Client> {
  if (pool === undefined) throw new Error('There is no such server.');
  // The pool makes every client of our own class, and its types do not say so.
  return (await pool.connect()) as unknown as Client;
}

/** A standby is left alone. Engines that tell no history are on one line for ever. */
async function readHistory(client: PostgresClient): Promise<void> {
  const { rows } = await client
    .query<{ history: string | null }>(
      `select case when pg_is_in_recovery() then null
        else substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) end as history`,
    )
    .catch((problem: unknown) => {
      const unknownHere = problem instanceof Error && 'code' in problem;
      if (!unknownHere || !['42883', '0A000'].includes(String(problem.code))) throw problem;
      return { rows: [{ history: '' }] };
    });
  const history = rows[0]?.history ?? null;
  if (history === null) throw new Error('Connection terminated: this server takes no writes');
  client.history = history;
}

function isBefore(history: string, known: string | null): boolean {
  return known !== null && history < known;
}

const opening = /^(begin|start transaction)/;
const reading = /read only$/;

/**
 * The words that open a transaction travel with its first question. For those that end one that
 * only read nobody waits, since nothing depends on them; they may have gone with its last question.
 */
function asked(client: Client): PostgresPoolClient {
  let opened = '';
  let isHeld = false;
  let isEnded = false;
  const query = async (text: string, values: readonly unknown[]) => {
    if (opening.test(text)) {
      opened = text;
      isHeld = true;
      isEnded = false;
      return { command: 'BEGIN', rowCount: null, rows: [] };
    }
    const isEnd = text === 'commit' && reading.test(opened);
    const ended = { command: 'COMMIT', rowCount: null, rows: [] };
    if (isEnd && isEnded) return ended;
    // Where it cannot be opened, what is asked with it fails with the same reason.
    if (isHeld) client.ask(opened, []).catch(() => undefined);
    isHeld = false;
    const answer = client.ask(text, values);
    if (!isEnd) return answer;
    isEnded = true;
    answer.catch(() => undefined);
    return ended;
  };
  return {
    // Nothing here asks with a cursor, the other way that Kysely knows.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  };
}
