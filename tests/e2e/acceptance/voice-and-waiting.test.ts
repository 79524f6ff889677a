/** Checks 6 and 7 of the design: a voice without a connection, and what waits for one. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BadConnection, badConnection } from '../support/bad-connection.ts';
import { demoSchool, type RunningSchool } from '../support/demo-school.ts';
import { Device, ready } from '../support/device.ts';
import { onDevice } from '../support/on-device.ts';
import { signInWithCard } from '../support/sign-in.ts';
import { words } from '../support/words.ts';

let school: RunningSchool;
let net: BadConnection;
let page: Page;
const phone = new Device({ microphone: true });

/** Of all that can go wrong: the school has it, and its answer is lost. */
const answerLost = () => 0.3;

beforeAll(async () => {
  school = await demoSchool();
  net = await badConnection(school.url, answerLost);
  const context = await phone.start();
  await context.addInitScript(() => {
    const made: string[] = [];
    Object.assign(window, { recorderTypes: made });
    window.MediaRecorder = class extends window.MediaRecorder {
      override start(every?: number): void {
        this.addEventListener('start', () => made.push(this.mimeType), { once: true });
        super.start(every);
      }
    };
  });
  page = await signInWithCard(phone, school.first('pupil').link.replace(school.url, net.url));
  await page.getByText(words('today', 'state.safe')).waitFor();
  await page.context().setOffline(true);
});
afterAll(async () => {
  await phone.close();
  await net.close();
  await school.close();
});

const media = (key: string) => words('media', key);
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function startRecording(): Promise<void> {
  await page.goto(`${net.url}/kaarten/free`);
  await ready(page);
  await button(media('voice.name')).tap();
  await button(media('voice.record')).tap();
  await page.getByText(media('voice.recording'), { exact: true }).waitFor();
}

/** Keeps it for oneself; answers with the types of the voices that are on this device. */
async function keepIt(): Promise<string[]> {
  await button(words('activities', 'run.done')).tap();
  await button(words('sharing', 'keepToMe')).tap();
  await page.waitForURL(/\/loopboek\//);
  await page.getByRole('slider').waitFor();
  const record = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const rows = (await onDevice(page)).map(({ row }) => JSON.stringify(row));
  const found = rows
    .filter((row) => row.includes(record))
    .flatMap((row) => [...row.matchAll(/audio\/[\w.+-]+/g)])
    .map(([type]) => type);
  return [...new Set(found)];
}

/** How long the player says that the voice is, in seconds. */
async function secondsOfVoice(): Promise<number> {
  return Number(await page.getByRole('slider').getAttribute('max'));
}

/** Without how its sound is coded, which the file itself says. */
const typesOfRecorder = async () => {
  const made = await page.evaluate(
    () => (window as unknown as { recorderTypes: string[] }).recorderTypes,
  );
  return [...new Set(made.map((type) => type.split(';')[0] ?? ''))];
};

test('check 6: without a connection twenty seconds of voice are recorded, paused, heard again and kept, as the recorder made them', async () => {
  await startRecording();
  await page.waitForTimeout(10_000);
  await button(media('voice.pause')).tap();
  await page.getByText(media('voice.paused'), { exact: true }).waitFor();
  await page.waitForTimeout(1_500);
  await button(media('voice.goOn')).tap();
  await page.waitForTimeout(10_000);
  await button(media('voice.stop')).tap();
  await page.getByRole('slider').waitFor();
  // What was paused is no part of it.
  expect(await secondsOfVoice()).toBeGreaterThanOrEqual(19);
  expect(await secondsOfVoice()).toBeLessThanOrEqual(22);
  await button(media('voice.listen')).tap();
  await expect
    .poll(() => page.getByRole('slider').inputValue().then(Number), { timeout: 10_000 })
    .toBeGreaterThan(0);
  const types = await typesOfRecorder();
  expect(types).toHaveLength(1);
  expect(await keepIt()).toEqual(types);
});

test('check 6: another app in front after ten seconds ends the recording, and the part so far is kept', async () => {
  await startRecording();
  await page.waitForTimeout(10_000);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.getByText(media('voice.cut'), { exact: true }).waitFor();
  expect(await secondsOfVoice()).toBeGreaterThanOrEqual(9);
  expect(await keepIt()).toEqual(await typesOfRecorder());
});

/** Under which ids the school took these words in, and in how many records they stand. */
function atSchool(text: string): { mutations: number; records: number } {
  const database = new DatabaseSync(join(school.folder, 'loopboek.sqlite'), { readOnly: true });
  try {
    const found = database
      .prepare(
        `SELECT count(DISTINCT record) AS records, count(*) AS mutations FROM (
           SELECT record, mutation FROM head WHERE content LIKE ?1
           UNION ALL SELECT record, mutation FROM history WHERE content LIKE ?1)`,
      )
      .get(`%${text}%`);
    return { records: Number(found?.records), mutations: Number(found?.mutations) };
  } finally {
    database.close();
  }
}

test('check 7: three things wait for internet and say so; with answers lost on the way each comes to school once, and the line goes without a reload', async () => {
  const phoneAlone = new Device();
  try {
    const [, pupil] = school.people.filter(({ role }) => role === 'pupil');
    page = await signInWithCard(phoneAlone, (pupil?.link ?? '').replace(school.url, net.url));
    await page.getByText(words('today', 'state.safe')).waitFor();
    await page.context().setOffline(true);
    const texts = ['eerste', 'tweede', 'derde'].map((which) => `Mijn ${which} ding in de bus.`);
    for (const text of texts) {
      await page.goto(`${net.url}/kaarten/free`);
      await ready(page);
      await page.getByRole('textbox').fill(text);
      await button(words('activities', 'run.done')).tap();
      await button(words('sharing', 'keepToMe')).tap();
      await page.waitForURL(/\/loopboek\//);
    }
    const waiting = words('app', 'connection.waiting_other', { count: '3' });
    await page.getByText(waiting).waitFor();
    expect(texts.map((text) => atSchool(text).records)).toEqual([0, 0, 0]);

    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    net.isBad = true;
    await page.context().setOffline(false);
    await expect
      .poll(() => net.wrong['answer lost'], { timeout: 60_000 })
      .toBeGreaterThanOrEqual(2);
    // The school has them, and the phone does not know it yet.
    expect(texts.map((text) => atSchool(text).records)).toEqual([1, 1, 1]);
    const taken = texts.map((text) => atSchool(text).mutations);
    net.isBad = false;
    await page.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 90_000 });
    await expect
      .poll(() => page.getByText(/wacht(en)? op internet/).count(), { timeout: 10_000 })
      .toBe(0);
    expect(texts.map((text) => atSchool(text).records)).toEqual([1, 1, 1]);
    expect(texts.map((text) => atSchool(text).mutations)).toEqual(taken);
    expect(loads).toBe(0);
  } finally {
    await phoneAlone.close();
  }
});
