/** Check 29 of the design, of the file that goes to another school: what is seen before is what goes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import exifr from 'exifr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFile, type LoopbookPackage } from '#along/package.ts';
import { slipFile } from '#along/parcel/make-parcel.ts';
import { openZip, readEntry } from '#along/read-zip.ts';
import { arrivalCodeFrom, arrivalCodeSeed, type Slip } from '#domain/parcel.ts';
import { browserDigest } from '#storage/digest.ts';
import { AsPerson, aPut } from '../support/as-person.ts';
import { problemsOf } from '../support/axe.ts';
import { demoSchool, type RunningSchool } from '../support/demo-school.ts';
import { Device, ready, turnTo } from '../support/device.ts';
import { signInWithCard } from '../support/sign-in.ts';
import { signIn } from '../support/two-schools.ts';
import { words } from '../support/words.ts';

let school: RunningSchool;
let own: Page;
let files: Map<string, Uint8Array>;
let titles: string[];
let told: string;
let size: number;
const hand = new Device();
const other = new Device();
const folder = mkdtempSync(join(tmpdir(), 'loopboek-check-29-'));
const t = (key: string, values: Record<string, string> = {}) => words('parcel', key, values);
const later = { timeout: 60_000 };

beforeAll(async () => {
  school = await demoSchool();
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign'])) as CryptoKeyPair;
  const key = Buffer.from(await crypto.subtle.exportKey('raw', pair.publicKey)).toString(
    'base64url',
  );
  const office = await signIn(school, 'admin');
  await office.ask('school/others', { name: 'De Brug', key, url: 'https://brug.example' });
  const pupil = await AsPerson.signIn(school.url, school.first('pupil').card);
  const space = pupil.portfolio();
  const arabic = {
    activity: 'free',
    title: 'مطبخ',
    'answer.text': 'ساعدت في المطبخ',
    language: 'ar',
  };
  await pupil.push([aPut({ space, kind: 'entry', fields: { ...arabic, kept: Date.now() } })]);
  own = await signInWithCard(hand, school.first('pupil').link);
  const changes = await pupil.changesIn(space);
  const step = changes.find((change) => 'kind' in change && change.kind === 'transition');
  await turnTo(own, '/loopboek');
  await turnTo(own, `/overstap/${space}/${step?.record ?? ''}/pakket`);
});
afterAll(async () => {
  for (const device of [hand, other]) await device.close();
  await school?.close();
  rmSync(folder, { recursive: true });
});

async function filesIn(file: string): Promise<Map<string, Uint8Array>> {
  const opened = await openZip(new Blob([readFileSync(file)]));
  if (typeof opened === 'string') throw new Error(opened);
  const found = new Map<string, Uint8Array>();
  for (const entry of opened.entries.values()) {
    const bytes = await readEntry(entry, 1e9);
    if (bytes === null) throw new Error(`${entry.filename} is damaged`);
    found.set(entry.filename, bytes);
  }
  return found;
}

const textOf = (name: string) => new TextDecoder().decode(files.get(name));
const data = () => JSON.parse(textOf(dataFile)) as LoopbookPackage;

test('what is seen before is exactly what was ticked, with the size of the file', async () => {
  await own.getByRole('radio', { name: 'De Brug' }).check(later);
  const code = arrivalCodeFrom(await browserDigest(arrivalCodeSeed('somebody at De Brug')));
  await own.getByLabel(t('code')).fill(code);
  await own.getByLabel(t('receiver')).fill('mijn klasleraar');
  const boxes = own.getByRole('checkbox');
  await boxes.nth(20).waitFor(later);
  for (let at = 0; at < 24; at += 1) await boxes.nth(at).check();
  await own.getByText(t('preview')).click();
  await own.locator('details h3').nth(23).waitFor();
  titles = await own.locator('details h3').allInnerTexts();
  expect(titles).toHaveLength(24);
  told = (await own.getByText(/^Het pakket is .* groot\.$/).innerText(later)) ?? '';
  const [download] = await Promise.all([
    own.waitForEvent('download', { timeout: 120_000 }),
    own.getByRole('button', { name: t('go') }).click(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  size = readFileSync(file).length;
  files = await filesIn(file);
  expect(data().pieces).toHaveLength(24);
  const slip = JSON.parse((JSON.parse(textOf(slipFile)) as { slip: string }).slip) as Slip;
  expect(slip.pieces.toSorted()).toEqual(
    data()
      .pieces.map(({ piece }) => piece)
      .toSorted(),
  );
  expect(
    data().pieces.flatMap(({ versions, about }) => [...versions, ...(about ? [about] : [])]),
  ).toEqual([]);
  const shown = Number.parseFloat(/[\d.,]+/.exec(told)?.[0]?.replace(',', '.') ?? '');
  const inUnits = told.includes('megabyte') ? size / 1e6 : size / 1e3;
  expect(Math.abs(shown - inUnits) / inUnits).toBeLessThan(0.06);
});

test('nothing in it names another pupil, or is an id of anybody or anything; no photo says where it was taken', async () => {
  const me = school.first('pupil');
  const signedIn = await AsPerson.signIn(school.url, me.card);
  const changes = await signedIn.changesIn(signedIn.portfolio());
  const ids = [signedIn.id, signedIn.portfolio(), ...changes.map(({ record }) => record)];
  const slip = JSON.parse((JSON.parse(textOf(slipFile)) as { slip: string }).slip) as Slip;
  const text = [...files.keys()]
    .filter((name) => !name.startsWith('media/'))
    .map(textOf)
    .join('\n')
    .replaceAll(slip.id, '');
  expect(ids.filter((id) => text.includes(id))).toEqual([]);
  expect(text).not.toMatch(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/);
  const others = school.people.filter(({ role, name }) => role === 'pupil' && name !== me.name);
  expect(others.length).toBeGreaterThan(10);
  expect(others.filter(({ name }) => text.includes(name)).map(({ name }) => name)).toEqual([]);
  let photos = 0;
  for (const [name, bytes] of files) {
    if (!/\.(?:jpg|webp|png)$/.test(name)) continue;
    photos += 1;
    const exif = await exifr.parse(Buffer.from(bytes), true).catch(() => undefined);
    expect(Object.keys(exif ?? {}).filter((one) => /gps|serial|date/i.test(one))).toEqual([]);
  }
  expect(photos).toBeGreaterThan(0);
});

test('its pages open from a folder without a connection: headings, alt texts, languages, room for what is said', async () => {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, 'site', name)), { recursive: true });
    writeFileSync(join(folder, 'site', name), bytes);
  }
  const context = await other.start();
  await context.setOffline(true);
  const reader = await context.newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  const index = `file://${join(folder, 'site', 'index.html')}`;
  await reader.goto(index);
  await reader.getByText(/^Voor mijn klasleraar op De Brug, tot en met /).waitFor();
  expect(await reader.locator('html').getAttribute('lang')).toBe('nl');
  expect(await problemsOf(reader)).toEqual([]);
  const years = await reader.locator('h2 a').count();
  const headings: string[] = [];
  let pictures = 0;
  let inArabic = 0;
  for (let year = 0; year < years; year += 1) {
    await reader.goto(index);
    await reader.locator('h2 a').nth(year).click();
    await reader.waitForLoadState();
    headings.push(...(await reader.locator('article > h2').allInnerTexts()));
    pictures += await reader.locator('img[alt]:not([alt=""])').count();
    expect(await reader.locator('img:not([alt]), img[alt=""]').count()).toBe(0);
    expect(await reader.locator('figure:not(:has(figcaption))').count()).toBe(0);
    inArabic += await reader.locator('.words[lang=ar]').count();
    expect(await problemsOf(reader)).toEqual([]);
  }
  expect(headings).toHaveLength(titles.length);
  expect(pictures).toBeGreaterThan(0);
  expect(inArabic).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  await reader.close();
  await ready(own);
});
