import type { CDPSession, Page } from 'playwright-core';
import { Device, offlineReady, ready } from '../tests/e2e/support/device.ts';
import { signInWithCard } from '../tests/e2e/support/sign-in.ts';

/** The phone of the budgets: 412×823, touch, a processor four times slower than this machine. */
const slowPhone = { size: { width: 412, height: 823 } };
const slowness = 4;

export function newPhone(): Device {
  return new Device(slowPhone);
}

/** From here on the page runs four times slower, and on wish over a slow 4G connection. */
export async function slowDown(page: Page, { slow4g = false } = {}): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  if (slow4g) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562.5,
      downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
      uploadThroughput: (750 * 1024 * 0.9) / 8,
    });
  }
  return session;
}

export type Opening = { usable: number; painted: number };

/** Milliseconds from navigation to a first screen that is usable from what is on the device. */
export async function opening(page: Page, address: string): Promise<Opening> {
  await page.goto(address, { waitUntil: 'commit' });
  await ready(page);
  return page.evaluate(() => {
    const [mark] = performance.getEntriesByName('data-ready');
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { usable: mark?.startTime ?? Number.NaN, painted: paint?.startTime ?? Number.NaN };
  });
}

/** A phone on which this person is signed in and `records` or more of theirs have arrived. */
export async function phoneOf(link: string, records: number): Promise<Device> {
  const device = newPhone();
  const page = await signInWithCard(device, link);
  await offlineReady(page);
  await arrived(page, records);
  await rested(page);
  return device;
}

const longestMs = 120_000;

/** Resolves when so many records are on this device. */
export async function arrived(page: Page, records: number, lookEveryMs = 500): Promise<void> {
  const isThere = async () => (await page.evaluate(countOf, 'records')) >= records;
  await until(page, isThere, lookEveryMs);
}

/** Resolves when the lines of long lists that could wait are kept too: from then on it rests. */
export async function rested(page: Page, lookEveryMs = 100): Promise<void> {
  await until(page, async () => (await page.evaluate(countOf, 'late')) === 0, lookEveryMs);
}

async function until(page: Page, isSo: () => Promise<boolean>, lookEveryMs: number): Promise<void> {
  const end = Date.now() + longestMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('Not all records arrived.');
    await page.waitForTimeout(lookEveryMs);
  }
}

/** Runs in the page. */
async function countOf(table: string): Promise<number> {
  const named = await indexedDB.databases();
  const name = named.find((one) => one.name?.startsWith('replica-'))?.name;
  if (name === undefined) return 0;
  return new Promise<number>((found, failed) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains(table)) return found(0);
      const counting = database.transaction(table).objectStore(table).count();
      counting.onsuccess = () => {
        database.close();
        found(counting.result);
      };
    };
  });
}
