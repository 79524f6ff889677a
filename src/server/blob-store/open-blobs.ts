import { join } from 'node:path';
import type { BlobStore } from './blob-store.ts';
import { openBucket, type S3Settings } from './bucket.ts';
import { openBlobDirectory } from './directory.ts';
import { blobsInBucket } from './s3.ts';

export type BlobsWhere = { dataFolder: string; s3: S3Settings | null };
export type OpenBlobs = {
  blobs: BlobStore;
  /** Why nothing can be kept there now; null when it can. */
  trouble(): Promise<string | null>;
};

/** Where these settings say that photos and voices are: a folder beside the database, or S3. */
export function openBlobs({ dataFolder, s3 }: BlobsWhere): OpenBlobs {
  if (s3 === null) {
    return { blobs: openBlobDirectory(join(dataFolder, 'blobs')), trouble: async () => null };
  }
  const bucket = openBucket(s3);
  return { blobs: blobsInBucket(bucket), trouble: bucket.trouble };
}
