import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, ready } from './support/device.ts';
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

const first = 'Ik legde aan Omar uit hoe de kopieermachine werkt.';
const second = 'Op de bus dacht ik na over de apotheek en over wat ik daar';

test('a pupil writes in the bus without a connection, and the teacher reads and answers it', async () => {
  const pupil = school.first('pupil');
  const teacher = school.first('teacher');
  const once = await signInWithCard(phone, pupil.link);
  await once.waitForFunction(() => navigator.onLine);
  await once.getByText(words('today', 'state.safe')).waitFor();

  // The network is cut before the app is opened.
  await school.stop();
  await phone.restart();
  const page = await phone.page(school.url);
  await ready(page);

  await page.goto(`${school.url}/kaarten/went-smoothly`);
  await ready(page);
  await page.getByRole('textbox').fill(first);
  await page.getByText(words('ui', 'state.device')).first().waitFor();
  await page.getByRole('button', { name: words('activities', 'run.next') }).click();
  await page.getByRole('radio').nth(3).check({ force: true });
  await page.getByRole('button', { name: words('activities', 'run.done') }).click();
  await page.getByRole('heading', { name: words('sharing', 'freshTitle') }).waitFor();
  await page.getByText(words('ui', 'state.device')).first().waitFor();
  expect(await page.getByText(words('ui', 'state.safe')).count()).toBe(0);
  await page.getByRole('button', { name: words('sharing', 'keepToMe') }).click();
  const kept = page.url();

  // The tab is killed while typing the second one.
  await page.goto(`${school.url}/kaarten/free`);
  await ready(page);
  await page.getByRole('textbox').pressSequentially(second, { delay: 15 });
  await page.waitForTimeout(600);
  await page.close();
  const again = await phone.page(school.url);
  await ready(again);
  await again.getByText(words('today', 'now.draft')).waitFor();
  await again.getByRole('link', { name: words('today', 'now.draftGo') }).click();
  const typed = await again.getByRole('textbox').inputValue();
  expect(second.startsWith(typed)).toBe(true);
  expect(typed.length).toBeGreaterThan(second.length - 40);

  // Online again: the first entry is safe at school, and shared with the teacher.
  await school.again();
  await again.goto(kept);
  await again.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 70_000 });
  const teacherPage = await signInWithCard(desk, teacher.link);
  await teacherPage.goto(`${school.url}/nieuw`);
  await ready(teacherPage);
  const title = words('cards', 'went-smoothly.title');
  const rows = teacherPage.getByRole('link', { name: new RegExp(`${pupil.name}.*${title}`) });
  const before = await rows.count();

  await again.getByRole('link', { name: words('loopbook', 'entry.changeReaders') }).click();
  await again.getByRole('checkbox', { name: teacher.name }).check({ force: true });
  await again.getByRole('button', { name: new RegExp(teacher.name) }).click();
  const shared = Date.now();
  await rows.nth(before).waitFor({ timeout: 5_000 });
  expect(Date.now() - shared).toBeLessThan(5_000);

  // The teacher reads and answers; the pupil sees who read it, and the answer at the entry.
  await rows.first().click();
  await teacherPage.getByText(first).waitFor();
  await teacherPage
    .getByLabel(words('review', 'reading.answer.label'))
    .fill('Mooi uitgelegd. Wie leer jij nog iets?');
  await teacherPage.getByRole('button', { name: words('review', 'reading.answer.send') }).click();
  await again.getByText('Mooi uitgelegd. Wie leer jij nog iets?').waitFor({ timeout: 10_000 });
  await again
    .getByText(new RegExp(`Gelezen door.*${teacher.name}`))
    .first()
    .waitFor();
});
