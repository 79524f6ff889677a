import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directionOf, languages } from '#i18n/languages.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, ready, turnTo } from './support/device.ts';
import { dutchLeft } from './support/dutch-left.ts';
import { signInWithCard } from './support/sign-in.ts';

let school: RunningSchool;
const phone = new Device({ size: { width: 320, height: 640 } });
let page: Page;

beforeAll(async () => {
  school = await demoSchool();
  page = await signInWithCard(phone, school.first('pupil').link);
});
afterAll(async () => {
  await phone.close();
  await school.close();
});

/** The first screen, a question, the timeline, all cards, and the way to talk to somebody. */
const screens = [
  '/',
  '/kaarten/proud-moment',
  '/kaarten/like-and-can',
  '/loopboek',
  '/kaarten',
  '/praten',
  '/instellingen',
];

/** Letters of the texts that look the same as one that no font has. */
function lettersWithoutShape(): Promise<string[]> {
  return page.evaluate(async () => {
    // What was drawn a moment ago asks for its letters first.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await document.fonts.ready;
    const { fontFamily } = getComputedStyle(document.body);
    const canvas = new OffscreenCanvas(40, 40);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) throw new Error('no canvas');
    const shapeOf = (letter: string) => {
      pen.clearRect(0, 0, 40, 40);
      pen.font = `24px ${fontFamily}`;
      pen.fillText(letter, 6, 28);
      return pen.getImageData(0, 0, 40, 40).data.join();
    };
    const missing = shapeOf('\u{10fffe}');
    const letters = new Set((document.body.innerText.match(/\p{L}/gu) ?? []).values());
    return [...letters].filter((letter) => shapeOf(letter) === missing);
  });
}

for (const language of languages) {
  test(`in ${language} nothing is left in Dutch, no letter is a box, and no page is too wide`, async () => {
    await page.evaluate((chosen) => localStorage.setItem('loopboek.language', chosen), language);
    for (const screen of screens) {
      // The first from the start, in this language; the others as a link in the app leads there.
      if (screen === screens[0]) await page.goto(school.url + screen);
      else await turnTo(page, screen);
      await ready(page);
      await page.locator('h1').waitFor();
      const html = page.locator('html');
      expect(await html.getAttribute('lang')).toBe(language);
      expect(await html.getAttribute('dir')).toBe(directionOf(language));
      if (language !== 'nl')
        expect({ screen, left: await dutchLeft(page, language) }).toEqual({ screen, left: [] });
      // Letters of a script come when a text asks for them.
      await expect.poll(lettersWithoutShape, { message: screen, timeout: 10_000 }).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ screen, wider }).toEqual({ screen, wider: 0 });
    }
  });
}
