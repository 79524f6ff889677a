import type { BlobStore } from '../blob-store/blob-store.ts';

/** Where everything of one installation is kept; what a backup has to hold. */
export type Installation = {
  app: string;
  /** Null: the database is the file. */
  databaseUrl: string | null;
  databaseFile: string;
  /** Null: kept on a server of its own, which has backups of its own. */
  ledgerFile: string | null;
  blobs: BlobStore;
};
