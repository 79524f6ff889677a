/** Checks 1 to 4 and 10 of the design: a pupil's phone, slow and without a connection. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { median, quantile } from '../../../bench/median.ts';
import { arrived, opening, rested, slowDown } from '../../../bench/phone.ts';
import { saving } from '../../../bench/saving.ts';
import { AsPerson } from '../support/as-person.ts';
import { demoSchool, type RunningSchool } from '../support/demo-school.ts';
import { Device, ready } from '../support/device.ts';
import { start } from '../support/routes.ts';
import { signInWithCard } from '../support/sign-in.ts';
import { words } from '../support/words.ts';

const entries = 1_000;
/** Times wobble where others work too: `npm run bench` judges them, a test stops what is far off. */
const farOff = 3;

let school: RunningSchool;
let entry: string;
let step: { address: string; text: string };
const phone = new Device();

beforeAll(async () => {
  school = await demoSchool();
  const pupil = school.first('pupil');
  const writer = await AsPerson.signIn(school.url, pupil.card);
  const [record] = await writer.pushEntries(entries);
  const space = writer.portfolio();
  entry = `/loopboek/${space}/${record}`;
  step = { address: `/loopboek/${space}/${await plannedStep(writer)}`, text: planned };
  const page = await signInWithCard(phone, pupil.link);
  await arrived(page, entries);
  await rested(page);
  await page.getByText(words('today', 'state.safe')).waitFor();
});
afterAll(async () => {
  await phone.close();
  await school.close();
});

const planned = 'Ik vraag in de apotheek of ik een dag mag meekijken.';

/** The step that the demo's first pupil planned, by its words: it has others too. */
async function plannedStep(pupil: AsPerson): Promise<string> {
  const changes = await pupil.changesIn(pupil.portfolio());
  const found = changes.find((change) => JSON.stringify(change).includes(planned));
  if (found === undefined) throw new Error('The demo school has no such step.');
  return found.record;
}

/** A new browser process on the slow phone; what the page says went wrong is listed. */
async function openedCold(address: string): Promise<{ page: Page; wrong: string[] }> {
  await phone.restart();
  const page = await phone.page();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  await slowDown(page);
  await page.goto(school.url + address);
  await ready(page);
  return { page, wrong };
}

test('check 1: after one visit the app opens without a connection, with 1,000 entries, and hides nothing behind a word about internet', async () => {
  await school.stop();
  await phone.restart();
  const page = await phone.page();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  await slowDown(page);
  const { usable } = await opening(page, school.url);
  console.log(`check 1: usable after ${usable.toFixed(0)} ms (2,200)`);
  expect(usable).toBeLessThan(2_200 * farOff);
  await page.getByRole('link', { name: words('today', 'free.go') }).waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/internet|offline/i);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(wrong).toEqual([]);
});

test('check 2: an entry, a step and the settings open cold from their own address, each with its own content and title', async () => {
  const asked = await openedCold(entry);
  await asked.page.getByText('Dag 0: iets dat ging.').first().waitFor();
  const titles = [await asked.page.title()];
  const wrong = [...asked.wrong];

  const again = await openedCold(step.address);
  await again.page.getByText(step.text).first().waitFor();
  titles.push(await again.page.title());
  const settings = await openedCold('/instellingen');
  await settings.page
    .getByRole('heading', { level: 1, name: words('settings', 'title') })
    .waitFor();
  titles.push(await settings.page.title());
  const home = `${words('today', 'title')} · Loopboek`;
  expect(new Set([...titles, home]).size).toBe(4);
  expect([...wrong, ...again.wrong, ...settings.wrong]).toEqual([]);
});

test('every page in the menu of a pupil opens from its own address without a connection, help outside school too', async () => {
  await phone.restart();
  const page = await phone.page();
  const broken: string[] = [];
  for (const address of start.pupil ?? []) {
    await page.goto(school.url + address);
    await ready(page).catch(() => broken.push(`${address} never came`));
    const said = await page.locator('h1').first().innerText();
    if (said === words('app', 'error.title')) broken.push(`${address} broke`);
  }
  expect(broken).toEqual([]);
});

test('check 3: from home to the keyboard in at most three taps, and what was kept says so soon, also to a screen reader', async () => {
  const { page } = await openedCold('/');
  await page.getByRole('link', { name: words('today', 'free.go') }).tap();
  await page.getByRole('textbox').tap();
  expect(await page.evaluate(() => document.activeElement?.matches('textarea'))).toBe(true);
  await page.keyboard.insertText('Dat ging goed.');
  await page.getByRole('button', { name: words('activities', 'run.done') }).tap();
  await page.waitForURL(/\/delen\//);
  const saved = words('ui', 'state.device');
  await page.getByRole('status').filter({ hasText: saved }).first().waitFor();
  await page.close();

  expect(await slowestSave(250 * farOff)).toBeLessThan(250 * farOff);
}, 480_000);

/** The p95 of 15 times. Others on the machine only add to it: of three rounds the best one tells. */
async function slowestSave(stop: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= 3 && best >= stop; round += 1) {
    const [found] = await saving(phone, school.url, 15);
    const [middle, slowest] = [median(found?.samples ?? []), quantile(found?.samples ?? [], 0.95)];
    console.log(
      `check 3: kept and said so: ${middle.toFixed(0)} ms, p95 ${slowest.toFixed(0)} (250)`,
    );
    best = Math.min(best, slowest);
  }
  return best;
}

test('check 4: of a page that is closed 600 ms after the last of 120 characters, all 120 are there on the next start', async () => {
  const { page } = await openedCold('/kaarten/free');
  const typed = 'Vandaag legde ik aan Omar uit hoe de kopieermachine werkt. '
    .repeat(3)
    .slice(0, 120);
  await page.getByRole('textbox').pressSequentially(typed, { delay: 10 });
  const at = new URL(page.url()).pathname;
  await page.waitForTimeout(600);
  await page.close();
  const again = await openedCold('/');
  await again.page.getByRole('link', { name: words('today', 'now.draftGo') }).tap();
  await expect
    .poll(() => again.page.getByRole('textbox').inputValue(), { timeout: 20_000 })
    .toBe(typed);
  expect(new URL(again.page.url()).pathname).toContain(at);
});

test('check 10: where the browser threw the databases away, the next start shows two ways back, and both work', async () => {
  await school.again();
  const { page } = await openedCold('/');
  await page.goto('about:blank');
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Storage.clearDataForOrigin', {
    origin: school.url,
    storageTypes: 'indexeddb',
  });
  await page.goto(school.url);
  await page.getByRole('heading', { name: words('app', 'recovery.title') }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await page.getByText(words('profiles', 'welcome.chooseLanguage')).count()).toBe(0);

  // One: the card, or its code.
  await page.getByRole('link', { name: words('app', 'recovery.code') }).tap();
  await page.getByLabel(words('profiles', 'code.label')).waitFor();
  await page.goto(school.url);
  await page.getByRole('link', { name: words('app', 'recovery.scan') }).tap();
  await page.getByRole('heading', { name: words('profiles', 'scan.title') }).waitFor();
  // Two: whoever is still signed in, with one tap.
  await page.goto(school.url);
  const { name } = school.first('pupil');
  await page.getByRole('button', { name: words('app', 'recovery.again', { name }) }).tap();
  await page.getByRole('link', { name: words('today', 'free.go') }).waitFor({ timeout: 30_000 });
  await page.goto(school.url + entry);
  await page.getByText('Dag 0: iets dat ging.').first().waitFor({ timeout: 30_000 });
});
