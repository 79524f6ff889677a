import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openBlobDirectory } from '#server/blob-store/directory.ts';
import { memoryBlobStore } from '#server/blob-store/memory.ts';
import { openS3BlobStore } from '#server/blob-store/s3.ts';
import { blobStoreContract } from '../../contracts/blob-store.contract.ts';
import { type S3Server, startS3 } from '../../support/s3.ts';
import { idFrom } from '../../support/server.ts';

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
  const installation = idFrom(`installation ${installations}`);
  const { client, ...store } = await openS3BlobStore(s3.settings, async () => installation);
  return { store, close: async () => client.destroy() };
});
