/** How much memory it takes without a connection, and that it ends well within the design's minute. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFile, mediumFile } from '#along/package.ts';
import { openZip } from '#along/read-zip.ts';
import { writeZip, type ZipFile } from '#along/write-zip.ts';
import { emptyContent } from '#content/create.ts';
import { editContent } from '#content/edit.ts';
import { sha256Of } from '#storage/keep-blob.ts';
import { demoSchool, type RunningSchool } from '../support/demo-school.ts';
import { Device, ready } from '../support/device.ts';
import { signInWithCard } from '../support/sign-in.ts';
import { words } from '../support/words.ts';

let school: RunningSchool;
let page: Page;
let session: CDPSession;
const phone = new Device();
const folder = mkdtempSync(join(tmpdir(), 'loopboek-along-'));
const along = (key: string, values: Record<string, string> = {}) => words('along', key, values);
const [entries, photos] = [100, 200];
const photoBytes = 350_000;
const second = 1_000;
const mebibyte = 1024 * 1024;

beforeAll(async () => {
  school = await demoSchool();
  const { link } = school.people.filter(({ role }) => role === 'pupil').at(-1) ?? { link: '' };
  page = await signInWithCard(phone, link);
  await page.waitForSelector('main a[href^="/kaarten"]');
  await page.goto(`${school.url}/loopboek/meenemen`);
  await ready(page);
  await page.waitForFunction(
    async () => (await (await caches.open('loopboek-along')).keys()).length > 3,
  );
  await school.stop();
  session = await page.context().newCDPSession(page);
});
afterAll(async () => {
  await phone.close();
  await school.close();
  rmSync(folder, { recursive: true });
});

/** A loopbook of a hundred pages with two photos each, as another device took it along. */
async function aLargeLoopbook(): Promise<string> {
  const files: ZipFile[] = [];
  const media = [];
  const pieces = [];
  for (let at = 0; at < entries; at += 1) {
    const fields: Record<string, object | string | number> = { activity: 'free', kept: at + 1 };
    fields['answer.text'] = `Dag ${at}. ${'Ik heb vandaag veel gedaan. '.repeat(20)}`;
    for (let one = 0; one < photos / entries; one += 1) {
      const bytes = crypto.getRandomValues(new Uint8Array(65_536));
      const whole = new Uint8Array(photoBytes);
      for (let from = 0; from < photoBytes; from += 65_536) {
        whole.set(bytes.subarray(0, Math.min(65_536, photoBytes - from)), from);
      }
      const sha256 = await sha256Of(whole.buffer);
      const ref = { sha256, type: 'image/jpeg', size: photoBytes };
      media.push({ ...ref, file: mediumFile(ref) });
      files.push({ name: mediumFile(ref), contents: new Blob([whole]) });
      const medium = { medium: 'photo', blob: sha256, type: ref.type, size: photoBytes };
      fields[`medium.0${one}`] = { ...medium, width: 1600, height: 1200 };
    }
    const content = editContent(emptyContent(), fields as Record<string, string>, 'een');
    const piece = `stuk-${at.toString(16).padStart(32, '0')}`;
    const made = Date.UTC(2024, 8, 1) + at * 86_400_000;
    pieces.push({ piece, kind: 'entry', about: null, made, by: null, content, versions: [] });
  }
  const whole = { format: 'loopboek', version: 1, made: 0, language: 'nl' };
  const data = JSON.stringify({ ...whole, owner: { name: 'Ik' }, pieces, media });
  files.push({ name: dataFile, contents: new Blob([data]) });
  async function* all() {
    yield* files;
  }
  const path = join(folder, 'large.zip');
  writeFileSync(path, new Uint8Array(await (await writeZip(all(), 0)).arrayBuffer()));
  return path;
}

/** The most memory that the page took meanwhile, beyond what it had: scripts, and bytes of files. */
async function most(work: () => Promise<void>): Promise<number> {
  const now = async () => {
    const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return usedSize + backingStorageSize;
  };
  const before = await now();
  let highest = before;
  let isBusy = true;
  const watch = async () => {
    while (isBusy) {
      highest = Math.max(highest, await now());
      await new Promise((later) => setTimeout(later, 100));
    }
  };
  const watching = watch();
  await work();
  isBusy = false;
  await watching;
  return highest - before;
}

test('a loopbook of 100 pages and 200 photos comes in within 150 MB', async () => {
  const file = await aLargeLoopbook();
  await page.goto(`${school.url}/loopboek/meenemen/naar-hier`);
  await ready(page);
  let took = 0;
  const memory = await most(async () => {
    const began = Date.now();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: along('bring.go') }).click({ timeout: 60_000 });
    await page.locator('progress').waitFor();
    const done = along('bring.done_other', { count: String(entries) });
    await page.getByText(done).waitFor({ timeout: 120_000 });
    took = Date.now() - began;
  });
  console.log(`brought in: ${(took / second).toFixed(1)} s, ${(memory / mebibyte).toFixed(0)} MiB`);
  expect(took).toBeLessThanOrEqual(60 * second);
  expect(memory).toBeLessThanOrEqual(150 * mebibyte);
});

test('and goes along again within 150 MB, and can be broken off', async () => {
  await page.goto(`${school.url}/loopboek/meenemen`);
  await ready(page);
  const go = page.getByRole('button', { name: along('take.go') });
  await go.click({ timeout: 60_000 });
  await page.getByRole('button', { name: along('take.stop') }).click();
  await page.getByText(along('take.stopped')).waitFor({ timeout: 30_000 });
  let took = 0;
  const file = join(folder, 'taken.zip');
  const memory = await most(async () => {
    const began = Date.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      go.click(),
    ]);
    await download.saveAs(file);
    took = Date.now() - began;
  });
  console.log(
    `taken along: ${(took / second).toFixed(1)} s, ${(memory / mebibyte).toFixed(0)} MiB`,
  );
  expect(took).toBeLessThanOrEqual(60 * second);
  expect(memory).toBeLessThanOrEqual(150 * mebibyte);
  expect(statSync(file).size).toBeGreaterThan(photos * photoBytes);
  const zip = await openZip(new Blob([readFileSync(file)]));
  const names = typeof zip === 'string' ? [] : [...zip.entries.keys()];
  expect(names.filter((name) => name.startsWith('media/')).length).toBeGreaterThanOrEqual(photos);
});
