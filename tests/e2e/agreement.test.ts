import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#domain/calendar.ts';
import { AsPerson } from './support/as-person.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, offlineReady, ready, turnTo } from './support/device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
const phone = new Device();
const desk = new Device({ size: laptop });
const home = new Device();

beforeAll(async () => {
  school = await demoSchool();
});
afterAll(async () => {
  for (const device of [phone, desk, home]) await device.close();
  await school.close();
});

const t = (key: string, values: Record<string, string> = {}, language = 'nl') =>
  words('agreement', key, values, language);
const sentence = 'Ik wil een school dicht bij huis.';
const ofPupil = 'We bellen de school op maandag.';
const ofTeacher = 'We schrijven de school een brief.';
const second = 'Lies zoekt een folder.';
const dayMs = 86_400_000;
const soon = 3;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** Its words stand there in Dutch for everybody. */
const sign = (page: Page) => page.getByRole('button', { name: t('sign') });
const kept = (page: Page) => page.getByText(words('ui', 'state.device')).first().waitFor();
const sees = (page: Page, text: string) =>
  page.getByText(text).first().waitFor({ timeout: 60_000 });

async function changesFirst(page: Page, card: string, text: string) {
  await turnTo(page, `${card}?schrijf`);
  await page
    .getByRole('button', { name: t('line.change') })
    .first()
    .click();
  await page.getByLabel(t('line.text')).fill(text);
  await kept(page);
}

/** The clock of this device alone: days pass, and the app is opened again. */
async function onThatDay(page: Page) {
  await page.clock.setFixedTime(Date.now() + soon * dayMs);
  await page.goto(school.url);
  await ready(page);
}

test('a card made offline keeps the words of two devices; who signed looks again after a change; on its day the table meets it', async () => {
  const pupil = school.first('pupil');
  const teacher = school.first('teacher');
  const parent = school.first('parent');
  const space = (await AsPerson.signIn(school.url, pupil.card)).portfolio();
  const page = await signInWithCard(phone, pupil.link);
  await page.goto(`${school.url}/loopboek`);
  await ready(page);
  await sees(page, words('loopbook', 'title'));
  await offlineReady(page);
  await page.context().setOffline(true);

  // The table sits together, without a connection.
  await turnTo(page, `/afspraken/${space}`);
  await page.getByRole('checkbox', { name: teacher.name }).check({ force: true });
  await page.getByRole('checkbox', { name: parent.name }).check({ force: true });
  await page.getByLabel(t('start.language')).selectOption('ar');
  await press(page, t('start.go'));
  await sees(page, t('title', {}, 'ar'));
  await press(page, t('ready'));
  await sees(page, t('lacks.agreement'));
  await page.getByLabel(t('sentence.ask')).fill(sentence);
  await press(page, t('line.add'));
  await page.getByLabel(t('line.text')).fill(ofPupil);
  await page.getByLabel(/العربية/).fill('نتصل بالمدرسة يوم الاثنين.');
  await press(page, t('line.close'));
  await page.getByLabel(t('reviewDay')).fill('2020-01-01');
  await sees(page, t('dayOver'));
  await page.getByLabel(t('reviewDay')).fill(addDays(dayOf(Date.now()), soon));
  await page.getByLabel(t('guest.ask')).fill('Hoda');
  await press(page, t('guest.add'));
  await kept(page);
  await press(page, t('ready'));
  await sees(page, t('guest.says'));
  const card = new URL(page.url()).pathname;
  await sign(page).click();
  await sees(page, t('signed.here'));

  // Back with a connection the teacher reads it; then both write on it apart.
  await page.context().setOffline(false);
  await page.goto(school.url + card);
  await page.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 30_000 });
  const other = await signInWithCard(desk, teacher.link);
  await other.goto(school.url + card);
  await sees(other, ofPupil);
  await sees(other, sentence);
  await offlineReady(other);
  await page.context().setOffline(true);
  await other.context().setOffline(true);
  await changesFirst(page, card, `${ofPupil} Om tien uur.`);
  await turnTo(page, card);
  await changesFirst(other, card, ofTeacher);
  await sees(other, t('sentence.others', { name: pupil.name }));
  await press(other, t('line.close'));
  await press(other, t('line.add'));
  await other.getByLabel(t('line.text')).fill(second);
  await kept(other);
  await turnTo(other, card);
  await page.context().setOffline(false);
  await other.context().setOffline(false);
  for (const device of [page, other]) {
    await sees(device, `${ofPupil} Om tien uur.`);
    await sees(device, ofTeacher);
    await sees(device, second);
    await sees(device, words('ui', 'versions.title'));
  }
  await press(page, words('ui', 'versions.both'));
  await page.getByText(words('ui', 'versions.title')).waitFor({ state: 'detached' });
  await sees(page, `${ofPupil} Om tien uur.`);
  await sees(page, ofTeacher);
  await sees(page, t('signed.again'));
  await other
    .getByText(words('ui', 'versions.title'))
    .waitFor({ state: 'detached', timeout: 60_000 });

  // The parent reads it in Arabic and signs for himself.
  const atHome = await signInWithCard(home, parent.link);
  await atHome.evaluate(() => localStorage.setItem('loopboek.language', 'ar'));
  await atHome.goto(`${school.url}/kind/${space}`);
  // Among what the child shows.
  const record = card.split('/').at(-1);
  await atHome.locator(`a[href$="${record}"]`).first().click({ timeout: 60_000 });
  await sees(atHome, t('lines', {}, 'ar'));
  await sees(atHome, 'نتصل بالمدرسة يوم الاثنين.');
  await sign(atHome).click();
  await sees(atHome, t('signed.here', {}, 'ar'));
  const seat = (device: Page, name: string) =>
    device.getByRole('listitem').filter({ hasText: name });
  await seat(other, parent.name).getByText(t('signed.here')).waitFor({ timeout: 60_000 });

  // Changed afterwards: it says who looks again, also to the parent.
  await turnTo(page, `${card}?schrijf`);
  await page.getByLabel(t('sentence.ask')).fill(`${sentence} En met een labo.`);
  await kept(page);
  await press(page, t('ready'));
  await sees(page, t('signed.again'));
  await seat(other, parent.name).getByText(t('signed.again')).waitFor({ timeout: 60_000 });
  await sign(atHome).waitFor({ timeout: 60_000 });

  // On its day it is the first thing of the pupil, and stands at the teacher's home, also offline.
  await page.context().setOffline(true);
  await other.context().setOffline(true);
  await turnTo(page, '/');
  await ready(page);
  expect(await page.getByText(words('today', 'now.review')).count()).toBe(0);
  await onThatDay(page);
  await sees(page, words('today', 'now.review'));
  await page.getByRole('link', { name: words('today', 'now.reviewGo'), exact: true }).click();
  await sees(page, t('went.ask'));
  await page
    .getByRole('radio', { name: t('went.bit') })
    .first()
    .click({ force: true });
  await press(page, t('ready'));
  await sees(page, t('went.again'));
  await turnTo(page, '/');
  await ready(page);
  await sees(page, words('today', 'free.go'));
  expect(await page.getByText(words('today', 'now.review')).count()).toBe(0);
  await onThatDay(other);
  await sees(other, words('review', 'lookBack.title'));
  await other.locator(`a[href="${card}"]`).first().click();
  await sees(other, t('went.ask'));
});
