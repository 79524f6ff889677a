import type { Page } from 'playwright-core';
import { AsPerson } from '../tests/e2e/support/as-person.ts';
import type { RunningSchool } from '../tests/e2e/support/running-school.ts';
import type { Measured } from './measure.ts';
import { median, timed } from './median.ts';
import { arrived, newPhone, rested } from './phone.ts';

const entries = 5_000;
const pupilAt = 21;
const times = 5;

/** A new device fetches a loopbook of 5,000; beside it, the same bytes fetched and stored plainly. */
export async function firstSync(school: RunningSchool): Promise<Measured[]> {
  const pupil = school.people.filter((one) => one.role === 'pupil')[pupilAt];
  if (pupil === undefined) throw new Error('The demo school has no such pupil.');
  const writer = await AsPerson.signIn(school.url, pupil.card);
  await writer.pushEntries(entries);
  const both = await timed(times, () => once(pupil.link));
  const plain = both.map((one) => one.plain);
  const lines = both.map((one) => one.lines);
  return [
    {
      name: `first sync of ${entries} records on a laptop's browser`,
      unit: 'ms',
      samples: both.map((one) => one.sync),
      aim: 3 * median(plain),
    },
    { name: 'same: until the lines of long lists are kept too', unit: 'ms', samples: lines },
    { name: 'same: the same bytes fetched and put with bulkPut', unit: 'ms', samples: plain },
  ];
}

type Once = { sync: number; lines: number; plain: number };

async function once(link: string): Promise<Once> {
  const device = newPhone();
  try {
    const page = await device.page(link);
    const answers: string[] = [];
    let began = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/sync') && began === 0) began = performance.now();
    });
    page.on('response', async (response) => {
      if (!response.url().endsWith('/sync')) return;
      const words = await response.text();
      if (words.includes('"changes"')) answers.push(words);
    });
    await page.locator('main button').first().click();
    await arrived(page, entries, 100);
    const sync = performance.now() - began;
    await rested(page);
    const lines = performance.now() - began;
    return { sync, lines, plain: await plainly(page, answers) };
  } finally {
    await device.close();
  }
}

/** From the server's own words again, so that the bytes are the same; served as they were. */
async function plainly(page: Page, answers: readonly string[]): Promise<number> {
  await page.route('**/plain-*', (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: answers[Number(route.request().url().split('plain-')[1])] ?? '{}',
    }),
  );
  return page.evaluate(async (count) => {
    const done = (request: IDBRequest | IDBTransaction) =>
      new Promise<void>((resolve, reject) => {
        request.addEventListener('success', () => resolve());
        request.addEventListener('complete', () => resolve());
        request.addEventListener('error', () => reject(request.error));
      });
    const opening = indexedDB.open('plain', 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('rows', { autoIncrement: true });
    await done(opening);
    const started = performance.now();
    for (let place = 0; place < count; place += 1) {
      const answer = await (await fetch(`/plain-${place}`)).json();
      const writing = opening.result.transaction('rows', 'readwrite');
      const rows = writing.objectStore('rows');
      for (const space of Object.values(answer.spaces as Record<string, { changes: unknown[] }>)) {
        for (const change of space.changes) rows.add(change);
      }
      await done(writing);
    }
    return performance.now() - started;
  }, answers.length);
}
