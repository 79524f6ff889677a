import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grey } from '#media/paper/grey.ts';
import { createChance } from '../simulation/world/chance.ts';
import { drawnSheet } from '../support/paper/draw-sheet.ts';
import { classWithNamesakes } from './support/a-lesson.ts';
import { AsPerson } from './support/as-person.ts';
import { type DemoPerson, demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, ready, turnTo } from './support/device.ts';
import { type Photo, photoOf, printed } from './support/papers.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
let space: string;
let pupils: DemoPerson[];
let teacher: AsPerson;
let page: Page;
let sheets: Grey[];
let home: Page;
const desk = new Device({ size: laptop });
const phone = new Device();

const paper = (key: string, values: Record<string, string> = {}) => words('paper', key, values);
const said = (name: string) => paper('read.kept', { name });

/** How often this sheet, or one of these pupils, stands in the list. */
const rows = (text: string): Locator => page.locator('li[data-outcome]').filter({ hasText: text });

async function brings(photos: Photo[]): Promise<void> {
  const before = await page.locator('li[data-outcome]').count();
  await page.locator('[data-paper=choose]').setInputFiles(photos);
  await expect
    .poll(() => page.locator('li[data-outcome]:not([data-outcome=waiting])').count(), {
      timeout: 60_000,
    })
    .toBe(before + photos.length);
}

async function sheetsOf(person: DemoPerson) {
  const signedIn = await AsPerson.signIn(school.url, person.card);
  const changes = await signedIn.changesIn(signedIn.portfolio());
  return changes.filter((change) => 'kind' in change && change.kind === 'sheet');
}

beforeAll(async () => {
  school = await demoSchool();
  teacher = await AsPerson.signIn(school.url, school.first('teacher').card);
  ({ space, pupils } = await classWithNamesakes(school, teacher));
  page = await signInWithCard(desk, school.first('teacher').link);
  await page.waitForFunction(async () => (await caches.keys()).includes('loopboek-staff'));
  await page.waitForSelector(`a[href="/klas/${space}"]`, { timeout: 60_000 });
});
afterAll(async () => {
  await phone.close();
  await desk.close();
  await school.close();
});

test('sheets for a class are printed without a connection, one a pupil, those of the same name told apart', async () => {
  await page.goto(`${school.url}/klas/${space}/papier?kaart=proud-moment`);
  await ready(page);
  await page
    .getByText(pupils[0]?.name ?? '')
    .first()
    .waitFor();
  await school.stop();
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: paper('make') }).click();
  const made = page.locator('section[data-form=sheet]');
  await made.first().waitFor();
  expect(await made.count()).toBe(pupils.length);
  const names = await made.evaluateAll((all) =>
    all.map((one) => (one.querySelector('header') as HTMLElement).innerText),
  );
  expect(new Set(names).size).toBe(pupils.length);
  const paperCount = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paperCount.match(/\/Type\s*\/Page\b/g)?.length).toBe(pupils.length);
  sheets = [];
  for (let at = 0; at < 5; at += 1) sheets.push(await printed(made.nth(at)));
  const twins = names.flatMap((name, at) =>
    names.filter((one) => one.split('\n')[0] === name.split('\n')[0]).length > 1 ? [at] : [],
  );
  for (const at of twins) sheets.push(await printed(made.nth(at)));
  expect(twins).toHaveLength(2);
});

test('photographed in a row without a connection, each is kept for its own pupil; upside down too', async () => {
  await turnTo(page, '/papier');
  await ready(page);
  const photos: Photo[] = [];
  for (const [at, sheet] of sheets.entries()) {
    if (at === 1) continue;
    const turn = at === 0 ? 187 : -12 + 5 * at;
    photos.push(await photoOf(page, sheet, { turn, seed: at + 1 }));
  }
  await brings(photos);
  const kept = await page.locator('li[data-outcome=kept]').count();
  expect(kept).toBe(photos.length);
  expect(await page.locator('li[data-outcome=kept] img').count()).toBe(0);
});

test('half a sheet lies aside with what to do, and stays there until a new photo is taken', async () => {
  const half = await photoOf(page, sheets[1] as Grey, {
    isHalf: true,
    middle: { x: 0.5, y: 0.75 },
  });
  await brings([half]);
  await rows(paper('read.half')).waitFor();
  await page.reload();
  await ready(page);
  await rows(paper('read.half')).locator('img').waitFor();
  await brings([await photoOf(page, sheets[1] as Grey, { seed: 31 })]);
  await rows(paper('read.half'))
    .getByRole('button', { name: paper('read.drop') })
    .click();
  await expect.poll(() => rows(paper('read.half')).count()).toBe(0);
});

test('the same sheet twice is kept once, and again only when somebody says so', async () => {
  await brings([await photoOf(page, sheets[2] as Grey, { turn: 3, seed: 41 })]);
  const twice = page.locator('li[data-outcome=twice]');
  expect(await twice.count()).toBe(1);
  await twice.getByRole('button', { name: paper('read.keepToo') }).click();
  await expect.poll(() => twice.count(), { timeout: 30_000 }).toBe(0);
});

test('a sheet of another class and what is no sheet lie aside with a sentence', async () => {
  const code = {
    space: '00112233445566aa',
    activity: 'proud-moment',
    form: 'sheet',
    page: 1,
  } as const;
  const other = drawnSheet({ ...code, sheet: 'abc123' }, createChance(2).next);
  const blank = { ...other, data: other.data.slice().fill(235) };
  await brings([
    await photoOf(page, other, { seed: 51 }),
    await photoOf(page, blank, { seed: 52 }),
    { name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') },
  ]);
  await rows(paper('read.elsewhere')).waitFor();
  await rows(paper('read.no-code')).waitFor();
  await rows(paper('read.not-a-photo')).waitFor();
});

test('with the connection back each pupil has their own sheet, alone; who brought them has none', async () => {
  const list = await page.locator('li[data-outcome=kept]').allInnerTexts();
  await school.again();
  const named = [...new Set(pupils.map(({ name }) => name))];
  const brought = pupils.filter(({ name }) => list.some((row) => row.includes(said(name).trim())));
  expect(brought.length).toBeGreaterThan(5);
  expect(named.length).toBeLessThan(pupils.length);
  for (const person of brought) {
    await expect
      .poll(async () => (await sheetsOf(person)).length, { timeout: 90_000, interval: 1_000 })
      .toBeGreaterThan(0);
  }
  await expect
    .poll(
      async () => {
        const found = await Promise.all(
          brought.map(async (person) => {
            const mine = await AsPerson.signIn(school.url, person.card);
            const seen = await teacher.changesIn(mine.portfolio());
            return seen.filter((change) => 'kind' in change && change.kind === 'sheet').length;
          }),
        );
        return found.reduce((sum, one) => sum + one, 0);
      },
      { timeout: 120_000, interval: 2_000 },
    )
    .toBe(0);
});

test('the pupil finds the sheet in the loopbook as their own, and read by nobody else', async () => {
  const list = await page.locator('li[data-outcome=kept]').allInnerTexts();
  const person = pupils.find(({ name }) => list.some((row) => row.includes(said(name).trim())));
  home = await signInWithCard(phone, person?.link ?? '');
  await turnTo(home, '/loopboek');
  await ready(home);
  const row = home.locator('a[data-kind=sheet]').first();
  await row.waitFor({ timeout: 60_000 });
  expect(await row.innerText()).toContain(words('loopbook', 'readers.onlyYou'));
  await row.click();
  await home.waitForURL(/\/loopboek\/.+\//);
  await ready(home);
  await home.locator('main img[src^="blob:"]').first().waitFor({ timeout: 60_000 });
  expect(await home.getByRole('heading', { level: 1 }).innerText()).toBe(
    words('cards', 'proud-moment.title'),
  );
});
