import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

const root = join(import.meta.dirname, '..');
const served = join(root, 'dist');
const fresh = join(root, 'dist-next');
const buildsKept = 3;

/**
 * Builds the app into `dist`. The assets of the builds before it stay beside the new ones, so
 * that a tab which is still open keeps finding the pages it loads later.
 */
export async function build(): Promise<boolean> {
  const intoFresh = ['build', '--outDir', 'dist-next', '--emptyOutDir'];
  if ((await run('vite', intoFresh, { output: process.stderr })) !== 0) return false;
  const current = assetsOf(fresh);
  const before = readBuilds().filter((build) => build.join() !== current.join());
  const builds = [current, ...before].slice(0, buildsKept);
  mkdirSync(join(fresh, 'assets'), { recursive: true });
  for (const name of new Set(builds.flat())) {
    const old = join(served, 'assets', name);
    const place = join(fresh, 'assets', name);
    if (!existsSync(place) && existsSync(old)) cpSync(old, place);
  }
  writeFileSync(join(fresh, 'builds.json'), JSON.stringify(builds));
  rmSync(served, { recursive: true, force: true });
  renameSync(fresh, served);
  return true;
}

function assetsOf(folder: string): string[] {
  const assets = join(folder, 'assets');
  return existsSync(assets) ? readdirSync(assets).sort() : [];
}

function readBuilds(): string[][] {
  const file = join(served, 'builds.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[][]) : [];
}

/** Builds when there is no build, or one older than the sources. */
export async function buildIfNeeded(): Promise<boolean> {
  return isFresh() || build();
}

const sources = ['src', 'locales', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

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
