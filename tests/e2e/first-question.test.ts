import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activities } from '#domain/catalogue/catalogue.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, phone, ready, turnTo } from './support/device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
const device = new Device({ size: phone, dark: true });

beforeAll(async () => {
  school = await demoSchool();
});
afterAll(async () => {
  await device.close();
  await school.close();
});

const byMedia = activities.filter(({ steps }) => steps[0]?.form === 'media');

/** So much of the field that one sees what it is. */
const aLine = 48;

/** Pixels of the screen, above what lies at its foot. */
async function seenAtOnce(page: Page): Promise<{ media: number; field: number }> {
  await page.locator('main textarea').waitFor();
  return page.evaluate(() => {
    const boxOf = (part: string) => document.querySelector(part)?.getBoundingClientRect();
    const edge = boxOf('footer')?.top ?? 0;
    return {
      media: edge - (boxOf('main fieldset button')?.bottom ?? edge),
      field: edge - (boxOf('main textarea')?.top ?? edge),
    };
  });
}

test('a newcomer sees the question, the ways to make something and the field on one screen', async () => {
  const page = await signInWithCard(device, school.first('pupil').link);
  await page.evaluate(() => localStorage.setItem('loopboek.language', 'ar'));
  await page.goto(school.url);
  await ready(page);
  const hidden: string[] = [];
  for (const { id, steps } of byMedia) {
    await turnTo(page, `/kaarten/${id}`);
    const base = `${id}.${steps[0]?.id}`;
    const question = words('catalogue', `${base}.question`, {}, 'ar');
    const dutch = words('catalogue', `${base}.question`);
    const heading = page.getByRole('heading', { level: 1, name: question });
    await heading.getByText(dutch).waitFor();
    const { media, field } = await seenAtOnce(page);
    if (media < 0 || field < aLine) hidden.push(`${id}: ${media} ${field}`);
  }
  expect(byMedia.length).toBeGreaterThan(12);
  expect(hidden).toEqual([]);
});

test('at night a choice that is not ticked can be told from the paper around it', async () => {
  const page = device.page(`${school.url}/instellingen`);
  const choice = (await page).getByRole('radio', { checked: false }).first();
  await choice.waitFor();
  const [line, paper] = await choice.evaluate((one) => [
    getComputedStyle(one).borderTopColor,
    getComputedStyle(one.parentElement ?? one).backgroundColor,
  ]);
  expect(contrast(line ?? '', paper ?? '')).toBeGreaterThan(3);
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [lightness(one), lightness(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** As WCAG counts it, of `rgb(1, 2, 3)`. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
