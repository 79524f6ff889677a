import { startPostgres } from './postgres.ts';

/**
 * Before the first test of the project `postgres`; returns what to do after the last one. This one
 * is never killed, so nothing is learnt by waiting for the disk at each commit; the servers that
 * are killed (`tests/postgres`) do wait.
 */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres(['fsync = off']);
  process.env.TEST_POSTGRES = server.url;
  return () => server.stop();
}
