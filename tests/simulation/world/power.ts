/**
 * The server's power: it can go out before any statement that writes, before a commit, and when
 * all is committed and nothing is answered yet. It is cut where statements run, so that what was
 * put together once and runs again is met as often as it runs.
 */
import type { DatabaseConnection, Driver } from 'kysely';

export type Power = {
  /** The server dies before its next so many-th write, or with the answer still unsent. */
  cutAfter(writes: number): void;
  /** The way to the database, on which a dead server writes and reads nothing. */
  through(driver: Driver): Driver;
  /** Once what was asked is done: whether the server is dead by now. */
  isCut(): boolean;
  back(): void;
};

/**
 * `cuts`: where two worlds are compared a commit may take more writes in one of them, for what
 * nobody else sees; it is wholly there or not at all in both, so power goes out at commits alone.
 */
export function createPower(cuts: 'writes' | 'commits'): Power {
  let left = Number.POSITIVE_INFINITY;
  let isDead = false;
  const run = () => {
    if (isDead) throw new Error('The power is cut.');
  };
  const strike = () => {
    if (left <= 0) isDead = true;
    left -= 1;
    run();
  };
  const before = (text: string) => (cuts === 'writes' && isWriting.test(text) ? strike() : run());
  return {
    cutAfter: (count) => {
      left = count;
    },
    through: (driver) => mortal(driver, { before, commits: strike, runs: run }),
    // A cut that no write met comes when all is committed and nothing is answered yet.
    isCut: () => isDead || left !== Number.POSITIVE_INFINITY,
    back: () => {
      left = Number.POSITIVE_INFINITY;
      isDead = false;
    },
  };
}

const isWriting = /^\s*(insert|update|delete)/i;

type Strikes = { before(text: string): void; commits(): void; runs(): void };

function mortal(driver: Driver, { before, commits, runs }: Strikes): Driver {
  let isReadOnly = false;
  const connect = async (): Promise<DatabaseConnection> => {
    const inner = await driver.acquireConnection();
    return {
      async executeQuery(query) {
        before(query.sql);
        return inner.executeQuery(query);
      },
      streamQuery(query, size) {
        before(query.sql);
        return inner.streamQuery(query, size);
      },
    };
  };
  return {
    init: () => driver.init(),
    acquireConnection: connect,
    async beginTransaction(connection, settings) {
      runs();
      isReadOnly = settings.accessMode === 'read only';
      return driver.beginTransaction(connection, settings);
    },
    async commitTransaction(connection) {
      if (!isReadOnly) commits();
      return driver.commitTransaction(connection);
    },
    // A dead server rolls nothing back: whoever opens the file again does.
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    destroy: () => driver.destroy(),
  };
}
