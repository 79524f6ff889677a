/** A pupil moves to a school with a server of its own, and takes five pieces of thirty along. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#domain/calendar.ts';
import { dayMs } from '#domain/instant.ts';
import type { SchoolsAnswer } from '#protocol/parcel.ts';
import { AsPerson, aPut } from './support/as-person.ts';
import { problemsOf } from './support/axe.ts';
import { Device, laptop, phone, ready, turnTo } from './support/device.ts';
import type { RunningSchool } from './support/running-school.ts';
import { signInWithCard } from './support/sign-in.ts';
import { signIn, type TwoSchools, twoSchools } from './support/two-schools.ts';
import { words } from './support/words.ts';

let schools: TwoSchools;
let before: RunningSchool;
let next: RunningSchool;
/** The pupil's own phone, with a loopbook of each school on it. */
const hand = new Device({ size: phone });
const desk = new Device({ size: laptop });
const home = new Device({ size: phone });
const classroom = new Device({ size: laptop });
let there: Page;
let here: Page;
let reading: Page;
let space: string;
let step: string;
let nameOfBefore: string;
let sharedPiece: { record: string; to: string };
const shared = 'Wat ik hier deelde';
const folder = mkdtempSync(join(tmpdir(), 'loopboek-parcel-'));
const file = join(folder, 'pakket.zip');

beforeAll(async () => {
  schools = await twoSchools();
  before = schools.before;
  next = schools.next;
  const office = await signIn(before, 'admin');
  nameOfBefore = (await office.ask<SchoolsAnswer>('schools')).own.name;
  const pupil = await AsPerson.signIn(before.url, before.first('pupil').card);
  space = pupil.portfolio();
  const found = (await pupil.changesIn(space)).find(
    (change) => 'kind' in change && change.kind === 'transition',
  );
  step = `/overstap/${space}/${found?.record ?? ''}`;
  const pieces = Array.from({ length: 30 }, (_, place) => {
    const made = { activity: 'free', title: line(place), 'answer.text': line(place) };
    return aPut({ space, kind: 'entry', fields: { ...made, language: 'nl', kept: Date.now() } });
  });
  await pupil.push(pieces);
  // What school and home read already.
  const fields = { activity: 'free', title: shared, 'answer.text': shared, kept: Date.now() };
  const put = aPut({ space, kind: 'entry', fields });
  const [teacher, parent] = [await asReader('teacher'), await asReader('parent')];
  const audience = [teacher, parent].map(({ id }) => ({ to: id, until: null }));
  await pupil.push([Object.assign(put, { audience })]);
  sharedPiece = { record: put.record, to: teacher.id };
});
const asReader = (role: string) => AsPerson.signIn(before.url, before.first(role).card);

afterAll(async () => {
  for (const device of [hand, desk, home, classroom]) await device.close();
  await schools?.close();
  rmSync(folder, { recursive: true });
});

const t = (key: string, values: Record<string, string> = {}) => words('parcel', key, values);
const h = (key: string, values: Record<string, string> = {}) => words('handover', key, values);
const line = (place: number) => `Werkstuk ${String(place).padStart(2, '0')} over mijn buurt`;
const five = [3, 8, 14, 21, 29];
const later = { timeout: 60_000 };
const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });
const started = (text: string) => text.split('|')[0] ?? '';

async function go(page: Page, school: RunningSchool, address: string): Promise<void> {
  await page.goto(school.url + address);
  await ready(page);
}

async function lookWithAxe(page: Page): Promise<void> {
  expect(await problemsOf(page)).toEqual([]);
}

test('the counsellor and the father prepare the step, each in their own language, and the pupil reads every word', async () => {
  const t2 = (key: string, language: string) => words('transitions', key, {}, language);
  const counsellor = await signInWithCard(desk, before.first('counsellor').link);
  await turnTo(counsellor, step);
  const summary = counsellor.getByLabel(t2('page.summary.title', 'nl'));
  await summary.fill('Wil na OKAN naar kapper.', later);
  await summary.blur();

  const father = await signInWithCard(home, before.first('parent').link);
  await father.evaluate(() => localStorage.setItem('loopboek.language', 'ar'));
  await go(father, before, step);
  await father.waitForSelector('html[lang=ar][dir=rtl]');
  await father.getByText('Wil na OKAN naar kapper.').first().waitFor(later);
  const contact = father.getByLabel(t2('page.contact.title', 'ar'));
  await contact.fill('السيد ويم بيترز');
  await contact.blur();

  there = await signInWithCard(hand, before.first('pupil').link);
  await turnTo(there, step);
  await there.getByText('Wil na OKAN naar kapper.').first().waitFor(later);
  await expect
    .poll(() => there.getByLabel(t2('page.contact.title', 'nl')).inputValue(), later)
    .toBe('السيد ويم بيترز');
});

test('five pieces of thirty go into one signed file for the other school', async () => {
  // At the new school: a code that the pupil takes along, and the schools that its office knows.
  here = await signInWithCard(hand, next.first('pupil').link);
  await turnTo(here, '/loopboek/meenemen/code');
  const shown = here.locator('dd[translate=no]');
  await shown.filter({ hasText: /^\w{3}-\w{3}-\w{3}$/ }).waitFor(later);
  const code = (await shown.textContent()) ?? '';
  await here.getByText(/^\d{5}( \d{5}){5}$/).waitFor(later);
  await lookWithAxe(here);
  await turnTo(here, '/loopboek/meenemen/naar-hier');
  await here.locator('input[type=file]').waitFor({ state: 'attached', ...later });

  // At the school of before: to whom, until when, and the pieces one by one.
  await turnTo(there, `${step}/mee`);
  await there.getByRole('link', { name: h('otherSchool') }).click(later);
  await there.getByRole('radio', { name: 'De Nieuwe Wind' }).check(later);
  await there.getByText(/^.*\d{5}( \d{5}){5}/).waitFor(later);
  const field = there.getByLabel(t('code'));
  const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
  await field.fill(wrong);
  await there.getByText(t('codeProblem')).waitFor();
  expect(await field.inputValue()).toBe(wrong);
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await there.getByLabel(t('receiver')).fill(next.first('teacher').name);
  expect(await field.inputValue()).toBe(code);
  const box = (place: number) => there.getByRole('checkbox', { name: new RegExp(line(place)) });
  await there
    .getByRole('checkbox', { name: /Werkstuk/ })
    .first()
    .waitFor(later);
  await there.getByRole('button', { name: words('sharing', 'seeAs.more') }).click();
  for (const place of five) await box(place).check();
  await there.getByText(t('preview')).click();
  await there.locator('details h3').first().waitFor();
  expect(await there.locator('details h3').count()).toBe(five.length);
  await there.getByText(started(t('size', { size: '|' }))).waitFor(later);
  await lookWithAxe(there);

  // Without a connection nothing is signed, nothing is given, and all that was chosen stays.
  const make = there.getByRole('button', { name: t('go') });
  await there.context().setOffline(true);
  await make.click();
  await there.getByText(t('problem.offline')).waitFor(later);
  expect(await there.getByText(t('list.title')).count()).toBe(0);
  expect(await box(3).isChecked()).toBe(true);
  await there.context().setOffline(false);
  const [download] = await Promise.all([there.waitForEvent('download', later), make.click()]);
  expect(download.suggestedFilename()).toBe('pakket.zip');
  await download.saveAs(file);
  await there.getByText(t('made', { school: 'De Nieuwe Wind' })).waitFor();
  await there.getByRole('heading', { name: t('list.title') }).waitFor();
  for (const place of five) await row(there, line(place)).getByText(t('list.nothing')).waitFor();
});

test('it is taken in while neither school can be reached, and its reader reads exactly these five', async () => {
  await before.stop();
  await here.context().setOffline(true);
  await here.locator('input[type=file]').setInputFiles(file);
  await here.getByText(t('in.from', { school: nameOfBefore })).waitFor(later);
  const teacher = next.first('teacher');
  const reader = here.getByRole('radio', { name: new RegExp(`^${teacher.name}`) });
  expect(await reader.isChecked()).toBe(true);
  for (const place of five) await here.getByText(line(place), { exact: true }).waitFor();
  await lookWithAxe(here);
  await here.getByRole('button', { name: t('in.go') }).click();
  await here.getByText(t('in.done')).waitFor(later);
  await here.context().setOffline(false);

  const pupil = await AsPerson.signIn(next.url, next.first('pupil').card);
  const there2 = pupil.portfolio();
  reading = await signInWithCard(classroom, teacher.link);
  await turnTo(reading, `/leerling/${there2}`);
  const got = reading.getByRole('listitem').filter({ hasText: /Werkstuk/ });
  await expect.poll(() => got.count(), { timeout: 90_000 }).toBe(five.length);
  for (const place of five) await row(reading, line(place)).waitFor();
  // Nor does the school give this teacher anything else of it.
  const asTeacher = await AsPerson.signIn(next.url, teacher.card);
  const given = JSON.stringify(await asTeacher.changesIn(there2));
  for (let place = 0; place < 30; place += 1) {
    expect(given.includes(line(place))).toBe(five.includes(place));
  }
  await row(reading, line(3)).getByRole('link').click();
  await reading.waitForURL(/\/lezen\//);
  await ready(reading);
});

test('taking it in once more adds nothing', async () => {
  await turnTo(here, '/loopboek/meenemen');
  await turnTo(here, '/loopboek/meenemen/naar-hier');
  await here.getByText(started(t('taken.from', { school: nameOfBefore, day: '|' }))).waitFor(later);
  await here.locator('input[type=file]').setInputFiles(file);
  await here.getByText(t('in.already')).waitFor(later);
  expect(await here.getByRole('button', { name: t('in.go') }).count()).toBe(0);
});

test('the school of before hears that it came and was read; what the pupil takes back there is gone here', async () => {
  await before.again();
  const read = started(t('list.read', { when: '|' }));
  const arrived = started(t('list.arrived', { when: '|' }));
  const again = async () => {
    await turnTo(there, '/loopboek');
    await turnTo(there, `${step}/pakket`);
    await row(there, line(3)).waitFor(later);
    await new Promise((done) => setTimeout(done, 1_500));
  };
  const saysSo = async (place: number, text: string) => {
    await again();
    return await row(there, line(place)).getByText(text).count();
  };
  await expect.poll(() => saysSo(3, read), { timeout: 120_000 }).toBe(1);
  expect(await row(there, line(8)).getByText(arrived).count()).toBe(1);
  await lookWithAxe(there);

  const url = reading.url();
  await there.context().setOffline(true);
  await row(there, line(3))
    .getByRole('button', { name: h('given.take') })
    .click();
  await row(there, line(3)).getByText(t('list.untold')).waitFor();
  await there.context().setOffline(false);

  const got = reading.getByRole('listitem').filter({ hasText: /Werkstuk/ });
  await reading.goBack();
  await expect.poll(() => got.count(), { timeout: 90_000 }).toBe(five.length - 1);
  await reading.goto(url);
  await ready(reading);
  expect(await reading.getByText(line(3)).count()).toBe(0);
  const told = started(t('list.told', { when: '|' }));
  await expect.poll(() => saysSo(3, told), { timeout: 120_000 }).toBe(1);
  // It does not lie in the bin, from which a tap would give it again.
  await turnTo(there, '/weggegooid');
  await there.getByText(words('history', 'bin.empty')).waitFor(later);

  // The pupil's own copy stays theirs.
  await turnTo(here, '/loopboek');
  // Rows below the screen are not drawn, and which of the five lies below it differs.
  await here.setViewportSize({ width: phone.width, height: 4 * phone.height });
  await here.getByText(line(3)).first().waitFor(later);
  await here.setViewportSize(phone);
  await turnTo(here, '/loopboek/meenemen/naar-hier');
  await here.getByText(t('taken.withdrawn')).waitFor(later);
  await here.getByText(t('taken.stays')).waitFor();
  await lookWithAxe(here);
});

test('from the day on that the pupil chose, the school of before reads nothing more; home does', async () => {
  const [teacher, parent] = [before.first('teacher'), before.first('parent')];
  const read = async (card: string) => {
    const person = await AsPerson.signIn(before.url, card);
    return JSON.stringify(await person.changesIn(space)).includes(shared);
  };
  expect([await read(teacher.card), await read(parent.card)]).toEqual([true, true]);

  const along = (key: string) => words('along', key);
  await turnTo(there, '/loopboek');
  await turnTo(there, `${step}/mee`);
  const part = there.getByRole('region', { name: along('close.title') });
  await part.getByLabel(h('until')).fill(addDays(dayOf(Date.now()), 1), later);
  await part.getByRole('button', { name: along('close.set') }).click();
  await part.getByRole('button', { name: along('close.change') }).waitFor(later);
  const pupil = await AsPerson.signIn(before.url, before.first('pupil').card);
  const isShut = async () => {
    const change = (await pupil.changesIn(space)).find(
      ({ record }) => record === sharedPiece.record,
    );
    const grants = change !== undefined && 'audience' in change ? change.audience : [];
    return grants.find(({ to }) => to === sharedPiece.to)?.until ?? null;
  };
  await expect.poll(isShut, { timeout: 120_000 }).not.toBeNull();
  await before.stop();
  await before.again(3 * dayMs);
  expect([await read(teacher.card), await read(parent.card)]).toEqual([false, true]);
});
