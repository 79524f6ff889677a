import { startPostgres } from './postgres.ts';

/** Before the first test of the project `postgres`; returns what to do after the last one. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  process.env.TEST_POSTGRES = server.url;
  return () => server.stop();
}
