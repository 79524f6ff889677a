import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AsPerson } from './support/as-person.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, ready } from './support/device.ts';
import { enlarge } from './support/large-text.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
const phone = new Device();
const teachersLaptop = new Device({ size: laptop });
let page: Page;

beforeAll(async () => {
  school = await demoSchool();
  page = await signInWithCard(phone, school.first('pupil').link);
});
afterAll(async () => {
  await phone.close();
  await teachersLaptop.close();
  await school.close();
});

/** While the page is scrolled: lines of words that the way out covers in part, and where it is. */
function coveredByWayOut(): Promise<{ covered: string[]; isInSight: boolean }> {
  return page.evaluate(async () => {
    const way = document.querySelector('main button')?.parentElement;
    if (!way) throw new Error('no way out');
    const scrollers = [document.scrollingElement, way.closest('main')?.parentElement];
    const main = document.querySelector('main');
    const texts = document.createTreeWalker(main as Node, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (texts.nextNode()) if (!way.contains(texts.currentNode)) nodes.push(texts.currentNode);
    const covered = new Set<string>();
    let isInSight = true;
    for (let down = 0; down < 2_400; down += 40) {
      for (const one of scrollers) if (one) one.scrollTop = down;
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const over = way.getBoundingClientRect();
      isInSight &&= over.top >= 0 && over.bottom <= innerHeight;
      for (const node of nodes) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) {
          const isBeside = line.left < over.left - 0.5 || line.right > over.right + 0.5;
          const isAtSameHeight = line.bottom > over.top && line.top < over.bottom;
          const isLaidOut = line.width > 2 && line.height > 2;
          if (isLaidOut && isAtSameHeight && isBeside) covered.add(node.textContent ?? '');
        }
      }
    }
    return { covered: [...covered], isInSight };
  });
}

const looks = [
  { width: 360, height: 740, isLarge: false },
  { width: 320, height: 640, isLarge: false },
  { width: 320, height: 640, isLarge: true },
];

for (const language of ['nl', 'ar']) {
  test(`in ${language} the way out of "Ik wil praten" stays in sight and never covers half a line`, async () => {
    await page.evaluate((chosen) => localStorage.setItem('loopboek.language', chosen), language);
    for (const look of looks) {
      await page.setViewportSize(look);
      const asBefore = look.isLarge ? await enlarge(page) : () => undefined;
      await page.goto(`${school.url}/praten`);
      await ready(page);
      await page.getByRole('radio').first().waitFor();
      const found = await coveredByWayOut();
      await asBefore();
      expect({ ...look, ...found }).toEqual({ ...look, covered: [], isInSight: true });
    }
  });
}

test('on a phone, whoever taps somebody in "Kijk als" has what they see in sight', async () => {
  await page.evaluate(() => localStorage.setItem('loopboek.language', 'nl'));
  await page.setViewportSize({ width: 360, height: 740 });
  const pupil = await AsPerson.signIn(school.url, school.first('pupil').card);
  await page.goto(`${school.url}/kijk-als/${pupil.portfolio()}`);
  const teacher = school.first('teacher').name;
  await page.getByRole('radio', { name: teacher }).tap();
  const heading = page.getByRole('heading', {
    name: words('sharing', 'seeAs.all', { name: teacher }),
  });
  await expect
    .poll(async () => (await heading.boundingBox())?.y ?? Number.POSITIVE_INFINITY)
    .toBeLessThan(370);
});

test('who taps in My loopbook while the list still rolls opens what lies under the finger', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${school.url}/loopboek`);
  await ready(page);
  await page.locator('[aria-setsize]').first().waitFor();
  const row = page.locator('[data-record]').first();
  await row.scrollIntoViewIfNeeded();
  const isReached = await row.evaluate(async (drawn) => {
    const rolls = drawn.closest('main')?.parentElement;
    if (!rolls || getComputedStyle(rolls).overflowY !== 'auto') throw new Error('nothing rolls');
    const before = rolls.scrollTop;
    rolls.scrollTop += before > 10 ? -10 : 10;
    if (rolls.scrollTop === before) throw new Error('it did not roll');
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const { left, top, width, height } = drawn.getBoundingClientRect();
    return drawn.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(isReached).toBe(true);
});

test('on a laptop a teacher has the entry, the field and the button in sight at once', async () => {
  const teacher = await signInWithCard(teachersLaptop, school.first('teacher').link);
  await teacher.goto(`${school.url}/nieuw`);
  await teacher.locator('main a[href^="/lezen/"]').first().click();
  const send = teacher.getByRole('button', { name: words('review', 'reading.answer.send') });
  await send.waitFor();
  const bottomOf = async (part: typeof send) => {
    const box = await part.boundingBox();
    return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
  };
  expect(await bottomOf(send)).toBeLessThanOrEqual(laptop.height);
  expect(await bottomOf(teacher.locator('main textarea'))).toBeLessThanOrEqual(laptop.height);
});
