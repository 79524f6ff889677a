import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AsPerson } from './support/as-person.ts';
import { type DemoPerson, demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, offlineReady, ready } from './support/device.ts';
import { foundOnDevice, onDevice } from './support/on-device.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
const tablet = new Device({ size: { width: 820, height: 1180 } });

beforeAll(async () => {
  school = await demoSchool();
});
afterAll(async () => {
  await tablet.close();
  await school.close();
});

const nineDaysMs = 9 * 86_400_000;
const secret = 'Vrijdag las ik mijn brief voor aan de directie, en niemand lachte.';
const profiles = (key: string, values: Record<string, string> = {}) =>
  words('profiles', key, values);

/** With the card, on a device that is told to be shared. Answers with the person's id. */
async function signInShared(page: Page, { link, name }: DemoPerson): Promise<string> {
  await page.goto(link);
  await page.getByRole('heading', { name: profiles('who.title', { name }) }).waitFor();
  const shared = page.getByRole('checkbox', { name: profiles('shared.label') });
  if (!(await shared.isChecked())) await shared.click({ force: true });
  await page.getByRole('checkbox', { name: profiles('shared.label'), checked: true }).waitFor();
  await page.getByRole('button', { name: profiles('who.yes') }).click();
  await page.getByText(words('today', 'state.safe')).waitFor();
  await offlineReady(page);
  return page.evaluate(() => localStorage.getItem('loopboek.active') ?? '');
}

/** Neither on any screen of who is signed in now, nor in what their profile opens. */
async function seesNothingOf(page: Page, left: { id: string; at: string }): Promise<void> {
  const me = await page.evaluate(() => localStorage.getItem('loopboek.active') ?? '');
  expect(me).not.toBe(left.id);
  const [, , space, record] = left.at.split('/');
  const addresses = [
    '/',
    '/loopboek',
    '/niet-verstuurd',
    left.at,
    `/delen/${space}/${record}`,
    `/kaarten/free/${record}`,
  ];
  for (const address of addresses) {
    await page.goto(school.url + address);
    await ready(page);
    expect(await page.locator('body').innerText(), address).not.toContain(secret);
  }
  const mine = await foundOnDevice(page, [secret, space ?? '']);
  expect(mine.filter((found) => found.includes(` in journal-${me}`))).toEqual([]);
  expect(mine.filter((found) => found.includes(` in replica-`))).toEqual([]);
  expect(mine.filter((found) => !found.includes(` in journal-${left.id}/`))).toEqual([]);
}

test('scenario 25: who leaves a shared tablet with unsent work loses nothing, and shows nothing to the next', async () => {
  const [one, two, three] = school.people.filter(({ role }) => role === 'pupil');
  if (!one || !two || !three) throw new Error('Three pupils are needed.');
  const page = await tablet.page(school.url);
  await signInShared(page, two);
  const first = await signInShared(page, one);

  // The connection goes; the first pupil writes, and signs out.
  await school.stop();
  await page.goto(`${school.url}/kaarten/free`);
  await ready(page);
  await page.getByRole('textbox').fill(secret);
  await page.getByRole('button', { name: words('activities', 'run.done') }).click();
  await page.getByRole('button', { name: words('sharing', 'keepToMe') }).click();
  await page.getByText(words('ui', 'state.device')).first().waitFor();
  const left = { id: first, at: new URL(page.url()).pathname };
  await page.goto(`${school.url}/instellingen`);
  await page.getByRole('button', { name: words('settings', 'leave.signOut') }).click();
  const sure = page.getByRole('dialog');
  await sure.getByText(words('settings', 'leave.waiting_one', { count: '1' })).waitFor();
  await sure.getByRole('button', { name: words('settings', 'leave.signOut') }).click();
  await page.getByRole('heading', { name: profiles('profiles.title') }).waitFor();
  await page
    .getByRole('button', { name: one.name })
    .getByText(profiles('profiles.locked'))
    .waitFor();
  const kept = await onDevice(page);
  expect(kept.filter(({ database }) => database.startsWith(`replica-${first}`))).toEqual([]);
  expect(JSON.stringify(kept)).toContain(secret);

  // The second one, still without a connection, in the same browser.
  await page.getByRole('button', { name: two.name }).click();
  await ready(page);
  await seesNothingOf(page, left);

  // On Monday the school is back, and a third one comes with a card.
  await school.again();
  await signInShared(page, three);
  await seesNothingOf(page, left);

  // Meanwhile the words travelled, under the name of who wrote them, to nobody else.
  const writer = await AsPerson.signIn(school.url, one.card);
  const theirs = async () => {
    const changes = await writer.changesIn(writer.portfolio());
    return changes.filter((change) => JSON.stringify(change).includes(secret));
  };
  await expect.poll(async () => (await theirs()).length, { timeout: 60_000 }).toBe(1);
  expect(await theirs()).toMatchObject([{ author: first, audience: [] }]);
  for (const other of [two, three]) {
    const reader = await AsPerson.signIn(school.url, other.card);
    for (const { space } of reader.members) {
      expect(JSON.stringify(await reader.changesIn(space))).not.toContain(secret);
    }
  }
  // Once no backup can lack them any more, nothing of that person is on the tablet.
  await school.stop();
  await school.again(nineDaysMs);
  await page.goto(school.url);
  await expect
    .poll(() => foundOnDevice(page, [secret, first, one.name]), {
      timeout: 60_000,
      interval: 1_000,
    })
    .toEqual([]);
});
