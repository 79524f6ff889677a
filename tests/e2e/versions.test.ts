import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, ready } from './support/device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
const phone = new Device();
const tablet = new Device({ size: laptop });

beforeAll(async () => {
  school = await demoSchool();
});
afterAll(async () => {
  await phone.close();
  await tablet.close();
  await school.close();
});

const first = 'Ik wil later met dieren werken.';
const onPhone = 'Ik wil later met dieren werken, in een asiel.';
const onTablet = 'Ik wil later met paarden werken.';

async function write(page: Page, text: string): Promise<void> {
  await ready(page);
  await page.getByRole('textbox').first().fill(text);
  await page.getByText(words('ui', 'state.device')).first().waitFor();
  await page.getByRole('button', { name: words('activities', 'run.done') }).click();
}

function asked(page: Page) {
  return page.getByRole('group', { name: words('ui', 'versions.title') });
}

async function change(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: words('loopbook', 'entry.edit') }).click();
  await page.waitForURL('**/kaarten/**');
  await write(page, text);
}

test('what two devices wrote apart is one question, every version is kept, and an old one comes back', async () => {
  const pupil = school.first('pupil');
  const here = await signInWithCard(phone, pupil.link);
  await here.goto(`${school.url}/kaarten/free`);
  await write(here, first);
  await here.getByRole('button', { name: words('sharing', 'keepToMe') }).click();
  await here.waitForURL('**/loopboek/**');
  const entry = here.url();
  await here.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 70_000 });

  // The same entry on a second device, which loses its connection; both write.
  const there = await signInWithCard(tablet, pupil.link);
  await there.goto(entry);
  await there.getByText(first).waitFor();
  await there.context().setOffline(true);
  await change(there, onTablet);
  await change(here, onPhone);
  await here.goto(entry);
  await here.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 70_000 });

  // Without a connection: what this device has, and a true sentence about the rest.
  await there.goto(entry);
  await there.getByText(onTablet).waitFor();
  await there.getByRole('link', { name: words('ui', 'history.link') }).click();
  await there.getByText(words('history', 'older.offline')).waitFor();
  await there.getByText(words('history', 'here')).waitFor();

  // They meet: one question, both proposed.
  await there.context().setOffline(false);
  await there.goto(entry);
  await asked(there).waitFor({ timeout: 70_000 });
  await there.getByRole('button', { name: words('ui', 'versions.keep') }).click();
  await asked(there).waitFor({ state: 'detached' });
  await there.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 70_000 });
  await here.goto(entry);
  await here.getByText(onTablet).first().waitFor({ timeout: 30_000 });
  await asked(here).waitFor({ state: 'detached', timeout: 30_000 });
  await here.getByText(onTablet).waitFor();
  await here.getByText(onPhone).waitFor();

  // Every version is there, with the place where two devices met.
  await here.getByRole('link', { name: words('ui', 'history.link') }).click();
  await here.getByText(words('history', 'older.all')).waitFor();
  await here.getByText(words('history', 'meeting')).waitFor();
  const versions = here.getByRole('list', { name: words('history', 'title') }).getByRole('link');
  const before = await versions.count();
  expect(before).toBeGreaterThanOrEqual(4);
  await versions.last().click();
  await here.getByRole('button', { name: words('history', 'restore.button') }).click();
  await here.getByText(words('history', 'restore.done')).waitFor();
  await versions.nth(before).waitFor();
  await here.goto(entry);
  await here.getByText(first, { exact: true }).waitFor();
});

test('what was thrown away is in the bin with its last day, and comes back for its maker alone', async () => {
  const page = await phone.page(`${school.url}/loopboek`);
  await ready(page);
  await page
    .getByRole('link', { name: new RegExp(first) })
    .first()
    .click();
  await page.getByRole('button', { name: words('loopbook', 'entry.delete') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('loopbook', 'delete.yes') })
    .click();
  await page.getByText(words('loopbook', 'delete.onlyMe')).waitFor();
  await page.goto(`${school.url}/weggegooid`);
  await page.getByText(first).waitFor();
  const lastDay = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000);
  const onDay = { day: 'numeric', month: 'long', timeZone: 'Europe/Brussels' } as const;
  const day = new Intl.DateTimeFormat('nl-BE', onDay).format(lastDay);
  await page.getByText(new RegExp(day)).waitFor();
  await page.getByRole('button', { name: words('history', 'bin.bringBack') }).click();
  await page.getByText(words('history', 'bin.back')).waitFor();
  await page.getByRole('link', { name: words('history', 'bin.look') }).click();
  await page.getByText(words('loopbook', 'readers.onlyYou')).first().waitFor();
});
