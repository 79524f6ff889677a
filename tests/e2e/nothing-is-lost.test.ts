/**
 * Two pupils, a parent and a teacher write for ten rounds over a connection that loses, cuts,
 * delays and doubles. In every round the server loses its power; once it is a backup of earlier
 * that comes back. Afterwards every word is in all the right places, and in no wrong one.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as later } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chanceFrom } from '../../src/demo/chance.ts';
import { type BadConnection, badConnection } from './support/bad-connection.ts';
import { type DemoPerson, demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, ready } from './support/device.ts';
import { onDevice } from './support/on-device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

const rounds = 10;
const backupIn = 3;
const restoreIn = 6;
const minute = 60_000;
const chance = chanceFrom(20_261_122);

/** `readers`: on whose devices it belongs, beside the database of the school. */
type Word = { text: string; readers: Set<string> };

let school: RunningSchool;
let net: BadConnection;
const devices = {
  one: new Device(),
  two: new Device(),
  home: new Device(),
  desk: new Device({ size: laptop }),
};
type Name = keyof typeof devices;
const pages = {} as Record<Name, Page>;
const typed: Word[] = [];
/** Where each entry of a pupil is read. */
const addresses = new Map<string, string>();

beforeAll(async () => {
  school = await demoSchool();
  net = await badConnection(school.url, () => chance.next());
});
afterAll(async () => {
  for (const device of Object.values(devices)) await device.close();
  await net.close();
  await school.close();
});

async function signIn(name: Name, { link }: DemoPerson, language = 'nl'): Promise<void> {
  const here = link.replace(school.url, net.url);
  pages[name] = await signInWithCard(devices[name], here, language);
}

/** The app opens from the device, whatever the connection does. */
async function open(name: Name, address: string): Promise<Page> {
  const page = pages[name];
  await page.goto(net.url + address);
  await ready(page);
  return page;
}

function newWord(text: string, ...readers: Name[]): string {
  typed.push({ text, readers: new Set(readers) });
  return text;
}

/** A free entry; every second one is shared with the teacher. */
async function pupilWrites(name: 'one' | 'two', round: number): Promise<void> {
  const page = await open(name, '/kaarten/free');
  const isShared = round % 2 === 0;
  const text = `leerling-${name}-ronde-${round}`;
  await page
    .getByRole('textbox')
    .fill(isShared ? newWord(text, name, 'desk') : newWord(text, name));
  await page.getByRole('button', { name: words('activities', 'run.done') }).click();
  await page.getByRole('heading', { name: words('sharing', 'freshTitle') }).waitFor();
  if (!isShared) {
    await page.getByRole('button', { name: words('sharing', 'keepToMe') }).click();
  } else {
    const teacher = school.first('teacher').name;
    await page.getByRole('checkbox', { name: teacher }).check({ force: true });
    await page.getByRole('button', { name: new RegExp(teacher) }).click();
  }
  await page.waitForURL((url) => url.pathname.startsWith('/loopboek/'));
  addresses.set(text, new URL(page.url()).pathname);
}

/** First for the child alone. */
async function parentWrites(round: number): Promise<void> {
  const page = await open('home', '/');
  const write = words('home-entries', 'ways.words', {}, 'ar');
  await page.getByRole('link', { name: write }).first().click();
  await page.getByRole('textbox').fill(newWord(`thuis-ronde-${round}`, 'home', 'one'));
  const done = words('home-entries', 'write.done', { name: school.first('pupil').name }, 'ar');
  await page.getByRole('button', { name: done }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/thuis'));
  await later(300);
}

/** An answer to the newest that was shared, when something is. */
async function teacherAnswers(round: number): Promise<void> {
  const page = await open('desk', '/nieuw');
  const row = page.getByRole('link', { name: /leerling-(one|two)-ronde-/ }).first();
  if ((await row.count()) === 0) return;
  const told = /leerling-(one|two)-ronde-/.exec(await row.innerText());
  await row.click();
  const field = page.getByLabel(words('review', 'reading.answer.label'));
  await field.fill(newWord(`antwoord-ronde-${round}`, 'desk', told?.[1] === 'two' ? 'two' : 'one'));
  await page.getByRole('button', { name: words('review', 'reading.answer.send') }).click();
  await later(300);
}

/** The pupil takes back what the teacher could read: from now on it is theirs alone. */
async function takeBack(text: string): Promise<void> {
  const page = await open('one', addresses.get(text) ?? '');
  await page.getByRole('link', { name: words('loopbook', 'entry.changeReaders') }).click();
  const teacher = school.first('teacher').name;
  await page.getByRole('checkbox', { name: teacher }).uncheck({ force: true });
  await page.getByRole('button', { name: words('sharing', 'keep') }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/loopboek/'));
  typed.find((word) => word.text === text)?.readers.delete('desk');
}

/** How many records of the school hold the words, deleted ones not counted. */
function recordsWith(text: string): number {
  const database = new DatabaseSync(join(school.folder, 'loopboek.sqlite'), { readOnly: true });
  try {
    const found = database
      .prepare('SELECT count(DISTINCT record) AS n FROM head WHERE content LIKE ?')
      .get(`%"${text}"%`);
    return Number(found?.n);
  } finally {
    database.close();
  }
}

async function heldBy(name: Name): Promise<string[]> {
  const rows = await onDevice(pages[name]);
  const text = JSON.stringify(rows);
  return typed
    .filter((word) => text.includes(`${word.text}\\"`) || text.includes(`${word.text}"`))
    .map((word) => word.text);
}

const belongsTo = (name: Name) =>
  typed.filter((word) => word.readers.has(name)).map((word) => word.text);

test(
  'over a bad connection, with ten power cuts and a restored backup, no word is lost, doubled or shown to somebody else',
  async () => {
    const [one] = school.people.filter(({ role }) => role === 'pupil');
    const two = school.people.filter(({ role }) => role === 'pupil')[1];
    if (!one || !two) throw new Error('Two pupils are needed.');
    await signIn('one', one);
    await signIn('two', two);
    await signIn('home', school.first('parent'), 'ar');
    await signIn('desk', school.first('teacher'));
    await pages.desk
      .getByRole('link', { name: /OKAN|[1-6]/ })
      .first()
      .waitFor();
    net.isBad = true;
    let backup = '';

    for (let round = 1; round <= rounds; round += 1) {
      if (round === backupIn) backup = await school.backUp();
      const work = Promise.all([
        pupilWrites('one', round),
        pupilWrites('two', round),
        parentWrites(round),
        teacherAnswers(round),
      ]);
      await later(300 + chance.next() * 2_500);
      await school.kill();
      if (round === restoreIn) await school.restore(backup);
      await Promise.all([work, later(chance.next() * 1_500).then(() => school.again())]);
      if (round === backupIn + 1) await takeBack('leerling-one-ronde-2');
      await later(chance.next() * 3_000);
    }

    net.isBad = false;
    for (const name of Object.keys(devices) as Name[]) await open(name, '/');
    const counts = () => typed.map(({ text }) => `${text}: ${recordsWith(text)}`);
    const once = typed.map(({ text }) => `${text}: 1`);
    await expect.poll(counts, { timeout: 2 * minute, interval: 1_000 }).toEqual(once);
    for (const name of Object.keys(devices) as Name[]) {
      await open(name, '/');
      await expect
        .poll(() => heldBy(name), { timeout: 2 * minute, interval: 1_000 })
        .toEqual(belongsTo(name));
    }
    expect(typed.length).toBeGreaterThanOrEqual(rounds * 3);
    expect(Object.values(net.wrong).every((count) => count > 0)).toBe(true);
  },
  12 * minute,
);
