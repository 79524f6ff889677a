/** Checks 11 to 13, 18 and 19 of the design: a parent who reads little, in a language of their own. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { endonyms, type Language, languages } from '#i18n/languages.ts';
import { tables } from '#i18n/own-tables.ts';
import { demoSchool, type RunningSchool } from '../support/demo-school.ts';
import { Device, offlineReady, phone, ready } from '../support/device.ts';
import { dutchLeft } from '../support/dutch-left.ts';
import { enlarge, giveRoom } from '../support/large-text.ts';
import { type ParentHome, parentHome } from '../support/parent-home.ts';
import { coloursAtEnds } from '../support/pictures.ts';
import { clippedOrOverlapping, unkeptOrder, withoutWordOrPicture } from '../support/seen.ts';
import { words } from '../support/words.ts';

const read: Language[] = ['ar', 'ps', 'ti'];
const farOff = 3;

let school: RunningSchool;
let home: ParentHome;
const first = new Device();
const atHome = new Device({ microphone: true });

beforeAll(async () => {
  school = await demoSchool();
  home = await parentHome(atHome, school);
});
afterAll(async () => {
  await first.close();
  await atHome.close();
  await school.close();
});

/** Goes by all pages and gathers what is wrong there, each with its address. */
async function onEachPage(
  look: (page: Page) => Promise<string[]>,
  addresses = home.addresses,
  open = home.go,
): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await open(address);
    for (const wrong of await look(home.page)) found.push(`${address}: ${wrong}`);
  }
  return found;
}

/** How long the page takes to turn, from the tap on. */
function turned(page: Page, language: string): Promise<number> {
  return page.evaluate(async (chosen) => {
    const began = performance.now();
    document.querySelector<HTMLElement>(`button[lang="${chosen}"]`)?.click();
    while (document.documentElement.lang !== chosen) {
      await new Promise((later) => setTimeout(later, 5));
    }
    return performance.now() - began;
  }, language);
}

test('check 11: each language stands on the first screen by its own name, large enough for a thumb, without a flag', async () => {
  const page = await first.page(`${school.url}/welkom`);
  await ready(page);
  await offlineReady(page);
  const doors = await page.locator('main button[lang]').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { width, height } = button.getBoundingClientRect();
      const text = (button as HTMLElement).innerText;
      return { language: button.getAttribute('lang'), text, small: Math.min(width, height) };
    }),
  );
  expect(doors.map(({ language }) => language)).toEqual([...languages]);
  for (const { language, text, small } of doors) {
    expect(text.startsWith(endonyms[language as Language]), text).toBe(true);
    expect(small, text).toBeGreaterThanOrEqual(48);
    expect(text).not.toMatch(/\p{Regional_Indicator}/u);
  }
  expect(await page.locator('main button[lang] :is(img, svg)').count()).toBe(0);
});

test('check 11: the language that is chosen turns the page at once, and stays through a reload and a cold start without a connection', async () => {
  const directions: Record<string, string> = { ar: 'rtl', ps: 'rtl', ti: 'ltr' };
  let page = await first.page(`${school.url}/welkom`);
  await ready(page);
  for (const language of read) {
    const took = await turned(page, language);
    console.log(`check 11: ${language} after ${took.toFixed(0)} ms (300)`);
    expect(took).toBeLessThan(300 * farOff);
    const html = `html[lang="${language}"][dir="${directions[language]}"]`;
    await page.waitForSelector(html);
    await page.reload();
    await page.waitForSelector(html);
    await ready(page);
    await school.stop();
    await first.restart();
    page = await first.page(`${school.url}/welkom`);
    await ready(page);
    await page.waitForSelector(html);
    await school.again();
    const left: string[] = [];
    for (const address of ['/welkom', '/welkom?hoe=code', '/scan']) {
      await page.goto(school.url + address);
      await ready(page);
      left.push(...(await dutchLeft(page, language)));
    }
    expect(left).toEqual([]);
    await page.goto(`${school.url}/welkom`);
    await ready(page);
  }
});

test.for(read)(
  'check 11: on no page of a parent a Dutch sentence is left that does not say so, in %s',
  async (language) => {
    await home.speak(language);
    const left = await onEachPage((page) => dutchLeft(page, language), home.addresses, home.turn);
    expect(left).toEqual([]);
  },
);

test('check 12: at 320 pixels nothing is wider than the screen from right to left, back points right, and names and numbers keep their order', async () => {
  const { page } = home;
  await home.speak('ar');
  await page.setViewportSize({ width: 320, height: 640 });
  onTestFinished(() => page.setViewportSize(phone));
  const found = await onEachPage(async () => {
    const wider = await page.evaluate(() => {
      const parts = [document.documentElement, ...document.querySelectorAll('main, main *')];
      return parts.some(
        (part) =>
          part.scrollWidth > part.clientWidth + 1 &&
          ['auto', 'scroll', 'visible'].includes(getComputedStyle(part).overflowX) &&
          (part === document.documentElement || getComputedStyle(part).overflowX !== 'visible'),
      );
    });
    return [...(wider ? ['wider than the screen'] : []), ...(await unkeptOrder(page))];
  });
  expect(found).toEqual([]);

  await home.go(`/kind/${home.space}`);
  const arrow = page.locator('header a svg').first();
  const turn = await arrow.evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a);
  expect(turn).toBe(-1);
  const box = await arrow.boundingBox();
  expect(box?.x).toBeGreaterThan(160);
  // Drawings come after the first screen; once they are there nothing moves any more.
  const isStill = async () => (await page.screenshot()).equals(await page.screenshot());
  await expect.poll(isStill).toBe(true);
});

test('check 12: what a voice played fills from the right, where reading begins', async () => {
  const { page } = home;
  await home.speak('ar');
  await home.go(`/kind/${home.space}/thuis?met=stem`);
  const button = (key: string) =>
    page.getByRole('button').filter({ hasText: words('media', key, {}, 'ar') });
  await button('voice.record').tap();
  await page.waitForTimeout(3_500);
  await button('voice.stop').tap();
  const slider = page.getByRole('slider');
  await slider.waitFor();
  await slider.focus();
  await slider.fill('1');
  const { left, right } = await coloursAtEnds(slider);
  const [, , blue = 0] = right;
  expect(left).not.toEqual(right);
  expect(blue).toBeGreaterThan(Math.max(right[0] ?? 0, right[1] ?? 0) + 60);
});

test('check 13: whatever a parent can tap has words and a picture, and is called as it reads', async () => {
  await home.speak('ar');
  const found = await onEachPage(async (page) => {
    // Drawings come after the first screen: what never gets one is what a parent misses.
    await expect
      .poll(() => withoutWordOrPicture(page))
      .toEqual([])
      .catch(() => undefined);
    return withoutWordOrPicture(page);
  });
  expect(found).toEqual([]);
});

test('check 18: with text at 200 % and room between letters nothing is cut or lies over something else', async () => {
  await home.speak('ar');
  const asBefore = await enlarge(home.page);
  const found = await onEachPage(async (page) => {
    await giveRoom(page);
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const isLarge = Number.parseFloat(size) >= 32;
    return [...(isLarge ? [] : [`letters of ${size}`]), ...(await clippedOrOverlapping(page))];
  });
  await asBefore();
  expect(found).toEqual([]);
});

test('check 18: the letters of Pashto and Dari come from Vazirmatn, and none is an empty box', async () => {
  const { page } = home;
  await home.speak('ps');
  await home.go('/');
  const measured = await page.evaluate(async () => {
    await document.fonts.ready;
    const letters = ['ښ', 'ګ', 'ې', 'ک', 'ی', 'ۀ'];
    const isLoaded = document.fonts.check('16px Vazirmatn', letters.join(''));
    const context = new OffscreenCanvas(100, 100).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.font = '40px Vazirmatn';
    const widthOf = (text: string) => context.measureText(text).width;
    return { isLoaded, missing: widthOf('\u{10fffd}'), letters: letters.map(widthOf) };
  });
  expect(measured.isLoaded).toBe(true);
  for (const width of measured.letters) {
    expect(width).toBeGreaterThan(0);
    expect(width).not.toBe(measured.missing);
  }
});

/** From Sunday. */
const weekdays: Record<string, readonly string[]> = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  'fa-AF': ['یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه'],
  ps: tables.ps?.days ?? [],
};
/** From Sunday; where the family lives, whatever the clock of this machine says. */
function weekdayAtHome(at: string): number {
  const home = new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Brussels' });
  return new Date(`${home.slice(0, 10)}T12:00:00Z`).getUTCDay();
}

const english = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|M\d\d/;

test.for(['ar', 'fa-AF', 'ps'] as const)(
  'check 19: dates are of our calendar, with Latin digits, 24 hours and the weekday of the language, in %s',
  async (language) => {
    await home.speak(language);
    let withWeekday = 0;
    const dated = home.addresses.filter((one) =>
      /^\/(kind\/[^/]+$|lezen|nieuw|toestellen)/.test(one),
    );
    const found = await onEachPage(async (page) => {
      const shown = await page.locator('time').evaluateAll((times) =>
        times.map((time) => ({
          text: time.textContent ?? '',
          at: time.getAttribute('datetime') ?? '',
        })),
      );
      return shown.flatMap(({ text, at }) => {
        const day = weekdays[language]?.[weekdayAtHome(at)] ?? '';
        if (text.includes(day)) withWeekday += 1;
        const isNear = Math.abs(Date.now() - Date.parse(at)) < 2.1 * 86_400_000;
        const isWrong =
          /[\u0660-\u0669\u06f0-\u06f9]/.test(text) ||
          /1[34]\d\d|[AaPp]\.?m\b/.test(text) ||
          english.test(text) ||
          !(isNear || text.includes(day));
        return isWrong ? [`${text} (${at})`] : [];
      });
    }, dated);
    expect(found).toEqual([]);
    expect(withWeekday).toBeGreaterThan(0);
  },
);
