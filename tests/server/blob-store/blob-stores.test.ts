import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBucket } from '#server/blob-store/bucket.ts';
import { openBlobDirectory } from '#server/blob-store/directory.ts';
import { memoryBlobStore } from '#server/blob-store/memory.ts';
import { blobsInBucket } from '#server/blob-store/s3.ts';
import { blobStoreContract } from '../../contracts/blob-store.contract.ts';
import { type S3Server, startS3 } from '../../support/s3.ts';

blobStoreContract('blobs in memory', async () => ({
  store: memoryBlobStore(Date.now),
  close: async () => {},
}));

blobStoreContract('blobs in a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-blobs-'));
  return {
    store: openBlobDirectory(folder),
    close: async () => rmSync(folder, { recursive: true }),
  };
});

let s3: S3Server;
let installations = 0;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());

blobStoreContract('blobs in an S3 store', async () => {
  installations += 1;
  const prefix = `installation-${installations}`;
  return {
    store: blobsInBucket(openBucket({ ...s3.settings, prefix })),
    close: async () => {},
  };
});

it('an S3 store that cannot be used says why', async () => {
  expect(await openBucket(s3.settings).trouble()).toBeNull();
  const wrong = [{ bucket: 'another' }, { endpoint: 'http://127.0.0.1:9' }];
  for (const setting of wrong) {
    expect(await openBucket({ ...s3.settings, ...setting }).trouble()).toMatch(/\w+/);
  }
});
