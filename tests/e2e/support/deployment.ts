import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { aServer } from '../../support/server.ts';

const root = join(import.meta.dirname, '../../..');

export type Deployment = {
  url: string;
  /** From now on everybody who asks gets this build. */
  deploy(which: 'today' | 'next'): void;
  close(): Promise<void>;
};

/**
 * A school that gets a next build of the app while people work: one of these sources, with another
 * version and with databases of a higher schema, made over the build of today as every build is.
 */
export async function nextBuildOf(school: string, version: string): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-next-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  await buildInto(folder, version);
  const next = await aServer({ publicFolder: folder });
  const nextUrl = await next.app.listen({ port: 0, host: '127.0.0.1' });
  let app = school;
  const server = createServer((request, response) => {
    const { method, headers, url = '/' } = request;
    const isOfSchool = url.startsWith('/api/');
    const to = new URL(url, isOfSchool ? school : app);
    const asked = ask(to, { method, headers, setHost: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    response.on('close', () => asked.destroy());
    request.pipe(asked);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`,
    deploy(which) {
      app = which === 'next' ? nextUrl : school;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await next.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The app that people get, also where a test runner has an environment of its own. */
async function buildInto(folder: string, version: string): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root,
    mode: 'production',
    logLevel: 'error',
    define: { __VERSION__: JSON.stringify(version) },
    build: { outDir: folder, emptyOutDir: false },
    plugins: [higherSchema],
  });
  process.env.NODE_ENV = before;
}

const higherSchema = {
  name: 'higher-schema',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.endsWith('/src/storage/database.ts')) return null;
    const raised = code.replace('database.version(1)', 'database.version(2)');
    if (raised === code) throw new Error('The schema of the databases is said elsewhere by now.');
    return raised;
  },
};
