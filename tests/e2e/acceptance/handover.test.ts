/** Check 28 of the design, and what a pupil gives along to a new teacher in the same school. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AsPerson, aPut } from '../support/as-person.ts';
import { problemsOf } from '../support/axe.ts';
import { demoSchool, type RunningSchool } from '../support/demo-school.ts';
import { Device, laptop, phone, ready, turnTo } from '../support/device.ts';
import { signInWithCard } from '../support/sign-in.ts';
import { words } from '../support/words.ts';

let school: RunningSchool;
let own: Page;
const desk = new Device({ size: laptop });
const classroom = new Device({ size: laptop });
const hand = new Device({ size: phone });

beforeAll(async () => {
  school = await demoSchool();
  own = await signInWithCard(hand, school.first('pupil').link);
});
afterAll(async () => {
  for (const device of [desk, classroom, hand]) await device.close();
  await school?.close();
});

const t = (key: string, values: Record<string, string> = {}) => words('handover', key, values);
const b = (key: string, values: Record<string, string> = {}) => words('bundle', key, values);
const card = (id: string) => words('cards', `${id}.title`);
const later = { timeout: 40_000 };

/** The cards of this step. */
const cards = [
  'language-figure',
  'could-already',
  'day-in-another-class',
  'my-questions',
  'my-people',
];

type Step = { pupil: AsPerson; space: string; step: string };

async function theStep(): Promise<Step> {
  const pupil = await AsPerson.signIn(school.url, school.first('pupil').card);
  const space = pupil.portfolio();
  const changes = await pupil.changesIn(space);
  const found = changes.find((one) => 'kind' in one && one.kind === 'transition');
  return { pupil, space, step: `/overstap/${space}/${found?.record ?? ''}` };
}

const item = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });

async function lookWithAxe(page: Page): Promise<void> {
  for (const language of ['ar', 'nl']) {
    await page.evaluate((chosen) => localStorage.setItem('loopboek.language', chosen), language);
    await page.reload();
    await ready(page);
    await page.locator('main h2, main fieldset').first().waitFor();
    expect(await problemsOf(page)).toEqual([]);
  }
}

test("check 28: how each thing stands is the pupil's choice in words, what they did not share cannot be added, and a question is seen and refused", async () => {
  const { pupil, space, step } = await theStep();
  const name = school.first('pupil').name;
  const counsellor = await AsPerson.signIn(school.url, school.first('counsellor').card);
  // What a pupil of the demo school shared differs from day to day.
  const entries = (await counsellor.changesIn(space)).filter(
    (change) => 'kind' in change && change.kind === 'entry',
  );
  const seen = JSON.stringify(entries);
  const [asked = '', given = ''] = cards.filter((id) => !seen.includes(id));
  const fields = { activity: given, 'answer.languages': 'Arabisch', kept: Date.now() };
  const put = aPut({ space, kind: 'entry', fields });
  await pupil.push([Object.assign(put, { audience: [{ to: counsellor.id, until: null }] })]);

  const page = await signInWithCard(desk, school.first('counsellor').link);
  await turnTo(page, `${step}/klaarleggen`);
  const closed = item(page, card(asked));
  const add = (row: ReturnType<typeof item>) => row.getByRole('button', { name: b('add') });
  await closed.getByText(b('state.not-shared')).waitFor(later);
  expect(await add(closed).isDisabled()).toBe(true);
  await closed.getByText(b('reason.not-shared', { name })).waitFor();
  await lookWithAxe(page);

  // Asking is one question, which the pupil sees on their own page of this step.
  await closed.getByRole('button', { name: b('ask', { name }) }).click();
  await closed.getByText(b('reason.asked', { name })).waitFor();
  expect(await add(closed).isDisabled()).toBe(true);
  expect(await closed.getByRole('button', { name: b('ask', { name }) }).count()).toBe(0);
  await turnTo(own, `${step}/mee`);
  const by = school.first('counsellor').name;
  const question = own.getByRole('region', { name: t('asked.title') });
  await question.getByText(t('asked.may', { name: by })).waitFor(later);
  await question.getByText(card(asked)).waitFor();
  await question.getByText(t('asked.free')).waitFor();
  await question.getByRole('button', { name: t('asked.no') }).click();
  await question.getByText(t('asked.said', { name: by })).waitFor();

  // A no needs no reason and is not asked again.
  await closed.getByText(b('reason.refused', { name })).waitFor(later);
  expect(await add(closed).isDisabled()).toBe(true);
  expect(await closed.getByRole('button', { name: b('ask', { name }) }).count()).toBe(0);

  // What the pupil did share is laid ready, which gives it to nobody: the pupil sees that it lies there.
  const open = item(page, card(given));
  await open.getByText(b('state.shared'), { exact: true }).waitFor();
  await add(open).click();
  await open.getByText(b('state.ready')).waitFor();
  await own.getByLabel(card(given)).first().waitFor();
  await own
    .locator('label')
    .filter({ hasText: card(given) })
    .filter({ hasText: t('state.ready') })
    .first()
    .waitFor(later);
});

const line = (place: number) => `Werkstuk ${String(place).padStart(2, '0')} over mijn buurt`;
const five = [3, 8, 14, 21, 29];

test('a pupil hands five of thirty pieces to a new teacher, who reads exactly those, and takes one back', async () => {
  const { pupil, space, step } = await theStep();
  const pieces = Array.from({ length: 30 }, (_, place) => {
    const made = { activity: 'free', title: line(place), 'answer.text': line(place) };
    return aPut({ space, kind: 'entry', fields: { ...made, language: 'nl', kept: Date.now() } });
  });
  await pupil.push(pieces);
  const teacher = school.first('teacher');
  await turnTo(own, '/loopboek');
  await turnTo(own, `${step}/mee`);
  await own.getByRole('radio', { name: new RegExp(`^${teacher.name}`) }).check(later);
  const box = (place: number) => own.getByRole('checkbox', { name: new RegExp(line(place)) });
  await own
    .getByRole('checkbox', { name: /Werkstuk/ })
    .first()
    .waitFor(later);
  const more = own.getByRole('button', { name: words('sharing', 'seeAs.more') });
  await more.click();
  for (const place of five) {
    await box(place).check();
    const label = own.locator('label').filter({ hasText: line(place) });
    await label.getByText(t('state.not', { name: teacher.name })).waitFor();
  }
  // Exactly what the receiver will see, before it goes.
  await own.getByText(t('preview', { name: teacher.name })).click();
  for (const place of five) await own.locator('details h3', { hasText: line(place) }).waitFor();

  await own.context().setOffline(true);
  await own.getByRole('button', { name: t('giveTo', { name: teacher.name }) }).click();
  await own.getByText(t('done', { name: teacher.name })).waitFor();
  await own.context().setOffline(false);

  const reading = await signInWithCard(classroom, teacher.link);
  await turnTo(reading, `/leerling/${space}`);
  const got = reading.getByRole('listitem').filter({ hasText: /Werkstuk/ });
  await expect.poll(() => got.count(), { timeout: 60_000 }).toBe(five.length);
  for (const place of five) await item(reading, line(place)).waitFor();
  await item(reading, line(3)).getByRole('link').click();
  await reading.waitForURL(/\/lezen\//);
  await ready(reading);
  const read = reading.url();

  // Back on the pupil's page: who read it, honestly, and one tap to take it back.
  const row = own.getByRole('listitem').filter({ hasText: line(3) });
  const already = words('sharing', 'alreadyRead', { name: teacher.name, when: '|' }).split('|')[0];
  await row.getByText(already ?? '').waitFor(later);
  await own.getByText(t('given.honest')).waitFor();
  await lookWithAxe(own);
  await row.getByRole('button', { name: t('given.take') }).click();
  await row.waitFor({ state: 'detached' });

  await turnTo(reading, `/leerling/${space}`);
  await expect.poll(() => got.count(), { timeout: 60_000 }).toBe(five.length - 1);
  await reading.goto(read);
  await ready(reading);
  expect(await reading.getByText(line(3)).count()).toBe(0);

  // And all at once.
  await own.getByRole('button', { name: t('given.takeAll') }).click();
  await turnTo(reading, `/leerling/${space}`);
  await expect.poll(() => got.count(), { timeout: 60_000 }).toBe(0);
});
