import type { CDPSession, Page } from 'playwright-core';
import { Device, offlineReady, ready } from '../tests/e2e/support/device.ts';

/** The phone of ux.md §5.4: 412×823, touch, a processor four times slower than this machine. */
export const slowPhone = { size: { width: 412, height: 823 } };

export async function slowDown(page: Page, slow4g: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
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

/** Milliseconds from navigation to a first screen that is usable from what is on the device. */
export async function untilReady(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await ready(page);
  return page.evaluate(() => {
    const [mark] = performance.getEntriesByName('data-ready');
    return mark?.startTime ?? performance.now();
  });
}

/** Signs in on a new device and waits until everything of this person is on it. */
export async function signedInDevice(link: string, url: string): Promise<Device> {
  const device = new Device(slowPhone);
  const page = await device.page(link);
  await ready(page);
  await offlineReady(page);
  await page.goto(url);
  await ready(page);
  return device;
}
