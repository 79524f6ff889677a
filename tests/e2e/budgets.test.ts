import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AsPerson } from './support/as-person.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, ready } from './support/device.ts';
import { signInWithCard } from './support/sign-in.ts';

const dist = join(import.meta.dirname, '../../dist');
const kib = 1024;
let school: RunningSchool;
const phone = new Device();

beforeAll(async () => {
  school = await demoSchool();
});
afterAll(async () => {
  await phone.close();
  await school.close();
});

function gzipped(path: string): number {
  return gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;
}

/**
 * Paths of what the page itself fetched: until its first screen was usable, and with what the
 * device then does by itself, which keeps nobody waiting.
 */
async function fetchedAtStart(link: string) {
  const page = await signInWithCard(phone, link);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(school.url);
  await ready(page);
  await page.waitForTimeout(restMs);
  return page.evaluate(() => {
    const readyAt = performance.getEntriesByName('data-ready')[0]?.startTime ?? 0;
    const fetched = performance.getEntriesByType('resource');
    const pathsOf = (entries: PerformanceEntryList) => [
      ...new Set(entries.map(({ name }) => new URL(name).pathname)),
    ];
    return {
      first: pathsOf(fetched.filter(({ startTime }) => startTime < readyAt)),
      all: pathsOf(fetched),
    };
  });
}

const restMs = 3_000;

function sizeOf(paths: readonly string[], end: string): number {
  return paths.filter((path) => path.endsWith(end)).reduce((sum, path) => sum + gzipped(path), 0);
}

test('the first screen of a pupil is light enough for a slow phone', async () => {
  const { first, all } = await fetchedAtStart(school.first('pupil').link);
  const told = (end: string) =>
    `${end} ${(sizeOf(first, end) / kib).toFixed(1)}, then ${(sizeOf(all, end) / kib).toFixed(1)}`;
  console.log(
    `first screen, KiB gzip: ${told('.js')}; ${told('.css')}; ${first.length} files, then ${all.length}`,
  );
  expect(first.length).toBeGreaterThan(8);
  // A phone pays for every file that it asks for.
  expect(all.length).toBeLessThanOrEqual(45);
  expect(sizeOf(first, '.js')).toBeLessThanOrEqual(180 * kib);
  // Nor does anything large hide behind it: a phone may pay for each byte.
  expect(sizeOf(all, '.js')).toBeLessThanOrEqual(240 * kib);
  expect(sizeOf(all, '.css')).toBeLessThanOrEqual(20 * kib);
  expect(sizeOf(all, '.woff2')).toBeLessThanOrEqual(60 * kib);
});

/** Paths of what a phone keeps for offline use; which packs there are it only knows how to ask. */
function keptFiles(): string[] {
  return namedFiles().filter((file) => !file.startsWith('assets/packs-'));
}

function namedFiles(): string[] {
  const worker = readFileSync(join(dist, 'service-worker.js'), 'utf8');
  const listed = [
    ...worker.matchAll(/url:\s*["'`]([^"'`]+)["'`]/g),
    ...worker.matchAll(/"url":"([^"]+)"/g),
  ];
  return [...new Set(listed.map((match) => match[1] ?? ''))];
}

function neededBy(files: readonly string[]) {
  return files
    .filter((file) => file.startsWith('assets/') && file.endsWith('.js'))
    .flatMap((file) => {
      const code = readFileSync(join(dist, file), 'utf8');
      const imports = code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
      return [...imports].map(([, name]) => ({ file, needs: `assets/${name}` }));
    });
}

test('what a kept file cannot do without is kept as well', () => {
  const files = keptFiles();
  const needed = neededBy(files);
  expect(needed.length).toBeGreaterThan(100);
  expect(needed.filter(({ needs }) => !files.includes(needs))).toEqual([]);
});

test('what some keep besides needs nothing that their device does not keep', () => {
  const files = keptFiles();
  const list = namedFiles().find((file) => file.startsWith('assets/packs-')) ?? '';
  const packs = JSON.parse(readFileSync(join(dist, list), 'utf8')) as Record<string, string[]>;
  expect(Object.keys(packs)).toEqual(['staff', 'along']);
  for (const [name, pack] of Object.entries(packs)) {
    const packed = pack.map(gzipped).reduce((one, other) => one + other, 0);
    console.log(`pack ${name}: ${pack.length} files, ${(packed / kib).toFixed(1)} KiB gzip`);
    expect(pack.length).toBeGreaterThan(3);
    expect(pack.filter((file) => files.includes(file))).toEqual([]);
    const there = new Set([...files, ...pack]);
    expect(neededBy(pack).filter(({ needs }) => !there.has(needs))).toEqual([]);
  }
});

test('what a phone keeps for offline use stays within its budget, and each file small', () => {
  const files = keptFiles();
  const sizes = files.map((file) => readFileSync(join(dist, file)).length);
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
  // As the design counts: what travels, gzipped, with the texts of all twelve languages.
  const total = sum(files.map(gzipped));
  console.log(
    `precache: ${files.length} files, ${(total / kib).toFixed(0)} KiB gzip, ${(sum(sizes) / kib).toFixed(0)} KiB unpacked`,
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.length).toBeLessThanOrEqual(230);
  expect(Math.max(...sizes)).toBeLessThan(2 * kib * kib);
  // The design's aim, not its hard stop; and what it takes on the disk grows by no surprise.
  expect(total).toBeLessThanOrEqual(0.9 * kib * kib);
  expect(sum(sizes)).toBeLessThanOrEqual(2.5 * kib * kib);
  expect(gzipped('service-worker.js')).toBeLessThanOrEqual(20 * kib);
});

test('a timeline of 1,000 entries stays under 1,500 nodes, also after scrolling', async () => {
  const pupil = school.people.filter((one) => one.role === 'pupil')[20];
  if (!pupil) throw new Error('No such pupil');
  const writer = await AsPerson.signIn(school.url, pupil.card);
  await writer.pushEntries(1_000);
  const page = await signInWithCard(phone, pupil.link);
  await page.goto(`${school.url}/loopboek`);
  await ready(page);
  await page.waitForFunction(() => document.querySelector('[aria-setsize]') !== null);
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
  expect(await nodes()).toBeLessThanOrEqual(1_500);
  await page.mouse.wheel(0, 20_000);
  await page.waitForTimeout(500);
  expect(await nodes()).toBeLessThanOrEqual(1_500);
});

test('a sync without news is small, for a pupil and for a teacher of fifty portfolios', async () => {
  const small = await quietSyncBytes(school.first('pupil').card);
  const large = await quietSyncBytes(school.first('teacher').card);
  console.log(`sync without news: pupil ${small} bytes, teacher ${large} bytes`);
  expect(small).toBeLessThan(2 * kib);
  expect(large).toBeLessThan(10 * kib);
});

/** Bytes up and down of an exchange that names all spaces and brings nothing. */
async function quietSyncBytes(card: string): Promise<number> {
  const person = await AsPerson.signIn(school.url, card);
  const named = (at: Record<string, string>) =>
    Object.fromEntries(
      person.members.map((one) => [one.space, [at[one.space] ?? null, one.grant, {}]]),
    );
  const at: Record<string, string> = {};
  let tag: string | null = null;
  for (let more = true; more; ) {
    const answer = await person.sync({ complete: true, spaces: named(at), membersTag: tag });
    for (const [space, part] of Object.entries(answer.spaces)) at[space] = part.at;
    tag = answer.membersTag;
    more = answer.more;
  }
  const request = { complete: true, spaces: named(at), membersTag: tag };
  const answer = await person.sync(request);
  expect(Object.keys(answer.spaces)).toEqual([]);
  const up = gzipSync(JSON.stringify(request)).length;
  return up + gzipSync(JSON.stringify(answer)).length;
}

test('what lies compressed beside a file is that file', () => {
  const assets = join(dist, 'assets');
  const compressed = readdirSync(assets).filter((name) => name.endsWith('.gz'));
  expect(compressed.length).toBeGreaterThan(100);
  const differing = compressed.filter((name) => {
    const plain = readFileSync(join(assets, name.slice(0, -'.gz'.length)));
    return !gunzipSync(readFileSync(join(assets, name))).equals(plain);
  });
  expect(differing).toEqual([]);
});
