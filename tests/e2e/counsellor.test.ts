import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schoolYearOf, startOfSchoolYear } from '#domain/school-year.ts';
import { AsPerson } from './support/as-person.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, ready } from './support/device.ts';
import { onDevice } from './support/on-device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
const desk = new Device({ size: laptop });
const phone = new Device();

beforeAll(async () => {
  school = await demoSchool();
});
afterAll(async () => {
  await phone.close();
  await desk.close();
  await school.close();
});

const shared = 'Op de proefles in de bakkerij mocht ik het deeg alleen afwegen.';
const question = 'Mag ik eerst een week komen proberen voor ik kies?';
const d = (key: string) => words('desk', key);
const t = (key: string, values: Record<string, string> = {}) => words('transitions', key, values);
const followed = (page: Page) =>
  page.getByRole('list', { name: d('people.list') }).getByRole('listitem');

type LineRow = { space: string; kind: string; order: number };

/** A young person of whom something of this year and of an earlier one came to this device. */
async function sharedOverYears(page: Page) {
  const rows = (await onDevice(page)).filter(({ store }) => store === 'lines');
  const start = startOfSchoolYear(schoolYearOf(Date.now()));
  const lines = rows
    .map(({ row }) => row as LineRow)
    .filter(({ kind }) => kind === 'entry' || kind === 'step');
  const counted = [...new Set(lines.map(({ space }) => space))].map((space) => {
    const theirs = lines.filter((line) => line.space === space);
    const now = theirs.filter(({ order }) => order >= start).length;
    return { space, this: now, earlier: theirs.length - now };
  });
  const found = counted.find((one) => one.this > 0 && one.earlier > 0);
  if (!found) throw new Error('Nobody shared over two school years.');
  return found;
}

test('a counsellor finds who they follow, and reads what was shared with them, by period', async () => {
  const pupil = school.first('pupil');
  const counsellor = await AsPerson.signIn(school.url, school.first('counsellor').card);
  const writer = await AsPerson.signIn(school.url, pupil.card);
  await writer.pushEntries(1, () => shared, [counsellor.id]);
  const page = await signInWithCard(desk, school.first('counsellor').link);
  await page.getByRole('heading', { name: d('people.title') }).waitFor();
  // The first of fifty, who is before a step at the top; the others are a tap away.
  expect(await followed(page).count()).toBe(30);
  await page
    .getByRole('button', { name: d('people.more') })
    .last()
    .click();
  await expect.poll(() => followed(page).count()).toBe(50);

  await page.getByLabel(d('people.group')).selectOption('OKAN');
  await expect.poll(() => followed(page).count()).toBe(25);
  await page.getByRole('searchbox', { name: d('people.filter') }).fill('niemand');
  await page.getByText(d('people.noneFound')).waitFor();
  await page.getByRole('searchbox', { name: d('people.filter') }).fill(pupil.name.slice(0, 6));
  await expect.poll(() => followed(page).count()).toBe(1);
  await followed(page).getByRole('link', { name: pupil.name }).click();
  await page.getByRole('heading', { name: pupil.name }).waitFor();
  const rows = page.getByRole('list', { name: words('staff', 'person.shared') });
  await rows.getByRole('link').first().click();
  await page.getByText(shared).waitFor();

  const over = await sharedOverYears(page);
  await page.goto(`${school.url}/leerling/${over.space}`);
  await ready(page);
  const period = (name: string) =>
    page.getByRole('radio', { name: words('staff', `person.periods.${name}`) });
  expect(await period('this').isChecked()).toBe(true);
  await expect.poll(() => rows.getByRole('listitem').count()).toBe(over.this);
  await period('earlier').click({ force: true });
  await expect.poll(() => rows.getByRole('listitem').count()).toBe(over.earlier);
});

test('a transition is seen by the pupil, whose own question the counsellor reads', async () => {
  const pupil = school.first('pupil');
  const teacher = school.first('teacher');
  const hand = await signInWithCard(phone, pupil.link);
  const page = await desk.page(school.url);
  await followed(page).getByRole('link', { name: pupil.name }).click();
  await page.getByRole('link', { name: words('staff', 'person.openTransition') }).click();
  await page.getByRole('button', { name: t('create.save') }).click();
  await page.getByText(t('create.problem')).waitFor();

  await page.getByRole('button', { name: t('create.otherMoments') }).click();
  await page.getByRole('radio', { name: t('moments.return.title') }).check({ force: true });
  const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(t('create.day')).fill(day);
  await page.getByRole('checkbox', { name: teacher.name }).check({ force: true });
  await page.getByRole('button', { name: t('create.save') }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/overstap/'));
  const address = new URL(page.url()).pathname;
  const first = t('tasks.round-table');
  for (const task of ['round-table', 'first-day', 'named-contact', 'six-weeks'])
    await page.getByRole('checkbox', { name: t(`tasks.${task}`) }).waitFor();
  await page.getByRole('checkbox', { name: first }).click({ force: true });
  await page.getByLabel(t('page.addLabel')).fill('Samen naar de bushalte wandelen');
  await page.getByRole('button', { name: t('page.add'), exact: true }).click();
  await page.getByText(words('ui', 'state.safe')).first().waitFor();

  await hand.goto(`${school.url}/loopboek`);
  await hand
    .getByRole('link', { name: new RegExp(t('moments.return.title')) })
    .first()
    .click();
  expect(new URL(hand.url()).pathname).toBe(address);
  await hand.getByRole('checkbox', { name: first, checked: true }).waitFor();
  await hand.getByRole('checkbox', { name: 'Samen naar de bushalte wandelen' }).waitFor();
  await hand.getByText(new RegExp(`${school.first('counsellor').name}.*${teacher.name}`)).waitFor();
  await hand.getByLabel(t('page.question.own')).fill(question);
  await hand.getByLabel(t('page.question.own')).blur();
  await page.getByText(question).waitFor({ timeout: 10_000 });

  // Whoever is not at the table reads none of it.
  const parent = await AsPerson.signIn(school.url, school.first('parent').card);
  for (const { space } of parent.members)
    expect(JSON.stringify(await parent.changesIn(space))).not.toContain(question);
});
