/** Checks 14 to 17 of the design: a parent hears, decides, and sees what the child shares alone. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { school as demoName } from '#demo/names.ts';
import { homeActivities } from '#domain/catalogue/catalogue.ts';
import { dayMs } from '#domain/instant.ts';
import type { Language } from '#i18n/languages.ts';
import { AsPerson } from '../support/as-person.ts';
import { areAsLarge, isSaidShortly } from '../support/decision.ts';
import { demoSchool, type RunningSchool } from '../support/demo-school.ts';
import { Device, ready } from '../support/device.ts';
import { enter, newCard } from '../support/new-card.ts';
import { foundOnDevice } from '../support/on-device.ts';
import { type ParentHome, parentHome } from '../support/parent-home.ts';
import { signInWithCard } from '../support/sign-in.ts';
import { giveVoices, spoken, type Voice, withVoices } from '../support/voices.ts';
import { words } from '../support/words.ts';

let school: RunningSchool;
let home: ParentHome;
const atHome = new Device();
const stranger = new Device({ locale: 'ar' });
const hand = new Device();

beforeAll(async () => {
  school = await demoSchool();
  await withVoices(await atHome.start());
  home = await parentHome(atHome, school);
});
afterAll(async () => {
  for (const device of [atHome, stranger, hand]) await device.close();
  await school.close();
});

/** As the app says it; in Dutch where a sentence is not translated yet. */
function said(namespace: string, key: string, language: string): string {
  try {
    return words(namespace, key, {}, language);
  } catch {
    return words(namespace, key);
  }
}

const voice = (lang: string, localService = true): Voice => ({ lang, localService });
const own = (language: Language) =>
  home.page.locator('main').getByRole('button', {
    name: said('forms', 'hear.own', language),
    exact: true,
  });
const inDutch = (language: Language) =>
  home.page.locator('main').getByRole('button', {
    name: said('forms', 'hear.dutch', language),
    exact: true,
  });

/** Where a parent is told or asked something. */
const told = () => [
  `/kind/${home.space}`,
  `/kind/${home.space}/thuis?met=woorden`,
  `/kind/${home.space}/vraag/${homeActivities[0]?.id}`,
];

test('check 14: each block of words can be heard by a voice of its own language, and no other', async () => {
  const { page } = home;
  await home.speak('ar');
  await giveVoices(page, [voice('en-US'), voice('nl-BE'), voice('ar-EG', false), voice('ar-SA')]);
  for (const address of told()) {
    await home.go(address);
    await own('ar').first().waitFor();
    await own('ar').first().tap();
    await inDutch('ar').first().tap();
    expect(
      (await spoken(page)).map(({ lang, isLocal }) => [lang, isLocal]),
      address,
    ).toEqual([
      ['ar-SA', true],
      ['nl-BE', true],
    ]);
  }
  // What is meant for the teacher is said in Dutch; its parent can hear what it says.
  await home.go('/zinnen');
  await inDutch('ar').first().tap();
  expect(await spoken(page)).toMatchObject([
    { text: words('home-entries', 'say.talk'), lang: 'nl-BE' },
  ]);
});

test('check 14: a language without a voice on the device has no button, and a voice elsewhere is no voice', async () => {
  const { page } = home;
  for (const language of ['ti', 'so', 'ps', 'ar'] as const) {
    await home.speak(language);
    await giveVoices(page, [voice('en-US'), voice('nl-BE'), voice(`${language}-XX`, false)]);
    for (const address of told()) {
      await home.go(address);
      await inDutch(language).first().waitFor();
      expect(await own(language).count(), `${language} ${address}`).toBe(0);
      await inDutch(language).first().tap();
      expect(await spoken(page)).toMatchObject([{ lang: 'nl-BE', voice: 'nl-BE' }]);
      expect((await spoken(page))[0]?.text).not.toMatch(/\p{Script=Arabic}|\p{Script=Ethiopic}/u);
    }
    await giveVoices(page, [voice('nl-BE', false), voice('en-US')]);
    await home.go(`/kind/${home.space}`);
    await page.locator('main h2').first().waitFor();
    await page.waitForTimeout(300);
    expect((await own(language).count()) + (await inDutch(language).count())).toBe(0);
  }
});

test('check 15: "Is that you?" asks one thing, with Dutch below it, and no is as large as yes, changes nothing, and can be taken back in the same place', async () => {
  const { link, name } = school.first('parent');
  const page = await stranger.page(`${school.url}/welkom`);
  await ready(page);
  await page.goto(link);
  const ar = (key: string) => words('profiles', key, { name }, 'ar');
  const yes = page.getByRole('button', { name: ar('who.yes') });
  const no = page.getByRole('button', { name: ar('who.no') });
  await page.getByRole('heading', { name: ar('who.titleFormal') }).waitFor();
  await areAsLarge(yes, no);
  await isSaidShortly(page);
  for (const part of [page.getByRole('heading', { level: 1 }), yes, no])
    expect(await part.locator('[lang="nl"]').count()).toBe(1);
  await no.tap();
  await page.getByText(ar('who.notMe')).waitFor();
  expect(await foundOnDevice(page, [name])).toEqual([]);
  await page.goto(link);
  await page.getByRole('heading', { name: ar('who.titleFormal') }).waitFor();
});

test('check 15: what a parent wrote is thrown away only after one question, where no is as large as yes and changes nothing', async () => {
  const { page } = home;
  await home.speak('ar');
  await giveVoices(page, []);
  await home.go(`/kind/${home.space}/thuis?met=woorden`);
  const text = 'طبخنا معا.';
  await page.getByRole('textbox').first().fill(text);
  await page.locator('main ~ *, footer').getByRole('button').last().waitFor();
  await page
    .getByRole('button')
    .filter({ hasText: said('home-entries', 'write.done', 'nl').split('{{')[0] ?? '' })
    .tap();
  await page.getByText(text).waitFor();
  const remove = page.getByRole('button', { name: said('home-entries', 'write.delete', 'ar') });
  await remove.tap();
  const asked = page.getByRole('dialog');
  const buttons = asked.getByRole('button');
  expect(await buttons.count()).toBe(2);
  await areAsLarge(buttons.first(), buttons.last());
  await isSaidShortly(page);
  expect(await asked.locator('h2 [lang="nl"]').count()).toBe(1);
  await asked.getByRole('button', { name: said('home-entries', 'write.deleteKeep', 'ar') }).tap();
  await asked.waitFor({ state: 'hidden' });
  await page.getByText(text).waitFor();
  await remove.tap();
  await asked.getByRole('button', { name: said('home-entries', 'write.delete', 'ar') }).tap();
  await page.waitForURL((url) => !url.pathname.includes('/thuis/'));
  await expect.poll(() => page.getByText(text).count(), { timeout: 10_000 }).toBe(0);
});

test('check 16: with the link of a card a parent without an account reads what the child shares in three taps, and gives nothing for it', async () => {
  const page = await stranger.page(school.first('parent').link);
  const asksNothing = async () =>
    expect(await page.locator('input:not([type=checkbox]), iframe').count()).toBe(0);
  const yes = page.getByRole('button', { name: words('profiles', 'who.yes', {}, 'ar') });
  await yes.waitFor();
  await asksNothing();
  await yes.tap();
  const toChild = page.locator(`main a[href="/kind/${home.space}"]`).first();
  await toChild.waitFor({ timeout: 30_000 });
  await asksNothing();
  await toChild.tap();
  const item = page.locator('main a[href^="/lezen/"]').first();
  await item.waitFor();
  await asksNothing();
  const record = (await item.getAttribute('href'))?.split('/').at(-1) ?? '';
  await item.tap();
  await page.waitForURL(`**/lezen/${home.space}/${record}`);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
});

const another = 'Rania Haddad';
const teacher = 'Lies Vandeweyer';

/** The sentence in Arabic, with the name of whom to ask; no name of a parent, a child or a class. */
async function isTold(page: Page, reason: string, name: string): Promise<void> {
  await page.getByText(words('profiles', `refused.${reason}`, { name }, 'ar')).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/Haddad|OKAN/);
}

async function typeCode(page: Page, code: string): Promise<void> {
  const ar = (key: string) => words('profiles', key, {}, 'ar');
  await page.goto(`${school.url}/welkom?hoe=code`);
  await ready(page);
  await page.getByLabel(ar('code.label')).fill(code);
  await page.getByRole('button', { name: ar('code.go') }).tap();
}

test('check 16: a wrong code and a wrong card each get a sentence in Arabic that says what to do, and at which school to ask', async () => {
  const page = await stranger.page();
  await typeCode(page, 'ABCD-2345');
  await isTold(page, 'unknown', demoName);
  await page.goto(`${school.url}/k#${'a'.repeat(43)}`);
  await isTold(page, 'unknown', demoName);
  const half = await stranger.page(`${school.url}/k#half`);
  await half.getByText(words('profiles', 'card.incomplete', {}, 'ar')).waitFor();
});

test('check 16: a card that was replaced and a code that was used each get a sentence in Arabic with the name of the teacher', async () => {
  const page = await stranger.page();
  const before = school.people.find(({ name }) => name === another);
  const { code } = await newCard(school, another);
  await page.goto(before?.link ?? '');
  await isTold(page, 'withdrawn', teacher);
  await enter(school, { code });
  await typeCode(page, code);
  await isTold(page, 'used', teacher);
});

test('check 17: twenty guessed addresses show the same page, and none of them is on the device', async () => {
  const { page, space, shared } = home;
  await home.speak('ar');
  const all = (await home.child.changesIn(space)).map(({ record }) => record);
  const parent = await AsPerson.signIn(school.url, school.first('parent').card);
  const may = new Set((await parent.changesIn(space)).map(({ record }) => record));
  const unshared = all.filter((record) => !may.has(record)).slice(0, 10);
  expect(unshared.length).toBeGreaterThan(5);
  expect(shared.length).toBeGreaterThan(0);
  const invented = Array.from({ length: 20 - unshared.length }, () => randomUUID());
  const shown = new Set<string>();
  for (const record of [...unshared, ...invented]) {
    await home.go(`/lezen/${space}/${record}`);
    await page
      .getByText(words('review', 'nothing.title', {}, 'ar'))
      .first()
      .waitFor();
    shown.add(await page.locator('main').innerText());
  }
  expect(shown.size).toBe(1);
  expect(await foundOnDevice(page, unshared)).toEqual([]);
});

test('check 17: what the child takes back is gone from the next view of the parent', async () => {
  const { page, space } = home;
  const { name } = school.first('parent');
  const parent = await AsPerson.signIn(school.url, school.first('parent').card);
  const text = 'Dit toonde ik eerst wel thuis.';
  const [record] = await home.child.pushEntries(1, () => text, [parent.id]);
  await home.go(`/lezen/${space}/${record}`);
  await page.getByText(text).first().waitFor({ timeout: 30_000 });
  await page.goto('about:blank');

  const mine = await signInWithCard(hand, school.first('pupil').link);
  await mine.goto(`${school.url}/delen/${space}/${record}`);
  await mine.getByRole('checkbox', { name }).uncheck({ force: true });
  await mine.getByRole('button', { name: words('sharing', 'keep') }).tap();
  await mine.waitForURL((url) => !url.pathname.startsWith('/delen/'));
  await mine.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 60_000 });

  await home.go(`/lezen/${space}/${record}`);
  await page
    .getByText(words('review', 'nothing.title', {}, 'ar'))
    .first()
    .waitFor();
  await home.go(`/kind/${space}`);
  await page.locator('main a[href^="/lezen/"]').first().waitFor();
  expect(await page.locator(`a[href$="/${record}"]`).count()).toBe(0);
  expect(await foundOnDevice(page, [text])).toEqual([]);
});

test('check 16: a code of three days ago gets a sentence in Arabic with the name of the teacher', async () => {
  const { code } = await newCard(school, another);
  await school.stop();
  await school.again(3 * dayMs);
  const page = await stranger.page();
  await typeCode(page, code);
  await isTold(page, 'expired', teacher);
});
