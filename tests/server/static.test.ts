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
  'the address %s opens the app, which no browser keeps in memory after it was left',
  async (url) => {
    const response = await app.inject({ url, headers: { accept: 'text/html' } });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.body).toContain('<title>Loopboek</title>');
  },
);

test.each(['/service-worker.js', '/manifest.webmanifest'])(
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

test.each([
  ['/assets/main-a1b2.js', 200],
  ['/assets/main-0000.js', 200],
  ['/assets/main-9999.js', 404],
])(
  'a page that misses a file asks whether its build is gone: HEAD %s says %i',
  async (url, status) => {
    const response = await app.inject({ method: 'HEAD', url });
    expect([response.statusCode, response.body]).toEqual([status, '']);
  },
);

test('a decoder that lies there compressed follows the rules of a decoder too, and comes as it lies', async () => {
  const assets = join(folder, 'assets');
  await writeFile(join(assets, 'decoder-worker-a1b2.js'), '// plain');
  await writeFile(join(assets, 'decoder-worker-a1b2.js.gz'), 'compressed');
  const url = '/assets/decoder-worker-a1b2.js';
  const squeezed = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
  expect([squeezed.headers['content-encoding'], squeezed.body]).toEqual(['gzip', 'compressed']);
  expect(squeezed.headers['content-security-policy']).toContain('wasm-unsafe-eval');
  expect(squeezed.headers['content-type']).toContain('javascript');
  const plain = await app.inject({ url, headers: { 'accept-encoding': 'identity' } });
  expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, '// plain']);
});
