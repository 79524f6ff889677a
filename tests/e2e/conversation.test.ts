import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AsPerson } from './support/as-person.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, offlineReady, ready, turnTo } from './support/device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
const phone = new Device();
const desk = new Device({ size: laptop });

beforeAll(async () => {
  school = await demoSchool();
});
afterAll(async () => {
  await phone.close();
  await desk.close();
  await school.close();
});

const t = (key: string, values: Record<string, string> = {}) => words('conversation', key, values);
const shared = 'In de garage mocht ik zelf de banden wisselen.';
const step = 'Ik vraag of ik nog een dag mag komen.';
const dayMs = 86_400_000;

async function say(page: Page, text: string) {
  await page.getByRole('textbox').fill(text);
  await page.getByText(words('ui', 'state.device')).first().waitFor();
}

async function onwards(page: Page) {
  await page.getByRole('button', { name: words('activities', 'run.next') }).click();
}

const pass = (page: Page, name: string) =>
  page.getByRole('button', { name: t('turn.pass', { name }) }).click();

/** The clock of this device alone: a day passes, and the app is opened again. */
async function aDayLater(page: Page) {
  await page.clock.setFixedTime(Date.now() + dayMs);
  await page.goto(school.url);
  await ready(page);
}

test('a conversation held offline on one phone ends as a step that the pupil meets on its day, and two devices that were apart keep the words of both', async () => {
  const pupil = school.first('pupil');
  const teacher = school.first('teacher');
  const writer = await AsPerson.signIn(school.url, pupil.card);
  const space = writer.portfolio();
  const [entry = ''] = await writer.pushEntries(1, () => shared);
  const page = await signInWithCard(phone, pupil.link);
  await page.goto(`${school.url}/loopboek/${space}/${entry}`);
  await page.getByText(shared).waitFor();
  await offlineReady(page);
  await page.context().setOffline(true);

  // The two sit down with the pupil's phone, without a connection.
  await page.getByRole('link', { name: words('loopbook', 'entry.talk') }).click();
  await page.getByRole('radio', { name: teacher.name }).check({ force: true });
  await page.getByRole('button', { name: t('start.go') }).click();
  await page.getByText(t('turn.now', { name: pupil.name })).waitFor();
  await page.getByText(shared).waitFor();
  await say(page, 'Het ging vanzelf.');
  await pass(page, teacher.name);
  await page.getByText(t('turn.now', { name: teacher.name })).waitFor();
  await say(page, 'Je legde het ook aan anderen uit.');
  await onwards(page);
  await page.getByRole('heading', { name: t('move.can.question') }).waitFor();
  await say(page, 'Ik kan goed kijken.');
  // The app is killed in the middle: every word is still there.
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
  await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('Ik kan goed kijken.');
  await onwards(page);
  await page.getByRole('heading', { name: t('move.explore.question') }).waitFor();
  await onwards(page);
  await page.getByRole('heading', { name: t('move.step.question') }).waitFor();
  await page.getByRole('textbox').fill(step);
  await page.getByRole('button', { name: t('step.go') }).click();
  await page.getByText(t('step.lacks.day')).waitFor();
  const tomorrow = new RegExp(`^${words('activities', 'form.tomorrow')}`);
  await page.getByRole('radio', { name: tomorrow }).check({ force: true });
  await page.getByRole('radio', { name: teacher.name }).check({ force: true });
  await page.getByRole('button', { name: t('step.go') }).click();
  await page.getByText(t('page.kept')).waitFor();
  await page.getByRole('link', { name: t('page.toStep') }).waitFor();
  const talk = new URL(page.url()).pathname;

  // Not today; tomorrow it is the first thing, with who helps, also where something was begun.
  await turnTo(page, '/');
  await ready(page);
  expect(await page.getByText(step).count()).toBe(0);
  await turnTo(page, '/kaarten/free');
  await page.getByRole('textbox').fill('Ik begon iets.');
  await page.getByText(words('ui', 'state.device')).first().waitFor();
  await aDayLater(page);
  await page.getByText(words('today', 'now.step')).waitFor();
  await page.getByText(step).waitFor();
  await page.getByText(words('today', 'now.helper', { name: teacher.name })).waitFor();
  await page.getByRole('link', { name: words('today', 'now.stepGo') }).click();
  await page.getByRole('radio').first().waitFor();

  // Back with a connection, at the time that it is: the teacher reads what the two said.
  await page.clock.setFixedTime(Date.now());
  await page.context().setOffline(false);
  await page.goto(school.url + talk);
  await page.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 30_000 });
  const other = await signInWithCard(desk, teacher.link);
  await other.goto(school.url + talk);
  await other.getByText('Je legde het ook aan anderen uit.').waitFor({ timeout: 30_000 });
  await offlineReady(other);

  // Both go on with it apart.
  await page.context().setOffline(true);
  await other.context().setOffline(true);
  await turnTo(page, `${talk}?vraag=3`);
  await page.getByText(t('turn.now', { name: pupil.name })).waitFor();
  await say(page, 'Ik wil een motor openmaken.');
  await turnTo(other, `${talk}?vraag=3`);
  await pass(other, teacher.name);
  await other.getByText(t('turn.now', { name: teacher.name })).waitFor();
  await say(other, 'Misschien ook eens in de school in Gent.');
  await page.context().setOffline(false);
  await other.context().setOffline(false);
  // What is open to be typed in travels each half minute; what is stopped and kept, at once.
  for (const device of [page, other]) {
    await device.getByRole('button', { name: words('activities', 'run.stop') }).click();
    await device.waitForURL((url) => url.search === '');
  }
  for (const device of [page, other]) {
    await turnTo(device, talk);
    await device.getByText('Ik wil een motor openmaken.').waitFor({ timeout: 30_000 });
    await device.getByText('Misschien ook eens in de school in Gent.').waitFor({ timeout: 30_000 });
    expect(await device.getByText(words('ui', 'versions.title')).count()).toBe(0);
  }
  // One step, the pupil's alone, however many devices there are.
  const reader = await AsPerson.signIn(school.url, teacher.card);
  expect(JSON.stringify(await reader.changesIn(space))).not.toContain('"kind":"step"');
});
