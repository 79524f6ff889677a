import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { staticRoutes } from '#server/routes/static.ts';

let app: FastifyInstance;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loopboek-dist-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Loopboek</title>');
  await writeFile(join(folder, 'service-worker.js'), '// worker');
  await writeFile(join(folder, 'manifest.webmanifest'), '{}');
  await writeFile(join(folder, 'assets', 'main-a1b2.js'), '// this build');
  await writeFile(join(folder, 'assets', 'main-0000.js'), '// the build before');
  await writeFile(join(folder, '..', 'loopboek-secret.txt'), 'not for the web');
  app = Fastify();
  await staticRoutes(app, folder);
});

afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

test.each(['/', '/loopboek', '/loopboek/a/b', '/begin', '/school/klas/nieuw?x=a.b'])(
  'the address %s opens the app, and is asked for again each time',
  async (url) => {
    const response = await app.inject({ url, headers: { accept: 'text/html' } });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-cache');
    expect(response.body).toContain('<title>Loopboek</title>');
  },
);

test.each(['/service-worker.js', '/manifest.webmanifest', '/index.html'])(
  '%s is asked for again each time',
  async (url) => {
    const response = await app.inject({ url });
    expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'no-cache']);
  },
);

test.each(['/assets/main-a1b2.js', '/assets/main-0000.js'])(
  '%s is kept for ever, of this build and of the one before',
  async (url) => {
    const response = await app.inject({ url });
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  },
);

test.each([
  '/assets/main-9999.js',
  '/assets/none',
  '/assets/',
  '/missing.png',
  '/.env',
  '/api/none',
  '/api',
  '/..%2floopboek-secret.txt',
  '/assets/..%2f..%2floopboek-secret.txt',
])('%s is not there: never a page in its place', async (url) => {
  const response = await app.inject({ url, headers: { accept: 'text/html' } });
  expect([403, 404]).toContain(response.statusCode);
  expect(response.headers['cache-control'] ?? '').not.toContain('immutable');
  expect(response.body).not.toContain('<title>');
  expect(response.body).not.toContain('not for the web');
});
