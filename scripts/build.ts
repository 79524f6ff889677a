import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

const root = join(import.meta.dirname, '..');
const served = join(root, 'dist');

/**
 * Builds the app into `dist`, where the assets of the builds before it stay for a while. Always
 * the app that people get, also when a test runner asks for it with an environment of its own.
 */
export async function build(): Promise<boolean> {
  const env = { NODE_ENV: 'production' };
  return (await run('vite', ['build'], { output: process.stderr, env })) === 0;
}

/** Builds when there is no build, or one older than the sources. */
export async function buildIfNeeded(): Promise<boolean> {
  return isFresh() || build();
}

const sources = [
  'src',
  'locales',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

function isFresh(): boolean {
  const made = join(served, 'index.html');
  if (!existsSync(made)) return false;
  const madeAt = statSync(made).mtimeMs;
  return sources.every((source) => newestIn(join(root, source)) <= madeAt);
}

/** When the newest file at or below this place was changed, in ms. */
function newestIn(place: string): number {
  if (!existsSync(place)) return 0;
  const itself = statSync(place);
  if (!itself.isDirectory()) return itself.mtimeMs;
  return Math.max(itself.mtimeMs, ...readdirSync(place).map((name) => newestIn(join(place, name))));
}

if (import.meta.main) process.exitCode = (await build()) ? 0 : 1;
