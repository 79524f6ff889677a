import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, ready } from './support/device.ts';
import { onDevice } from './support/on-device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
const devices: Device[] = [];

beforeAll(async () => {
  school = await demoSchool();
});
afterAll(async () => {
  for (const device of devices) await device.close();
  await school.close();
});

function aDevice(): Device {
  const device = new Device();
  devices.push(device);
  return device;
}

const pupil = (place: number) => {
  const found = school.people.filter(({ role }) => role === 'pupil')[place];
  if (found === undefined) throw new Error('There are too few pupils.');
  return found;
};

async function write(page: Page, text: string): Promise<void> {
  await page.goto(`${school.url}/kaarten/free`);
  await ready(page);
  await page.getByRole('textbox').fill(text);
  await page.getByText(words('ui', 'state.device')).first().waitFor();
  await page.getByRole('button', { name: words('activities', 'run.done') }).click();
  await page.getByRole('button', { name: words('sharing', 'keepToMe') }).click();
}

/** Carrying, this tab never comes to an end: its request is never answered, and it sleeps. */
async function freezeWhileCarrying(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told = { isCarrying: false };
    Object.assign(window, { told });
    window.fetch = () => {
      told.isCarrying = true;
      return new Promise(() => undefined);
    };
    window.dispatchEvent(new Event('online'));
  });
  await page.waitForFunction(
    () => 'told' in window && JSON.stringify(window.told).includes('true'),
  );
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Page.setWebLifecycleState', { state: 'frozen' });
}

test('scenario 28: of four tabs the one that carries is frozen, and another carries within the minute', async () => {
  const phone = aDevice();
  const leader = await signInWithCard(phone, pupil(0).link);
  await leader.getByText(words('today', 'state.safe')).waitFor();
  const others: Page[] = [];
  for (let count = 0; count < 3; count += 1) others.push(await phone.page(school.url));
  for (const page of others) await ready(page);
  await freezeWhileCarrying(leader);
  const began = Date.now();
  const [writer] = others;
  if (writer === undefined) throw new Error('There is no other tab.');
  await write(writer, 'Ik schreef in de tweede tab, terwijl de eerste sliep.');
  await writer.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 70_000 });
  expect(Date.now() - began).toBeLessThan(70_000);
});

test('scenario 26: a browser that threw everything away gets back, with one tap, what is at school', async () => {
  const phone = aDevice();
  const page = await signInWithCard(phone, pupil(1).link);
  const kept = 'Dit stond al bij school.';
  await write(page, kept);
  await page.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 30_000 });
  await page.waitForFunction(() => document.cookie.includes('loopboek-here='));
  await page.goto('about:blank');
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Storage.clearDataForOrigin', {
    origin: school.url,
    storageTypes: 'indexeddb,local_storage,cache_storage,service_workers,websql,file_systems',
  });
  await page.goto(school.url);
  await page.getByRole('heading', { name: words('app', 'recovery.title') }).waitFor();
  expect(await page.getByRole('link', { name: words('app', 'recovery.scan') }).count()).toBe(1);
  const again = words('app', 'recovery.again', { name: pupil(1).name });
  await page.getByRole('button', { name: again }).click();
  await ready(page);
  await page.goto(`${school.url}/loopboek`);
  await page.getByText(kept).first().waitFor({ timeout: 30_000 });
});

/** Another build opens a database of this app: an old one that does not let go, or a newer one. */
const opening = ({ name, version }: { name: string; version: number }) =>
  new Promise<string>((told) => {
    const request = indexedDB.open(name, version);
    request.onblocked = () => told('blocked');
    request.onsuccess = () => {
      Object.assign(window, { held: request.result });
      told('open');
    };
  });

test('scenario 29: a tab of before holds the databases: the new one says which windows to close, and goes on by itself', async () => {
  const phone = aDevice();
  const old = await phone.page(`${school.url}/manifest.webmanifest`);
  const held = { name: 'loopboek-profiles', version: 5 };
  expect(await old.evaluate(opening, held)).toBe('open');
  const fresh = await phone.page(pupil(2).link);
  const title = words('app', 'database.blocked.title');
  await fresh.getByRole('heading', { name: title }).waitFor({ timeout: 15_000 });
  await old.close();
  await fresh.getByRole('button', { name: words('profiles', 'who.yes') }).waitFor();
});

test('scenario 29: a newer app opens beside a tab in which somebody types: it is not kept waiting, and no key is lost', async () => {
  const phone = aDevice();
  const old = await signInWithCard(phone, pupil(3).link);
  await old.goto(`${school.url}/kaarten/free`);
  await ready(old);
  const person = await old.evaluate(() => localStorage.getItem('loopboek.active') ?? '');
  const newer = await phone.page(`${school.url}/manifest.webmanifest`);
  const typed = 'Halverwege een zin kwam er een nieuwe ver';
  await old.getByRole('textbox').pressSequentially(typed, { delay: 5 });
  const began = Date.now();
  await newer.evaluate(opening, { name: `journal-${person}`, version: 20 });
  await old
    .getByRole('heading', { name: words('app', 'database.closed.title') })
    .waitFor({ timeout: 5_000 });
  expect(Date.now() - began).toBeLessThan(3_000);
  await newer.waitForFunction(() => 'held' in window);
  expect(JSON.stringify(await onDevice(newer))).toContain(typed);
});
