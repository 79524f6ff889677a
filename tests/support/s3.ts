/**
 * A real S3 server in a process of its own, on this machine. It signs the places in long lists
 * with a cipher that today's OpenSSL calls old, so it runs with the provider that still has it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { S3Settings } from '#server/blob-store/bucket.ts';

export type S3Server = { settings: S3Settings; stop(): Promise<void> };

const program = fileURLToPath(new URL('../../node_modules/s3rver/bin/s3rver.js', import.meta.url));
const bucket = 'loopboek';

export async function startS3(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-s3-'));
  const server = spawn(
    process.execPath,
    [
      '--openssl-legacy-provider',
      program,
      '--directory',
      folder,
      '--address',
      '127.0.0.1',
      '--port',
      '0',
      '--configure-bucket',
      bucket,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const port = await portOf(server);
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket,
      region: 'us-east-1',
      accessKey: 'S3RVER',
      secretKey: 'S3RVER',
      prefix: 'loopboek',
    },
    stop: async () => {
      server.kill();
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function portOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The S3 server ended with ${code}.`)));
    server.stdout?.on('data', (text: Buffer) => {
      const [, port] = /listening on .*:(\d+)/.exec(text.toString()) ?? [];
      if (port !== undefined) resolve(port);
    });
  });
}
