import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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

/** Paths of what the page itself fetched until its first screen was usable. */
async function fetchedUntilReady(link: string): Promise<string[]> {
  const page = await signInWithCard(phone, link);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(school.url);
  await ready(page);
  return [...new Set(fetched)];
}

test('the first screen of a pupil is light enough for a slow phone', async () => {
  const paths = await fetchedUntilReady(school.first('pupil').link);
  const sizeOf = (end: string) =>
    paths.filter((path) => path.endsWith(end)).reduce((sum, path) => sum + gzipped(path), 0);
  console.log(
    `first screen: js ${(sizeOf('.js') / kib).toFixed(1)} KiB, css ${(sizeOf('.css') / kib).toFixed(1)} KiB gzip`,
  );
  expect(sizeOf('.js')).toBeLessThanOrEqual(220 * kib);
  expect(sizeOf('.css')).toBeLessThanOrEqual(20 * kib);
  expect(sizeOf('.woff2')).toBeLessThanOrEqual(60 * kib);
});

/** Paths of what a phone keeps for offline use. */
function keptFiles(): string[] {
  const worker = readFileSync(join(dist, 'service-worker.js'), 'utf8');
  const listed = [
    ...worker.matchAll(/url:\s*["'`]([^"'`]+)["'`]/g),
    ...worker.matchAll(/"url":"([^"]+)"/g),
  ];
  return [...new Set(listed.map((match) => match[1] ?? ''))];
}

test('what a kept file cannot do without is kept as well', () => {
  const files = keptFiles();
  const needed = files
    .filter((file) => file.startsWith('assets/') && file.endsWith('.js'))
    .flatMap((file) => {
      const code = readFileSync(join(dist, file), 'utf8');
      const imports = code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
      return [...imports].map(([, name]) => ({ file, needs: `assets/${name}` }));
    });
  expect(needed.length).toBeGreaterThan(100);
  expect(needed.filter(({ needs }) => !files.includes(needs))).toEqual([]);
});

test('what a phone keeps for offline use stays within its budget, and each file small', () => {
  const files = keptFiles();
  const sizes = files.map((file) => readFileSync(join(dist, file)).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`precache: ${files.length} files, ${(total / kib).toFixed(0)} KiB`);
  expect(files.length).toBeGreaterThan(50);
  expect(Math.max(...sizes)).toBeLessThan(2 * kib * kib);
  expect(total).toBeLessThanOrEqual(1.3 * kib * kib);
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
