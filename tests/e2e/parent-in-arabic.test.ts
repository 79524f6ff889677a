import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AsPerson } from './support/as-person.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, offlineReady, ready } from './support/device.ts';
import { dutchLeft } from './support/dutch-left.ts';
import { foundOnDevice } from './support/on-device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
let page: Page;
let child: AsPerson;
const home = new Device({ locale: 'nl-BE' });
const hand = new Device();
const desk = new Device({ size: laptop });

beforeAll(async () => {
  school = await demoSchool();
  child = await AsPerson.signIn(school.url, school.first('pupil').card);
});
afterAll(async () => {
  for (const device of [home, hand, desk]) await device.close();
  await school.close();
});

const ar = (namespace: string, key: string, values: Record<string, string> = {}) =>
  words(namespace, key, values, 'ar');
const atHome = (key: string, values: Record<string, string> = {}) =>
  ar('home-entries', key, values);
const written = 'ساعدتني ابنتي اليوم في ترجمة رسالة الطبيب، كلمة كلمة.';

async function go(address: string): Promise<void> {
  await page.goto(school.url + address);
  await ready(page);
}

async function speaksArabic(): Promise<void> {
  await page.waitForSelector('html[lang=ar][dir=rtl]');
  expect(await dutchLeft(page, 'ar'), page.url()).toEqual([]);
}

/** A search that finds nothing says something only when it can find. */
async function findsDutch(): Promise<void> {
  const say = (language: string) =>
    page.evaluate((said) => {
      document.documentElement.lang = said;
    }, language);
  await say('');
  expect((await dutchLeft(page, 'ar')).length).toBeGreaterThan(5);
  await say('nl');
}

/** What can be tapped and does not say in words and a picture what it does. */
function withoutWordOrPicture(): Promise<string[]> {
  return page
    .locator('main a, main button')
    .evaluateAll((found) =>
      found
        .filter((one) => one.textContent?.trim() === '' || one.querySelector('svg') === null)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
}

/** How long the page takes to turn, from the tap on. */
function turned(name: string): Promise<number> {
  return page.evaluate(async (language) => {
    const button = [...document.querySelectorAll('button[lang]')].find(
      (one) => one.getAttribute('lang') === language,
    ) as HTMLElement;
    const began = performance.now();
    button.click();
    await new Promise<void>((done) => {
      const look = () =>
        document.documentElement.lang === language ? done() : setTimeout(look, 5);
      look();
    });
    return performance.now() - began;
  }, name);
}

test('a parent finds Arabic by its own name, and every page of theirs turns and stays so', async () => {
  page = await home.page(`${school.url}/welkom`);
  await ready(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  await offlineReady(page);
  await findsDutch();
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByRole('heading', { name: ar('profiles', 'welcome.title') }).waitFor();
  await speaksArabic();
  await turned('nl');
  expect(await turned('ar')).toBeLessThan(300);
  await page.reload();
  await ready(page);
  await speaksArabic();
  for (const address of ['/welkom?hoe=code', '/scan']) {
    await go(address);
    await speaksArabic();
  }

  const { link, name } = school.first('parent');
  await page.goto(link);
  await page.getByRole('heading', { name: ar('profiles', 'who.titleFormal', { name }) }).waitFor();
  await speaksArabic();
  await page.getByRole('button', { name: ar('profiles', 'who.yes') }).click();
  await page.getByRole('heading', { name: atHome('children.title') }).waitFor();
  await speaksArabic();
  for (const address of ['/nieuw', '/instellingen', '/toestellen', '/niet-verstuurd']) {
    await go(address);
    await speaksArabic();
  }
});

test('a parent sees what the child shares with them, and nothing else of the child', async () => {
  const space = child.portfolio();
  const parent = await AsPerson.signIn(school.url, school.first('parent').card);
  const shared = new Set((await parent.changesIn(space)).map(({ record }) => record));
  const all = await child.changesIn(space);
  const isOf = (kind: string) => (change: (typeof all)[number]) =>
    'kind' in change && change.kind === kind;
  const entries = all.filter(isOf('entry')).map(({ record }) => record);
  const theirs = entries.filter((record) => !shared.has(record));
  expect(theirs.length).toBeGreaterThan(2);

  await go('/');
  await page.getByRole('heading', { name: school.first('pupil').name, exact: true }).waitFor();
  await page
    .getByRole('link', { name: atHome('children.open', { name: school.first('pupil').name }) })
    .click();
  await page.waitForURL((url) => url.pathname === `/kind/${space}`);
  await page.getByText(atHome('child.sharedIntro')).waitFor();
  await speaksArabic();
  const links = await page
    .locator('main a[href^="/lezen/"]')
    .evaluateAll((found) => found.map((one) => one.getAttribute('href')?.split('/').at(-1) ?? ''));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((record) => !shared.has(record))).toEqual([]);
  await go(`/lezen/${space}/${links[0]}`);
  await speaksArabic();

  for (const more of [`/kind/${space}/vraag`, `/kind/${space}/vraag/child-can`, '/zinnen']) {
    await go(more);
    await speaksArabic();
    // Drawings come after the first screen.
    await expect.poll(withoutWordOrPicture, { message: more }).toEqual([]);
  }

  const [first, second] = theirs;
  const guessed = [
    [`/lezen/${space}/${first}`, ar('review', 'nothing.title')],
    [`/overstap/${space}/${second}`, ar('transitions', 'nothing.title')],
    [`/delen/${space}/${first}`, ar('sharing', 'gone')],
    [`/loopboek/${space}/${first}`, ar('app', 'notFound.title')],
    ['/kind/00000000-0000-4000-8000-000000000000', atHome('notHere.title')],
  ];
  for (const [address = '', neutral = ''] of guessed) {
    await go(address);
    await page.getByText(neutral).first().waitFor();
    await speaksArabic();
  }
  expect(await foundOnDevice(page, theirs)).toEqual([]);
});

test('what a parent writes at home is first for the child, who lets school read it', async () => {
  const space = child.portfolio();
  const pupil = school.first('pupil');
  const teacher = school.first('teacher');
  // Without a connection, from a cold start on.
  await school.stop();
  await home.restart();
  page = await home.page(`${school.url}/kind/${space}`);
  await ready(page);
  await speaksArabic();
  await page.getByRole('link', { name: atHome('ways.words') }).click();
  const saved = page.getByText(ar('ui', 'state.device'));
  const field = page.getByRole('textbox');
  await field.waitFor();
  expect(await saved.count()).toBe(0);
  await field.fill(written);
  await saved.first().waitFor();
  expect(await foundOnDevice(page, [written])).not.toEqual([]);
  expect(await field.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  await page.getByRole('button', { name: atHome('write.done', { name: pupil.name }) }).click();
  await page.getByText(atHome('readers.childOnly')).waitFor();
  await saved.first().waitFor();
  expect(await page.getByText(ar('ui', 'state.safe')).count()).toBe(0);
  await speaksArabic();
  const record = new URL(page.url()).pathname.split('/').at(-1);
  await home.restart();
  page = await home.page(`${school.url}/kind/${space}/thuis/${record}`);
  await page.getByText(written).waitFor();
  await page.getByText(ar('ui', 'state.device')).first().waitFor();

  // Online again: the child sees it, the teacher does not.
  await school.again();
  await page.reload();
  await page.getByText(ar('ui', 'state.safe')).first().waitFor({ timeout: 70_000 });
  const mine = await signInWithCard(hand, pupil.link);
  const theirs = await signInWithCard(desk, teacher.link);
  await theirs.goto(`${school.url}/lezen/${space}/${record}`);
  await theirs.getByText(words('review', 'nothing.title')).waitFor();
  expect(await foundOnDevice(theirs, [written, record ?? ''])).toEqual([]);
  await mine.goto(`${school.url}/loopboek`);
  await mine.locator(`a[href="/loopboek/${space}/${record}"]`).first().click();
  await mine.getByText(written).waitFor();
  expect(await theirs.getByText(words('review', 'nothing.title')).count()).toBe(1);

  await mine.getByRole('link', { name: words('loopbook', 'entry.changeReaders') }).click();
  await mine.getByText(words('sharing', 'homeEntry.intro')).waitFor();
  await mine.getByRole('checkbox', { name: teacher.name }).click({ force: true });
  await mine
    .getByRole('button', { name: words('sharing', 'shareWith', { names: teacher.name }) })
    .click();
  await theirs.getByText(written).waitFor({ timeout: 10_000 });
  await page.getByText(atHome('readers.school')).waitFor({ timeout: 10_000 });
});
