import type { Instant } from '#domain/instant.ts';
import type { Ledger } from './ledger.ts';
import type { Pokes } from './pokes.ts';
import type { Database } from './schema.ts';

/** What the store stands on. Clock and chance are handed in, so that every run can be repeated. */
export type StoreDeps = {
  db: Database;
  now(): Instant;
  random(bytes: number): Uint8Array;
  ledger?: Ledger;
  pokes?: Pokes;
};
