import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Device, laptop, ready } from './support/device.ts';
import { Installation } from './support/installation.ts';
import { readQr, sheetsOnPaper } from './support/pictures.ts';
import { freePort } from './support/running-school.ts';
import { words } from './support/words.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopboek-empty-'));
const desk = new Device({ size: laptop });
const phone = new Device();
let port: number;
let installation: Installation;
let office: Page;

beforeAll(async () => {
  port = await freePort();
  installation = new Installation({ PORT: String(port), DATA_DIR: folder });
});
afterAll(async () => {
  await phone.close();
  await desk.close();
  await installation.stop();
  rmSync(folder, { recursive: true, force: true });
});

const school = (key: string, values: Record<string, string> = {}, language = 'nl') =>
  words('school', key, values, language);
const address = () => `http://localhost:${port}`;

const pupils = ['Amal Haddad', 'Zoë Peeters', 'Deniz Yilmaz', 'Olena Kovalenko'];
const others = ['Lotte Maes', 'Sam De Smet', 'Noor Amrani', 'Bram Claes', 'Yara Saleh'];
const everybody = [...pupils, ...others];

/** As a school program writes it: semicolons, a pupil twice, a cell that wants to be carried out. */
const list = [
  'Klas;Naam;Taal',
  ...everybody.map((name) => `3A;${name};nederlands`),
  '3A;Zoë Peeters;nederlands',
  '3A;"=HYPERLINK(""http://x.example"";""klik"")";nederlands',
  '3A;;nederlands',
].join('\r\n');

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel(school('import.file'))
    .setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByText(school('import.fileRead', { file: name })).waitFor();
}

/** What the server has, asked from the page of the person who runs the school. */
async function pupilsAtSchool(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const me = localStorage.getItem('loopboek.active');
    const reply = await fetch(`/api/as/${me}/school`);
    const view = (await reply.json()) as { people: { name: string; role: string }[] };
    return view.people.filter(({ role }) => role === 'pupil').map(({ name }) => name);
  });
}

const cards = () => office.getByRole('list', { name: school('cards.sheet') }).getByRole('listitem');

async function makeCards(count: number): Promise<void> {
  await office
    .getByRole('button', {
      name: school(count === 1 ? 'cards.make_one' : 'cards.make_other', { count: String(count) }),
    })
    .click();
  await cards()
    .nth(count - 1)
    .waitFor();
  expect(await cards().count()).toBe(count);
}

test('the one-time link names the school, and its runner gets a card', async () => {
  const [, link] = await installation.says(/(http:\S+\/begin#\S+)/);
  office = await desk.page(link);
  await office.getByLabel(school('setUp.school')).fill('De Wissel');
  await office.getByLabel(school('setUp.admin')).fill('Griet Wouters');
  await office.getByRole('button', { name: school('setUp.go') }).click();
  await office.getByRole('heading', { name: school('setUp.cardTitle') }).waitFor();
  expect(new URL(office.url()).hash).toBe('');
  expect(
    await readQr(office.getByRole('img', { name: school('cards.qr', { name: 'Griet Wouters' }) })),
  ).toMatch(new RegExp(`^${address()}/k#[\\w-]{16,}$`));
  await office.getByRole('button', { name: school('setUp.toSchool') }).click();
  await office.getByRole('heading', { name: 'De Wissel' }).waitFor();
  const again = await desk.page(link);
  await again.getByLabel(school('setUp.school')).fill('Een andere school');
  await again.getByLabel(school('setUp.admin')).fill('Iemand anders');
  await again.getByRole('button', { name: school('setUp.go') }).click();
  await again.getByText(school('setUp.used')).waitFor();
  await again.close();
});

test('a class comes in from a file, once, after its problems were shown in words', async () => {
  await office.getByRole('link', { name: school('classes.add') }).click();
  await choose(office, 'klas.csv', Buffer.from(list, 'latin1'));
  const preview = office.getByRole('list', { name: school('import.preview') });
  const lines = preview.getByRole('listitem');
  expect(await lines.count()).toBe(everybody.length + 3);
  const line = (name: string) => lines.filter({ hasText: name });
  expect(await line('Zoë Peeters').count()).toBe(2);
  expect(await line('Zoë Peeters').nth(1).textContent()).toContain(school('import.problem.twice'));
  expect(await line('=HYPERLINK').textContent()).toContain(school('import.problem.formula'));
  expect(await preview.getByRole('link').count()).toBe(0);
  expect(await line(school('import.noNameShown')).textContent()).toContain(
    school('import.problem.no-name'),
  );
  await office.getByText(school('import.wrong_other', { count: '2' })).waitFor();
  expect(await pupilsAtSchool(office)).toEqual([]);

  const count = String(everybody.length);
  await office.getByRole('button', { name: school('import.add_other', { count }) }).click();
  await office.getByText(school('import.added_other', { count })).waitFor();
  expect((await pupilsAtSchool(office)).sort()).toEqual([...everybody].sort());

  await office.getByRole('link', { name: school('class.addPupils') }).click();
  await choose(office, 'opnieuw.csv', Buffer.from(`\ufeff${list}`, 'utf8'));
  expect(await line('Zoë Peeters').first().textContent()).toContain(
    school('import.problem.in-class'),
  );
  expect(await office.getByRole('button', { name: school('import.addNone') }).isDisabled()).toBe(
    true,
  );
  await office.goBack();
  expect(await pupilsAtSchool(office)).toHaveLength(everybody.length);
});

test('a teacher joins the team and the class, and a parent a child', async () => {
  const onClass = office.url();
  await office.goto(`${address()}/school/team`);
  await ready(office);
  await office.getByLabel(school('team.name')).fill('Bert Maes');
  await office.getByRole('button', { name: school('team.add') }).click();
  await office.getByText(school('team.added', { name: 'Bert Maes' })).waitFor();
  await office.goto(onClass);
  await ready(office);
  await office.getByRole('checkbox', { name: 'Bert Maes' }).click({ force: true });
  await office.getByRole('checkbox', { name: 'Bert Maes', checked: true }).waitFor();

  await office.getByRole('link', { name: 'Amal Haddad' }).click();
  await office.getByLabel(school('person.parentName')).fill('ريم حداد');
  await office.getByLabel(school('person.language')).selectOption('ar');
  await office.getByRole('button', { name: school('person.addParent') }).click();
  await office.getByRole('link', { name: 'ريم حداد' }).waitFor();
  await office.goto(onClass);
  await office.getByText(school('class.parents', { names: 'ريم حداد' })).waitFor();
});

const links = new Map<string, string>();
const codes = new Map<string, string>();

test('cards are made for the class and for its families, eight on a sheet', async () => {
  await office.getByRole('link', { name: school('class.cards') }).click();
  const onCards = office.url();
  await makeCards(everybody.length);
  for (const name of pupils) {
    const card = cards().filter({ hasText: name });
    expect(await card.textContent()).toContain(school('cards.how.pupil'));
    codes.set(name, /[0-9A-Z]{4} [0-9A-Z]{4}/.exec((await card.textContent()) ?? '')?.[0] ?? '');
    links.set(name, await readQr(card.getByRole('img', { name: school('cards.qr', { name }) })));
  }
  expect(await sheetsOnPaper(cards().first())).toBe(2);

  await office.goto(onCards);
  await ready(office);
  await office.getByRole('radio', { name: school('cards.parents') }).check({ force: true });
  await makeCards(1);
  const sentence = cards().getByText(school('cards.how.parent', {}, 'ar'));
  expect(await sentence.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  expect(await cards().textContent()).toContain(school('cards.parentOf', { names: 'Amal Haddad' }));
  expect(await sheetsOnPaper(cards().first())).toBe(1);
});

test('a pupil signs in with the scanned card, another by the short code, a third not any more', async () => {
  const [first = '', second = '', third = ''] = pupils;
  const page = await phone.page(links.get(first));
  await page
    .getByRole('heading', { name: words('profiles', 'who.title', { name: first }) })
    .waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: words('profiles', 'who.yes') }).click();
  await page.getByText(words('today', 'state.safe')).waitFor();

  const byCode = async (code: string) => {
    await page.goto(`${address()}/welkom?hoe=code`);
    await page.getByLabel(words('profiles', 'code.label')).fill(code.toLowerCase());
    await page.getByRole('button', { name: words('profiles', 'code.go') }).click();
  };
  await byCode(codes.get(second) ?? '');
  await page
    .getByRole('heading', { name: words('profiles', 'who.title', { name: second }) })
    .waitFor();
  await page.getByRole('button', { name: words('profiles', 'who.yes') }).click();
  await page.getByText(words('today', 'state.safe')).waitFor();
  await byCode(codes.get(second) ?? '');
  const whom = { name: 'Bert Maes' };
  await page.getByText(words('profiles', 'refused.used', whom)).waitFor();

  await office.goto(`${address()}/`);
  await office.getByRole('link', { name: '3A' }).click();
  await office.getByRole('link', { name: third }).click();
  await office.getByRole('button', { name: school('card.withdraw') }).click();
  await office.getByRole('button', { name: school('card.withdrawYes') }).click();
  await office.getByText(school('card.withdrawn', { name: third })).waitFor();
  await page.goto(links.get(third) ?? '');
  await page.getByText(words('profiles', 'refused.withdrawn', whom)).waitFor();
  await byCode(codes.get(third) ?? '');
  await page.getByText(words('profiles', 'refused.withdrawn', whom)).waitFor();
});

test('what cannot be is said in one sentence, and asked to stop it stops', async () => {
  const health = await fetch(`${address()}/api/health`);
  expect(await health.json()).toEqual({ status: 'ok', version: expect.any(String) });
  const file = join(folder, 'no-folder');
  writeFileSync(file, '');
  const free = String(await freePort());
  const wrong = [
    { PORT: String(port), DATA_DIR: join(folder, 'other') },
    { PORT: free, DATA_DIR: file },
    { PORT: free, DATA_DIR: join(folder, 'other'), LOOPBOEK_COLOUR: 'red' },
  ];
  const says = [
    /port \d+ on \S+ is taken/,
    /data folder \S+no-folder cannot be used/,
    /LOOPBOEK_COLOUR/,
  ];
  for (const [place, settings] of wrong.entries()) {
    const { code, told } = await new Installation(settings).ended();
    expect(told.trim().split('\n')).toEqual([expect.stringMatching(says[place] ?? /^$/)]);
    expect(code).toBe(1);
  }
  const { code, told } = await installation.stop();
  expect(code).toBe(0);
  expect(told).not.toContain('Error');
});
