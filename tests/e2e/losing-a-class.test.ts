import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoPerson, demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, ready } from './support/device.ts';
import { foundOnDevice, onDevice } from './support/on-device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

/** A second answer that takes much away counts when it comes ten minutes after the first. */
const laterMs = 11 * 60_000;

let school: RunningSchool;
let office: Page;
const admin = new Device({ size: laptop });
const openDesk = new Device({ size: laptop });
const closedDesk = new Device({ size: laptop });

beforeAll(async () => {
  school = await demoSchool();
  office = await signInWithCard(admin, school.first('admin').link);
});
afterAll(async () => {
  for (const device of [admin, openDesk, closedDesk]) await device.close();
  await school.close();
});

type Lost = {
  teacher: DemoPerson;
  page: Page;
  className: string;
  addresses: string[];
  words: string[];
};

/** Signs in, opens a class, and notes what of it is on this device, to look for afterwards. */
async function withClass(device: Device, teacher: DemoPerson, className: string): Promise<Lost> {
  const page = await signInWithCard(device, teacher.link);
  await page.getByRole('link', { name: className }).click();
  const list = page.getByRole('list', { name: words('staff', 'class.pupils') });
  await list.waitFor();
  const pupils = await list.getByRole('link').evaluateAll((links) =>
    links.map((link) => ({
      name: link.querySelector('bdi')?.textContent ?? '',
      portfolio: link.getAttribute('href')?.split('/').at(-1) ?? '',
    })),
  );
  expect(pupils).toHaveLength(25);
  const portfolios = pupils.map(({ portfolio }) => portfolio);
  const rows = await onDevice(page);
  const lines = rows.flatMap(({ store, row }) => (store === 'lines' ? [row as LineRow] : []));
  const theirs = lines.filter(({ space }) => portfolios.includes(space));
  const kept = new Set(lines.filter((one) => !theirs.includes(one)).map(textOf));
  const texts = theirs.map(textOf).filter((text) => text.length > 20 && !kept.has(text));
  expect(texts.length).toBeGreaterThan(5);
  const lost = [...pupils.map(({ name }) => name), ...portfolios, ...texts];
  expect((await foundOnDevice(page, lost)).length).toBeGreaterThan(50);
  const [first] = theirs.filter(({ kind }) => kind === 'entry');
  return {
    teacher,
    page,
    className,
    addresses: [
      new URL(page.url()).pathname,
      ...portfolios.slice(0, 2).map((portfolio) => `/leerling/${portfolio}`),
      `/lezen/${first?.space}/${first?.record}`,
      '/nieuw',
      '/',
    ],
    words: lost,
  };
}

type LineRow = { space: string; record: string; kind: string; line: { firstLine: string } };
const textOf = ({ line }: LineRow) => line.firstLine;

async function takeOff({ teacher, className }: Lost): Promise<void> {
  await office.goto(school.url);
  await office.getByRole('link', { name: className }).click();
  await office.getByRole('checkbox', { name: teacher.name }).click({ force: true });
  await office.getByRole('button', { name: words('school', 'class.takeYes') }).click();
  await office.getByRole('checkbox', { name: teacher.name, checked: false }).waitFor();
}

/** Every page where something of the class was, by its own address. */
async function isNowhereShown({ page, addresses, words: lost }: Lost): Promise<void> {
  for (const address of addresses) {
    await page.goto(school.url + address);
    await ready(page);
    const shown = await page.locator('body').innerText();
    expect(
      lost.filter((one) => shown.includes(one)),
      address,
    ).toEqual([]);
  }
}

async function holdsNothing({ page, words: lost }: Lost): Promise<void> {
  await expect.poll(() => foundOnDevice(page, lost), { timeout: 30_000 }).toEqual([]);
}

test('a teacher who loses a class sees nothing of it after one sync, and holds nothing after two', async () => {
  const [first, second] = school.people.filter(({ role }) => role === 'teacher');
  if (!first || !second) throw new Error('Two teachers are needed.');
  const open = await withClass(openDesk, first, 'OKAN 2');
  const closed = await withClass(closedDesk, second, '4 Organisatie en Logistiek');
  await closed.page.context().setOffline(true);

  await takeOff(open);
  await takeOff(closed);
  // The open page hears it by itself; the other device is without a connection and shows the class.
  await open.page.getByText(words('review', 'nothing.title')).waitFor({ timeout: 10_000 });
  await closed.page.reload();
  await closed.page.getByRole('list', { name: words('staff', 'class.pupils') }).waitFor();
  await closed.page.context().setOffline(false);
  await closed.page.getByText(words('review', 'nothing.title')).waitFor({ timeout: 30_000 });

  await isNowhereShown(open);
  await isNowhereShown(closed);

  await school.stop();
  await school.again(laterMs);
  await open.page.reload();
  await closed.page.reload();
  await holdsNothing(open);
  await holdsNothing(closed);
  // The class that stayed is still there.
  await open.page.goto(school.url);
  await open.page.getByRole('link', { name: closed.className }).click();
  await open.page.getByRole('list', { name: words('staff', 'class.pupils') }).waitFor();
});
