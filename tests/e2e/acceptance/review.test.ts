/** Checks 23, 24 and 26 of the design: cards that a class sorts, answers by key, a class from a list. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { classWithNamesakes, startLesson } from '../support/a-lesson.ts';
import { AsPerson } from '../support/as-person.ts';
import { type DemoPerson, demoSchool, type RunningSchool } from '../support/demo-school.ts';
import { Device, laptop, ready, turnTo } from '../support/device.ts';
import { signInWithCard } from '../support/sign-in.ts';
import { words } from '../support/words.ts';

let school: RunningSchool;
let teacher: AsPerson;
let group: { space: string; names: string[]; pupils: DemoPerson[] };
let authors: AsPerson[];
let page: Page;
const desk = new Device({ size: laptop });
const officeDesk = new Device({ size: laptop });

beforeAll(async () => {
  school = await demoSchool();
  const { card, link } = school.first('teacher');
  teacher = await AsPerson.signIn(school.url, card);
  group = await classWithNamesakes(school, teacher);
  authors = await Promise.all(group.pupils.map((one) => AsPerson.signIn(school.url, one.card)));
  await Promise.all(authors.map((one) => one.pushEntries(1, () => 'Iets van mij.', [teacher.id])));
  page = await signInWithCard(desk, link);
  // From its second visit on the worker carries the page.
  await page.reload();
  await ready(page);
});
afterAll(async () => {
  for (const device of [desk, officeDesk]) await device.close();
  await school?.close();
});

const said = (key: string) =>
  words(/^(classes|class|person|note)\./.test(key) ? 'staff' : 'review', key);
const queue = () => page.getByRole('list', { name: said('new.list') });
const field = () => page.getByLabel(said('reading.answer.label'));
const onDevice = () => page.getByText(words('ui', 'state.device')).first();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

/** What the pupils were answered, as the school gives it to them. */
async function answers(): Promise<string[]> {
  const found = await Promise.all(authors.map((one) => one.changesIn(one.portfolio())));
  return found
    .flat()
    .flatMap((change) =>
      'kind' in change && change.kind === 'reply' && change.author === teacher.id
        ? change.heads.map(({ content }) => content)
        : [],
    )
    .filter((content) => content.includes('Dag, antwoord'));
}

test('check 24: twenty-five pupils are answered with keys alone, four between two of them, also without Wi-Fi', async () => {
  await turnTo(page, '/nieuw');
  await expect.poll(() => queue().getByRole('link').count(), { timeout: 20_000 }).toBe(30);
  await queue().getByRole('link').first().focus();
  await page.keyboard.press('Enter');

  const between: number[] = [];
  const addresses = new Set<string>();
  for (const place of group.pupils.keys()) {
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    if (place > 0) {
      await press('Control+Enter');
      await expect.poll(focused, { interval: 5 }).toBe(said('reading.next'));
      await press('Enter');
    }
    await page.waitForURL((url) => url.pathname.startsWith('/lezen/') && !addresses.has(url.href));
    await field().waitFor();
    await press('Tab');
    await press('Enter');
    between.push(presses);
    addresses.add(page.url());
    if (place === 3) await page.context().setOffline(true);
    await page.keyboard.insertText(`Dag, antwoord ${place}.`);
    await onDevice().waitFor();
  }
  expect(Math.max(...between)).toBeLessThanOrEqual(4);
  expect(addresses.size).toBe(25);

  // In the middle of a sentence the window is gone, without another key.
  await page.keyboard.type(' En dan');
  await page.waitForTimeout(600);
  const last = page.url();
  await page.close();
  page = await desk.page(last);
  await field().waitFor();
  await expect.poll(() => field().inputValue()).toBe('Dag, antwoord 24. En dan');
  await field().focus();
  await page.keyboard.press('Control+Enter');
  await onDevice().waitFor();
  await page.context().setOffline(false);

  await expect.poll(async () => (await answers()).length, { timeout: 20_000 }).toBe(25);
  const all = (await answers()).join('\n');
  for (const place of group.pupils.keys()) expect(all).toContain(`antwoord ${place}.`);
  expect(all).toContain('antwoord 24. En dan');
});

test('a queue of five hundred opens as a short page without a connection, and an answer stands there in the next frame', async () => {
  const [author] = authors;
  await author?.pushEntries(500, (place) => `Blad ${place}.`, [teacher.id]);
  await page.goto(school.url);
  await ready(page);
  const fresh = page.getByRole('link', { name: said('classes.allNew') });
  await fresh.waitFor();
  const kept = () =>
    page.evaluate(async (space) => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      let most = 0;
      for (const name of names.filter((one) => one.includes('replica'))) {
        const open = await new Promise<IDBDatabase>((done, fail) => {
          const asking = indexedDB.open(name);
          asking.onsuccess = () => done(asking.result);
          asking.onerror = () => fail(asking.error);
        });
        const records = open.transaction('records').objectStore('records');
        const range = IDBKeyRange.bound([space], [space, []]);
        most = await new Promise<number>((done) => {
          const counting = records.count(range);
          counting.onsuccess = () => done(counting.result);
        });
        open.close();
      }
      return most;
    }, author?.portfolio() ?? '');
  await expect.poll(kept, { timeout: 40_000, interval: 500 }).toBeGreaterThan(500);

  await page.context().setOffline(true);
  await fresh.click();
  await queue().waitFor();
  expect(await queue().getByRole('listitem').count()).toBe(30);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(700);

  await queue().getByRole('link').first().click();
  await field().fill('Dat las ik graag.');
  await page.evaluate(() => {
    addEventListener('keydown', ({ ctrlKey, key }) => {
      if (!ctrlKey || key !== 'Enter') return;
      requestAnimationFrame(() => {
        const list = document.querySelector('main ul:has(p)');
        document.body.dataset.frame = `${list?.textContent} ${document.activeElement?.textContent}`;
      });
    });
  });
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('body[data-frame]');
  const frame = await page.evaluate(() => document.body.dataset.frame ?? '');
  expect(frame).toContain('Dat las ik graag.');
  expect(frame).toContain(said('reading.next'));
  await page.context().setOffline(false);
});

const lies = (key: string, values = {}) => words('forms', `sort.${key}`, values);
const card = (id: string) => words('catalogue', `hands-head-heart.sort.cards.${id}`);
const bin = (id: string) => words('catalogue', `hands-head-heart.sort.bins.${id}`);
/** Where each card is to lie, in the order in which they come into the hand. */
const wanted = [
  ['cook', 'hands'],
  ['repair', 'hands'],
  ['count', 'head'],
  ['comfort', 'heart'],
  ['draw', 'hands'],
  ['lift', 'heart'],
  ['plan', 'head'],
  ['listen', 'heart'],
] as const;
/** Longer than a double tap, so that each press is meant. */
const aLook = () => page.waitForTimeout(420);
const place = (id: string) => page.locator(`[data-place="${id}"]`);
const status = () => page.getByRole('status').innerText();
const hand = () => page.getByRole('group');
const undo = () => page.getByRole('button', { name: lies('undo') });

async function table(): Promise<Record<string, string[]>> {
  const bins = ['hands', 'head', 'heart'];
  const lying = await Promise.all(
    bins.map((id) => place(id).getByRole('listitem').allInnerTexts()),
  );
  return Object.fromEntries(bins.map((id, at) => [id, (lying[at] ?? []).map((one) => one.trim())]));
}

async function told(id: string, to: string): Promise<void> {
  await expect.poll(status).toContain(lies('lies', { card: card(id), place: bin(to) }));
}

/** A new table: what a class laid is kept for as long as the lesson is open. */
async function layOut(address: string): Promise<void> {
  await turnTo(page, '/nieuw');
  await turnTo(page, address);
  await page.getByRole('button', { name: words('leading', 'lead.board') }).click();
  await page.getByRole('button', { name: words('staff', 'board.sort') }).click();
  await hand().waitFor();
}

async function dragged(id: string, to: string): Promise<void> {
  const from = await hand().locator(`[data-card="${id}"]`).boundingBox();
  const target = await place(to).boundingBox();
  if (from === null || target === null) throw new Error('Out of sight');
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(target.x + 30, target.y + 20, { steps: 4 });
  await page.mouse.up();
}

/** Tab by Tab to a control, as somebody without a mouse does. */
async function tabTo(name: string): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    const isThere = await page.evaluate(
      (wish) =>
        document.activeElement?.matches('button') &&
        document.activeElement.textContent.startsWith(wish),
      name,
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way to ${name} with Tab`);
}

test('check 23: a class sorts cards by mouse, by keys alone and with "Verplaats naar…" alone, hears each move and takes ten back', async () => {
  const lesson = await startLesson(teacher, group.space, { cards: ['hands-head-heart'] });
  const ends: Record<string, string[]>[] = [];

  await layOut(lesson.address);
  for (const [id, to] of wanted) {
    await dragged(id, to);
    await told(id, to);
  }
  ends.push(await table());

  await layOut(lesson.address);
  for (const [id, to] of wanted) {
    await tabTo(bin(to));
    await page.keyboard.press('Enter');
    await told(id, to);
    await aLook();
  }
  ends.push(await table());

  await layOut(lesson.address);
  const first = bin('head');
  for (const _ of wanted) {
    await hand().getByRole('button', { name: first }).click();
    await aLook();
  }
  for (const [id, to] of wanted.filter(([, bins]) => bins !== 'head')) {
    await place('head')
      .getByRole('button', { name: card(id) })
      .click();
    await page
      .getByRole('group', { name: lies('moveTo') })
      .getByRole('button', { name: bin(to) })
      .click();
    await told(id, to);
    await aLook();
  }
  ends.push(await table());
  expect(ends[1]).toEqual(ends[0]);
  expect(ends[2]).toEqual(ends[0]);
  expect(Object.values(ends[0] ?? {}).flat()).toHaveLength(wanted.length);

  // Fourteen moves were made: the last ten are taken back, the first four stay.
  for (let step = 0; step < 10; step += 1) {
    const before = await table();
    await undo().click();
    await expect.poll(table).not.toEqual(before);
    expect((await status()).trim()).not.toBe('');
  }
  expect(await undo().count()).toBe(0);
  expect(await table()).toEqual({
    hands: [],
    head: ['cook', 'repair', 'count', 'comfort'].map(card),
    heart: [],
  });
  await lesson.end();
});

const list = [
  'Naam;Klas;Taal',
  'Zoë Peeters;7B;fr',
  'Noor El Amrani;7B;',
  'noor  el amrani;7B;',
  '"=HYPERLINK(""http://kwaad.example"";""Noor"")";7B;',
  ';7B;',
].join('\r\n');
const importing = (key: string, values: Record<string, string> = {}) =>
  words('school', `import.${key}`, values);
const row = (office: Page, line: number) =>
  office
    .getByRole('list', { name: importing('preview') })
    .getByRole('listitem')
    .filter({ hasText: importing('line', { line: String(line) }) });

async function choose(office: Page, buffer: Buffer): Promise<void> {
  await turnTo(office, '/school/klas/nieuw');
  const file = { name: '7b.csv', mimeType: 'text/csv', buffer };
  await office.locator('input[type=file]').setInputFiles(file);
  await office.getByText(importing('fileRead', { file: '7b.csv' })).waitFor();
}

test('check 26: a class comes from a CSV, every fault is said in words, and nothing is written before it is asked', async () => {
  const office = await signInWithCard(officeDesk, school.first('admin').link);
  const written: string[] = [];
  office.on('request', (request) => {
    if (request.url().endsWith('/school/commands')) written.push(request.postData() ?? '');
  });
  // As Excel of before saves it here: every letter one byte.
  await choose(office, Buffer.from(list, 'latin1'));
  expect(await row(office, 2).innerText()).toContain('Zoë Peeters');
  const problems = { 4: 'twice', 5: 'formula', 6: 'no-name' };
  for (const [line, problem] of Object.entries(problems)) {
    expect(await row(office, Number(line)).innerText()).toContain(importing(`problem.${problem}`));
  }
  expect(await office.locator('main [data-problem]').count()).toBe(3);
  expect(written).toEqual([]);

  await office.getByRole('button', { name: importing('add_other', { count: '2' }) }).click();
  await office.getByText(importing('added_other', { count: '2' })).waitFor();
  const pupils = office.getByRole('list', { name: words('school', 'class.pupils') });
  expect(await pupils.getByRole('link').count()).toBe(2);
  expect(await pupils.innerText()).toContain('Zoë Peeters');
  expect(written).toHaveLength(1);
  const address = new URL(office.url()).pathname;

  // The same list again, now as UTF-8 with a mark: nobody is new.
  await choose(office, Buffer.from(`\ufeff${list}`, 'utf8'));
  for (const line of [2, 3, 4]) {
    expect(await row(office, line).innerText()).toContain(importing('problem.in-class'));
  }
  expect(await office.getByRole('button', { name: importing('addNone') }).isDisabled()).toBe(true);
  expect(written).toHaveLength(1);

  // Somebody got a formula for a name, and the list of the class goes to a spreadsheet.
  await turnTo(office, address);
  await pupils.getByRole('link', { name: 'Noor El Amrani' }).click();
  await office
    .getByLabel(words('school', 'person.name'), { exact: true })
    .fill('=HYPERLINK("http://kwaad.example")');
  await office
    .getByRole('button', { name: words('school', 'person.save') })
    .first()
    .click();
  await office.getByText(words('school', 'person.saved')).waitFor();
  await turnTo(office, address);
  const saving = office.waitForEvent('download');
  await office.getByRole('button', { name: words('school', 'class.saveList') }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('7B.csv');
  const text = readFileSync(await saved.path(), 'utf8');
  expect(text.split('\r\n')).toEqual([
    '\ufeffNaam;Klas;Taal',
    `"'=HYPERLINK(""http://kwaad.example"")";7B;`,
    'Zoë Peeters;7B;fr',
    '',
  ]);
});
