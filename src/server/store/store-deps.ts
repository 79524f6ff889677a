import type { Instant } from '#domain/instant.ts';
import type { BlobStore } from '../blob-store/blob-store.ts';
import type { Damage } from './damage.ts';
import type { Ledger } from './ledger.ts';
import type { Pokes } from './pokes.ts';
import type { Database } from './schema.ts';

/** What the store stands on. Clock and chance are handed in, so that every run can be repeated. */
export type StoreDeps = {
  db: Database;
  now(): Instant;
  random(bytes: number): Uint8Array;
  ledger?: Ledger;
  /** Where photos and voices are; without it there are words alone. */
  blobs?: BlobStore;
  pokes?: Pokes;
  /** Told of stored words that are not those that were written. Without words or names. */
  alert?(damage: Damage): void;
};
