import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import exifr from 'exifr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFile, type LoopbookPackage, leapFile } from '#along/package.ts';
import { openZip, readEntry } from '#along/read-zip.ts';
import { writeZip } from '#along/write-zip.ts';
import { maharaFeed } from '../support/mahara.ts';
import { AsPerson } from './support/as-person.ts';
import { problemsOf } from './support/axe.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, ready } from './support/device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
let page: Page;
let zip: string;
const phone = new Device();
const other = new Device();
const folder = mkdtempSync(join(tmpdir(), 'loopboek-along-'));
const along = (key: string, values: Record<string, string> = {}) => words('along', key, values);

beforeAll(async () => {
  school = await demoSchool();
  const writer = await AsPerson.signIn(school.url, school.first('pupil').card);
  await writer.pushEntries(250);
  page = await signInWithCard(phone, school.first('pupil').link);
  await page.waitForSelector('main a[href^="/kaarten"]');
});
afterAll(async () => {
  await phone.close();
  await other.close();
  await school.close();
  rmSync(folder, { recursive: true });
});

async function take(from: Page, name: string): Promise<string> {
  const file = join(folder, name);
  const [download] = await Promise.all([
    from.waitForEvent('download', { timeout: 120_000 }),
    from.getByRole('button', { name: along('take.go') }).click(),
  ]);
  await download.saveAs(file);
  return file;
}

async function filesIn(file: string): Promise<Map<string, Uint8Array>> {
  const opened = await openZip(new Blob([readFileSync(file)]));
  if (typeof opened === 'string') throw new Error(opened);
  const files = new Map<string, Uint8Array>();
  for (const entry of opened.entries.values()) {
    const bytes = await readEntry(entry, 1e9);
    if (bytes === null) throw new Error(`${entry.filename} is damaged`);
    files.set(entry.filename, bytes);
  }
  return files;
}

async function dataIn(file: string): Promise<LoopbookPackage> {
  const bytes = (await filesIn(file)).get(dataFile);
  return JSON.parse(new TextDecoder().decode(bytes)) as LoopbookPackage;
}

test('a pupil takes everything along; the size is told first, and photos that are at school come too', async () => {
  await page.goto(`${school.url}/loopboek`);
  await ready(page);
  await page.getByRole('link', { name: words('loopbook', 'along') }).click();
  await page.getByText(/^Het bestand is .* groot\.$/).waitFor();
  await page.getByText(words('ui', 'fetch.restNow')).waitFor({ state: 'detached' });
  zip = await take(page, 'online.zip');
  await page.getByText(along('take.done')).waitFor();
  const { pieces, media } = await dataIn(zip);
  expect(pieces.length).toBeGreaterThanOrEqual(300);
  expect(media.length).toBeGreaterThan(0);
  expect(media.filter(({ file }) => file === null)).toEqual([]);
});

test('it needs no connection: the page and its texts are kept once it was opened', async () => {
  await page.waitForFunction(async () => {
    const kept = await caches.open('loopboek-along');
    return (await kept.keys()).length > 3;
  });
  await school.stop();
  await page.reload();
  await ready(page);
  const offline = await take(page, 'offline.zip');
  const [before, after] = [await dataIn(zip), await dataIn(offline)];
  expect(after.pieces).toEqual(before.pieces);
  expect([...(await filesIn(offline)).keys()]).toEqual([...(await filesIn(zip)).keys()]);
  await school.again();
});

test('nothing in it names another pupil, or is an id of anybody or anything; no photo says where it was taken', async () => {
  const files = await filesIn(zip);
  const me = school.first('pupil');
  const signedIn = await AsPerson.signIn(school.url, me.card);
  const changes = await signedIn.changesIn(signedIn.portfolio());
  const ids = [signedIn.id, signedIn.portfolio(), ...changes.map(({ record }) => record)];
  const text = [...files]
    .filter(([name]) => !name.startsWith('media/'))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('\n');
  expect(ids.filter((id) => text.includes(id))).toEqual([]);
  expect(text).not.toMatch(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/);
  const others = school.people.filter(({ role, name }) => role === 'pupil' && name !== me.name);
  expect(others.length).toBeGreaterThan(10);
  expect(others.filter(({ name }) => text.includes(name)).map(({ name }) => name)).toEqual([]);
  expect([...files.keys()].join()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  for (const [name, bytes] of files) {
    if (!/\.(?:jpg|webp|png)$/.test(name)) continue;
    const told = await exifr.parse(Buffer.from(bytes), true).catch(() => undefined);
    expect(Object.keys(told ?? {}).filter((key) => /gps|serial|date/i.test(key))).toEqual([]);
  }
});

test('the pages open from a folder, without the app and without a connection', async () => {
  const site = join(folder, 'site');
  for (const [name, bytes] of await filesIn(zip)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), bytes);
  }
  const context = await other.start();
  await context.setOffline(true);
  const reader = await context.newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.goto(`file://${join(site, 'index.html')}`);
  expect(await reader.locator('html').getAttribute('lang')).toBe('nl');
  const name = school.first('pupil').name;
  expect(await reader.locator('h1').innerText()).toContain(name.split(' ')[0]);
  expect(await problemsOf(reader)).toEqual([]);
  const years = await reader.locator('h2 a').count();
  expect(years).toBeGreaterThan(0);
  let pictures = 0;
  let inArabic = 0;
  for (let year = 0; year < years; year += 1) {
    await reader.goto(`file://${join(site, 'index.html')}`);
    await reader.locator('h2 a').nth(year).click();
    await reader.locator('article h3').first().waitFor();
    for (const image of await reader.locator('img').all()) {
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth))
        .toBeGreaterThan(0);
      expect((await image.getAttribute('alt'))?.length).toBeGreaterThan(3);
      pictures += 1;
    }
    for (const voice of await reader.locator('figure:has(audio)').all()) {
      expect((await voice.locator('figcaption').innerText()).length).toBeGreaterThan(3);
    }
    expect(await reader.locator('script').count()).toBe(0);
    expect(await problemsOf(reader)).toEqual([]);
    inArabic += await reader.locator('[lang=ar][dir=auto]').count();
    if (process.env.SHOTS) {
      await reader.screenshot({
        path: join(process.env.SHOTS, `site-${year}.png`),
        fullPage: year === 0,
      });
    }
  }
  expect(pictures).toBeGreaterThan(0);
  expect(inArabic).toBeGreaterThan(0);
  expect(asked.filter((address) => !address.startsWith('file://'))).toEqual([]);
  expect((await filesIn(zip)).has(leapFile)).toBe(true);
  await other.close();
});

test('another pupil’s own loopbook takes it in: equal, once, and for nobody else', async () => {
  const [, next] = school.people.filter(({ role }) => role === 'pupil').toReversed();
  if (next === undefined) throw new Error('No other pupil');
  const fresh = await signInWithCard(other, next.link);
  await fresh.waitForSelector('main a[href^="/kaarten"]');
  await fresh.goto(`${school.url}/loopboek/meenemen/naar-hier`);
  await ready(fresh);
  await fresh.locator('input[type=file]').setInputFiles(zip);
  await fresh.getByRole('button', { name: along('bring.go') }).click();
  await fresh.getByRole('link', { name: along('bring.toLoopbook') }).waitFor({ timeout: 120_000 });
  await fresh.goto(`${school.url}/loopboek/meenemen`);
  await ready(fresh);
  const back = await dataIn(await take(fresh, 'back.zip'));
  const before = await dataIn(zip);
  const there = new Map(back.pieces.map((piece) => [piece.piece, piece]));
  const placed = before.pieces.filter(({ kind }) => !['request', 'signature'].includes(kind));
  const found = placed.map(({ piece }) => there.get(piece));
  expect(found).toEqual(placed);
  const sums = new Set(back.media.filter(({ file }) => file !== null).map(({ sha256 }) => sha256));
  expect(before.media.filter(({ sha256 }) => !sums.has(sha256))).toEqual([]);
  await fresh.goto(`${school.url}/loopboek/meenemen/naar-hier`);
  await ready(fresh);
  await fresh.locator('input[type=file]').setInputFiles(zip);
  await fresh.getByText(along('bring.nothing')).waitFor();
  // At school too, and held for no reason.
  const signedIn = await AsPerson.signIn(school.url, next.card);
  const atSchool = async () =>
    (await signedIn.changesIn(signedIn.portfolio())).filter(
      (change) => 'audience' in change && JSON.stringify(change.heads).includes('along'),
    );
  await expect.poll(async () => (await atSchool()).length, { timeout: 60_000 }).toBe(placed.length);
  for (const change of await atSchool()) expect(change).toMatchObject({ audience: [] });
});

test('what another portfolio system wrote is read: a post with its photo, a task as a step, the rest named', async () => {
  const photo = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480);
    canvas.getContext('2d')?.fillRect(20, 20, 300, 200);
    const picture = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await picture.arrayBuffer())];
  });
  async function* files() {
    yield { name: 'leap2a.xml', contents: new Blob([maharaFeed]) };
    yield { name: 'files/20-soep klein.jpg', contents: new Blob([Uint8Array.from(photo)]) };
    yield { name: 'files/21-verslag.pdf', contents: new Blob(['%PDF']) };
  }
  const file = join(folder, 'mahara.zip');
  writeFileSync(file, new Uint8Array(await (await writeZip(files(), 0)).arrayBuffer()));
  await page.goto(`${school.url}/loopboek/meenemen/naar-hier`);
  await ready(page);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(`verslag.pdf: ${along('bring.why.no-place')}`).waitFor();
  await page.getByText(`Mijn stage: ${along('bring.why.no-place')}`).waitFor();
  await page.getByRole('button', { name: along('bring.go') }).click();
  await page.getByText(along('bring.done_other', { count: '3' })).waitFor({ timeout: 60_000 });
  await page.goto(`${school.url}/loopboek`);
  await ready(page);
  await page.getByRole('searchbox').fill('soep');
  await page.getByRole('link', { name: /Eerste dag/ }).click();
  await page.getByText('Ik mocht soep maken.').waitFor();
  const shown = page.locator('main img').first();
  await expect
    .poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth), { timeout: 30_000 })
    .toBeGreaterThan(100);
});

test('who brought the wrong file throws all of it away again in one tap', async () => {
  const third = new Device();
  const link = school.people.filter(({ role }) => role === 'pupil')[6]?.link ?? '';
  const fresh = await signInWithCard(third, link);
  await fresh.waitForSelector('main a[href^="/kaarten"]');
  await fresh.goto(`${school.url}/loopboek/meenemen/naar-hier`);
  await ready(fresh);
  await fresh.locator('input[type=file]').setInputFiles(join(folder, 'mahara.zip'));
  await fresh.getByRole('button', { name: along('bring.go') }).click();
  await fresh.getByText(along('bring.done_other', { count: '3' })).waitFor({ timeout: 60_000 });
  await fresh.getByRole('button', { name: along('undo.go') }).click();
  await fresh.getByText(along('undo.gone_other', { count: '3' })).waitFor({ timeout: 60_000 });
  await fresh.goto(`${school.url}/weggegooid`);
  await ready(fresh);
  await fresh.getByText('Eerste dag').waitFor({ timeout: 30_000 });
  await third.close();
});

test('a phone that does not have the page yet says so without a connection', async () => {
  const first = new Device();
  const link = school.people.filter(({ role }) => role === 'pupil')[5]?.link ?? '';
  const fresh = await signInWithCard(first, link);
  expect(await fresh.evaluate(() => caches.has('loopboek-along'))).toBe(false);
  await school.stop();
  await fresh.goto(`${school.url}/loopboek/meenemen`);
  await fresh.getByText(words('ui', 'fetch.restLater')).waitFor();
  await school.again();
  await first.close();
});

test('a file that is none is told in a sentence, and nothing of it is kept', async () => {
  const wrong = join(folder, 'wrong.zip');
  writeFileSync(wrong, 'Ik ben geen zip.');
  await page.goto(`${school.url}/loopboek/meenemen/naar-hier`);
  await ready(page);
  await page.locator('input[type=file]').setInputFiles(wrong);
  await page.getByText(along('bring.problem.no-zip')).waitFor();
});
