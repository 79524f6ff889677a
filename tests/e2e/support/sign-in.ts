import type { Page } from 'playwright-core';
import { type Device, offlineReady, ready } from './device.ts';
import { words } from './words.ts';

/** Opens a card's link on a new device and says yes, as a person does the first morning. */
export async function signInWithCard(device: Device, link: string, language = 'nl'): Promise<Page> {
  const page = await device.page(link);
  await page.getByRole('button', { name: words('profiles', 'who.yes', {}, language) }).click();
  await page.waitForURL((url) => url.pathname !== '/k');
  await ready(page);
  await offlineReady(page);
  return page;
}
