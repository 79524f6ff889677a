/** Checks 20, 21, 22 and 25 of the design: a lesson with a whole class, a board, and no Wi-Fi. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type ALesson, classWithNamesakes, joins, says, startLesson } from '../support/a-lesson.ts';
import { AsPerson } from '../support/as-person.ts';
import { type DemoPerson, demoSchool, type RunningSchool } from '../support/demo-school.ts';
import { Device, laptop, ready, turnTo } from '../support/device.ts';
import { finishCard, onShared } from '../support/in-a-lesson.ts';
import { type NextWorker, nextWorkerOf } from '../support/next-worker.ts';
import { foundOnDevice } from '../support/on-device.ts';
import { signInWithCard } from '../support/sign-in.ts';
import { words } from '../support/words.ts';

const board = { width: 1280, height: 720 };

let school: RunningSchool;
let line: NextWorker;
let teacher: AsPerson;
let group: { space: string; names: string[]; pupils: DemoPerson[] };
let page: Page;
const desk = new Device({ size: laptop });
const phone = new Device();
const tablet = new Device({ size: { width: 820, height: 1180 } });

beforeAll(async () => {
  school = await demoSchool();
  line = await nextWorkerOf(school.url);
  const { card, link } = school.first('teacher');
  teacher = await AsPerson.signIn(school.url, card);
  group = await classWithNamesakes(school, teacher);
  await (await desk.start()).addInitScript(watchTheScreen);
  page = await signInWithCard(desk, link.replace(school.url, line.url));
  // From its second visit on the worker carries the page.
  await page.reload();
  await ready(page);
  await page.locator(`a[href="/klas/${group.space}"]`).waitFor();
});
/** Who stopped halfway leaves the next one a connection. */
afterEach(() => page.context().setOffline(false));
afterAll(async () => {
  for (const device of [desk, phone, tablet]) await device.close();
  await line?.close();
  await school?.close();
});

type Watched = { longest: number; asked: number; refuses: boolean };
declare global {
  var watched: Watched;
}

/** Before the app: counts what is asked of the screen's lock, and measures what holds up the page. */
function watchTheScreen() {
  globalThis.watched = { longest: 0, asked: 0, refuses: false };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      globalThis.watched.longest = Math.max(globalThis.watched.longest, duration);
  }).observe({ entryTypes: ['longtask'] });
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: () => {
        globalThis.watched.asked += 1;
        if (globalThis.watched.refuses) return Promise.reject(new Error('The battery is low'));
        return Promise.resolve({ release: () => Promise.resolve() });
      },
    },
  });
}

/** What the teacher reads stands apart from what the pupils read. */
const said = (key: string, values: Record<string, string> = {}) =>
  words(/^(lead|new|board)\./.test(key) ? 'leading' : 'lesson', key, values);
const boardButton = () => page.getByRole('button', { name: said('lead.board') });
const seats = () => page.getByRole('list', { name: said('lead.who') }).getByRole('listitem');
const names = async () =>
  (await seats().allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
const inStage = (stage: string) => page.locator(`li[data-stage="${stage}"]`).count();

async function lead(lesson: ALesson): Promise<void> {
  await turnTo(page, lesson.address);
  await boardButton().waitFor({ timeout: 20_000 });
  await expect.poll(() => seats().count()).toBe(group.names.length);
}

/** What came with the first sign-in is stored; from here on only the lesson is measured. */
async function atRest(): Promise<void> {
  const quietMs = 1_500;
  const longest = () =>
    page.evaluate(async (ms) => {
      globalThis.watched.longest = 0;
      await new Promise((later) => setTimeout(later, ms));
      return globalThis.watched.longest;
    }, quietMs);
  await expect.poll(longest, { timeout: 30_000 }).toBe(0);
}

/** Every name of a member of the class, in full or in part, and every picture of somebody. */
async function tellsWho(): Promise<string[]> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const parts = group.names.flatMap((name) => [name, ...name.split(' ')]);
  const found = parts.filter((part) => part.length > 3 && html.includes(part));
  return [...found, ...(/<(img|video|canvas|dialog)\b/.test(html) ? ['a picture'] : [])];
}

test('check 20: the code stands large on the board, and nobody by name; the screen stays awake, or not', async () => {
  await turnTo(page, `/klas/${group.space}`);
  await page.getByRole('link', { name: words('staff', 'class.startLesson') }).click();
  await page.getByLabel(said('new.find')).fill('trots');
  await page
    .getByRole('checkbox', { name: words('cards', 'proud-moment.title') })
    .check({ force: true });
  await page.getByRole('button', { name: said('new.start') }).click();
  await boardButton().click();

  await page.setViewportSize(board);
  const code = page.locator('[data-code]');
  const measured = await code.evaluate((element) => {
    const style = getComputedStyle(element);
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) throw new Error('No pen');
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const light = (color: string) => {
      const [r = 0, g = 0, b = 0] = (color.match(/\d+/g) ?? [])
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let behind: Element | null = element;
    while (behind !== null && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)')
      behind = behind.parentElement;
    const ground = light(
      behind === null ? 'rgb(255,255,255)' : getComputedStyle(behind).backgroundColor,
    );
    return {
      text: element.textContent,
      capital: pen.measureText('H').actualBoundingBoxAscent,
      contrast: (ground + 0.05) / (light(style.color) + 0.05),
      fits: element.getBoundingClientRect().right <= innerWidth,
    };
  });
  expect(measured.text).toMatch(/^[CDFHJKLMNPRTWXY]{6}$/);
  expect(measured.capital).toBeGreaterThanOrEqual(board.height * 0.05);
  expect(measured.contrast).toBeGreaterThanOrEqual(7);
  expect(measured.fits).toBe(true);
  expect(await page.getByRole('img', { name: said('board.qr') }).count()).toBe(1);
  expect(await page.evaluate(() => document.body.scrollHeight <= innerHeight)).toBe(true);
  expect(await tellsWho()).toEqual([]);
  expect(await page.evaluate(() => globalThis.watched.asked)).toBeGreaterThan(0);

  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    globalThis.watched = { longest: 0, asked: 0, refuses: true };
  });
  await boardButton().click();
  await expect.poll(() => page.evaluate(() => globalThis.watched.asked)).toBeGreaterThan(0);
  expect(await code.innerText()).toBe(measured.text);
  await page.keyboard.press('Escape');
  await page.setViewportSize(laptop);

  // Ended too early, the lesson goes on; then it is really over.
  const end = async () => {
    await page.getByRole('button', { name: said('lead.end') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: said('lead.end') })
      .click();
    await page.getByText(said('lead.over')).waitFor();
  };
  await end();
  await page.getByRole('button', { name: said('lead.again') }).click();
  await boardButton().waitFor();
  await end();
});

test('check 21: twenty-five pupils join within a minute, each at their own place, namesakes both', async () => {
  const lesson = await startLesson(teacher, group.space);
  await lead(lesson);
  const before = await names();
  expect(before).toEqual(group.names);
  expect(before.filter((name) => before.indexOf(name) !== before.lastIndexOf(name)).length).toBe(2);
  expect(await inStage('not-yet')).toBe(25);
  await atRest();
  const began = Date.now();
  const signedIn: Promise<AsPerson>[] = [];
  for (const pupil of group.pupils) {
    signedIn.push(joins(school, pupil, lesson));
    await new Promise((later) => setTimeout(later, 250));
  }
  // Live: some are here while others still come.
  await expect.poll(() => inStage('started')).toBeGreaterThan(0);
  const people = await Promise.all(signedIn);
  await expect.poll(() => inStage('started'), { timeout: 60_000 }).toBe(25);
  expect(Date.now() - began).toBeLessThan(60_000);
  expect(await names()).toEqual(before);

  // One device makes one mark; whose said it in two shows the furthest.
  for (const person of people.slice(0, 3)) await says(person, lesson, { done: Date.now() });
  await expect.poll(() => inStage('done'), { timeout: 10_000 }).toBe(3);
  expect(await names()).toEqual(before);
  expect(await page.evaluate(() => globalThis.watched.longest)).toBeLessThanOrEqual(200);
  await lesson.end();
});

test('check 22: P shows the board without anybody or any news, in large letters; Escape comes back to its button', async () => {
  const root = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const lesson = await startLesson(teacher, group.space);
  await lead(lesson);
  const small = await root();
  await page.keyboard.press('p');
  await page.locator('[data-code]').waitFor();
  expect(await root()).toBeGreaterThanOrEqual(small * 1.5);

  // A pupil shares something, a new version comes, and the connection goes.
  const [pupil] = group.pupils;
  const author = await AsPerson.signIn(school.url, pupil?.card ?? '');
  await author.pushEntries(1, () => 'Dit deel ik met mijn leraar.', [teacher.id]);
  await says(author, lesson, { started: Date.now() });
  line.deploy();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    for (let look = 0; registration.waiting === null; look += 1) {
      if (look > 400) throw new Error('No next worker');
      await new Promise((later) => setTimeout(later, 50));
    }
  });
  await page.context().setOffline(true);
  await page.waitForTimeout(500);
  expect(await tellsWho()).toEqual([]);
  expect(await page.locator('[role=status], [role=alert], nav, dialog').count()).toBe(0);
  const shown = await page.locator('body').innerText();
  expect(shown).not.toContain(words('app', 'update.ready'));
  expect(shown).not.toContain('Dit deel ik');

  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe(said('lead.board'));
  // It was there all the time, behind the board.
  await page.getByText(words('app', 'update.ready')).waitFor();
  await page.context().setOffline(false);
  await page.keyboard.press('P');
  await page.locator('[data-code]').waitFor();
  await page.getByRole('button', { name: said('board.leave') }).click();
  await boardButton().waitFor();
  await lesson.end();
});

test('check 25: without Wi-Fi the teacher keeps what was there and is told once; afterwards all twenty-five are in', async () => {
  const lesson = await startLesson(teacher, group.space);
  await lead(lesson);
  const [first, ...others] = await Promise.all(
    group.pupils.map((pupil) => AsPerson.signIn(school.url, pupil.card)),
  );
  if (first === undefined) throw new Error('A pupil is needed.');
  await says(first, lesson, { started: Date.now() });
  await expect.poll(() => inStage('started'), { timeout: 10_000 }).toBe(1);

  await page.context().setOffline(true);
  await page.getByText(said('lead.offline')).waitFor();
  expect(await page.getByText(said('lead.offline')).count()).toBe(1);
  await Promise.all(others.map((pupil) => says(pupil, lesson, { started: Date.now() })));
  for (const [place, name] of group.names.entries()) {
    if (place % 8 !== 0) continue;
    await seats().nth(place).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await boardButton().waitFor();
  }
  // Where it is not read yet nothing is said; what is said is what was there.
  expect([0, 24]).toContain(await inStage('not-yet'));
  await expect.poll(() => inStage('started'), { timeout: 10_000 }).toBe(1);

  await page.context().setOffline(false);
  await expect.poll(() => inStage('started'), { timeout: 10_000 }).toBe(25);
  expect(await page.getByText(said('lead.offline')).count()).toBe(0);
  await lesson.end();
});

test('a pupil comes by the code on the board, writes for themselves alone, and the teacher sees that they are done', async () => {
  const lesson = await startLesson(teacher, group.space);
  const yesterday = await startLesson(teacher, group.space, { began: -1_500, until: -1_440 });
  await lead(lesson);
  const [, pupil] = group.pupils;
  if (pupil === undefined) throw new Error('A pupil is needed.');

  // Not signed in: the card first, and then the lesson by itself.
  const theirs = await phone.page(`${school.url}/les`);
  await theirs
    .getByLabel(said('join.code'))
    .fill(`${lesson.code.slice(0, 3).toLowerCase()} ${lesson.code.slice(3)}`);
  await theirs.getByRole('button', { name: said('join.go') }).click();
  await theirs.getByText(said('join.first')).waitFor();
  await theirs.goto(pupil.link);
  await theirs.getByRole('button', { name: words('profiles', 'who.yes') }).click();
  await theirs.waitForURL(`**${lesson.address}`);

  await theirs.getByRole('button', { name: said('do.begin') }).click();
  await theirs.waitForURL('**/kaarten/proud-moment/**');
  const place = group.names.indexOf(pupil.name);
  const stage = () => seats().nth(place).getAttribute('data-stage');
  await expect.poll(stage, { timeout: 10_000 }).toBe('started');
  const own = await AsPerson.signIn(school.url, pupil.card);
  await finishCard(theirs, typed);
  await expect.poll(stage, { timeout: 15_000 }).toBe('done');

  const entries = await own.changesIn(own.portfolio());
  const written = entries.filter((change) => JSON.stringify(change).includes(typed));
  expect(written).toMatchObject([{ kind: 'entry', audience: [] }]);
  await turnTo(theirs, '/');
  await theirs
    .getByRole('link', { name: words('today', 'lesson.go') })
    .first()
    .click();
  await theirs.getByText(said('do.allDone')).waitFor();

  await turnTo(theirs, `/les#${yesterday.code}`);
  await theirs.getByText(said('join.over')).waitFor();
  await turnTo(theirs, `/les#${'CDFHJK' === lesson.code ? 'KJHFDC' : 'CDFHJK'}`);
  await theirs.getByText(said('join.notFound')).waitFor();
  await lesson.end();
});

const typed = 'Ik hielp een jongen die zijn bus miste.';

test('on a tablet of the class one pupil is done and locks, and nothing of them is left for the next', async () => {
  const lesson = await startLesson(teacher, group.space);
  const [, , one, two] = group.pupils;
  if (one === undefined || two === undefined) throw new Error('Two pupils are needed.');
  const shared = await tablet.page(`${school.url}/les#${lesson.code}`);
  await shared.getByText(said('join.first')).waitFor();
  const person = await onShared(shared, one, lesson);
  await shared.getByRole('button', { name: said('do.begin') }).click();
  await shared.waitForURL('**/kaarten/proud-moment/**');
  await finishCard(shared, typed);
  await turnTo(shared, lesson.address);
  await shared.getByText(said('do.allDone')).waitFor();
  await shared.getByRole('button', { name: said('lock.go') }).click();
  await shared.waitForURL('**/welkom', { timeout: 20_000 });
  expect(await foundOnDevice(shared, [typed, person, one.name])).toEqual([]);
  const kept = await shared.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(kept.filter((name) => name?.includes(person))).toEqual([]);

  // The next one; the teacher ends the lesson while they are at it.
  await onShared(shared, two, lesson);
  await lead(lesson);
  await page.getByRole('button', { name: said('lead.end') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: said('lead.end') })
    .click();
  await page.getByText(said('lead.over')).waitFor();
  const goodbye = shared.getByRole('dialog', { name: said('lock.over') });
  await goodbye.getByRole('button', { name: said('lock.go') }).click();
  await shared.waitForURL('**/welkom', { timeout: 20_000 });
  expect(await foundOnDevice(shared, [two.name])).toEqual([]);
});
