import type { Locator, Page } from 'playwright-core';
import type { ActivityStep, MediumOffer } from '#domain/activity.ts';
import { words } from './words.ts';

/** How a person answers: with a fingertip, or with the keys alone. */
export type Hand = {
  press(target: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
};

export const fingertip: Hand = {
  press: (target) => target.tap(),
  async type(field, text) {
    await field.tap();
    await field.page().keyboard.insertText(text);
  },
};

/** Only what has the focus can be used, and Tab alone brings it there. */
export const keysAlone: Hand = {
  async press(target) {
    await tabTo(target);
    const isChoice = await target.evaluate((one) => one instanceof HTMLInputElement);
    await target.page().keyboard.press(isChoice ? 'Space' : 'Enter');
  },
  async type(field, text) {
    await tabTo(field);
    await field.page().keyboard.type(text);
  },
};

const mostTabs = 140;

async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  const wanted = await target.elementHandle();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    const where = await page.evaluate((one) => {
      const { activeElement } = document;
      if (activeElement === one) return 'here';
      const isRadio = (each: unknown): each is HTMLInputElement =>
        each instanceof HTMLInputElement && each.type === 'radio';
      // One Tab enters a group of radios; the arrows go on inside it.
      const isSameGroup = isRadio(activeElement) && isRadio(one) && activeElement.name === one.name;
      return isSameGroup ? 'in its group' : 'elsewhere';
    }, wanted);
    if (where === 'here') return;
    await page.keyboard.press(where === 'in its group' ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`The keys never came to ${target}`);
}

export type Asked = { page: Page; hand: Hand; language: string; photo: Buffer };

const said = 'Dat deed ik zelf.';

/** Answers the question on the screen, in the form in which it is asked. */
export async function answer(asked: Asked, step: ActivityStep): Promise<void> {
  const { page, hand } = asked;
  const main = page.locator('main');
  switch (step.form) {
    case 'short-text':
    case 'long-text':
      return hand.type(main.getByRole('textbox').first(), said);
    case 'media':
      await makeMedium(asked, step.offers[0] ?? 'voice');
      return hand.type(main.getByRole('textbox').last(), said);
    case 'person':
      await hand.press(main.getByRole('radio').last());
      return hand.type(main.getByRole('textbox'), 'tante Rosa');
    case 'cards':
      return hand.press(main.getByRole('checkbox').first());
    case 'rank':
      await hand.press(main.locator('ul button').nth(1));
      await lookAtNext(page);
      return hand.press(main.locator('ul button').first());
    case 'bins':
    case 'grid':
    case 'balance':
      await hand.press(placeButtons(main).first());
      await lookAtNext(page);
      return hand.press(placeButtons(main).nth(1));
    case 'circle':
      await hand.type(main.getByRole('textbox'), 'oma');
      await hand.press(main.locator('form button'));
      return hand.press(placeButtons(main).first());
    case 'bubbles':
      // A single bubble is open from the start.
      await main.locator('ol > li > button').first().waitFor();
      if ((await main.locator('[aria-expanded="true"]').count()) === 0) {
        await hand.press(main.locator('ol > li > button').first());
      }
      return hand.type(main.getByRole('textbox'), said);
    case 'scale-cards':
    case 'pairs':
    case 'faces':
    case 'faces3':
    case 'date':
      return hand.press(main.getByRole('radio').first());
  }
}

/** A press at once would be the second tap of a double tap. */
function lookAtNext(page: Page): Promise<void> {
  return page.waitForTimeout(450);
}

/** The places to which the card in the hand can go. */
function placeButtons(main: Locator): Locator {
  return main.locator('fieldset[tabindex] > div button[aria-pressed]');
}

/** The app gives a slow phone a minute to make a photo small, and then tries in another way. */
const appPatienceMs = 90_000;

async function makeMedium(asked: Asked, kind: MediumOffer): Promise<void> {
  const { page, hand, language, photo } = asked;
  // On screens of parents a button says it in two languages.
  const named = (key: string) =>
    page.getByRole('button', { name: words('media', key, {}, language) }).first();
  await hand.press(named(`${kind}.name`));
  if (kind === 'photo') {
    const file = { name: 'ding.jpg', mimeType: 'image/jpeg', buffer: photo };
    await page.locator('input[type="file"]').first().setInputFiles(file);
  }
  if (kind === 'voice') {
    await hand.press(named('voice.record'));
    await page.waitForTimeout(600);
    await hand.press(named('voice.stop'));
  }
  if (kind === 'drawing') {
    await drawLine(asked);
    await hand.press(named('drawing.done'));
  }
  const made = page.getByRole('listitem', { name: words('media', `${kind}.name`, {}, language) });
  await made
    .first()
    .waitFor({ timeout: appPatienceMs })
    .catch(async (problem) => {
      throw new Error(`${problem}\nOn the screen: ${await page.locator('body').innerText()}`);
    });
}

async function drawLine({ page, hand }: Asked): Promise<void> {
  const sheet = page.getByRole('application');
  await sheet.waitFor();
  if (hand === keysAlone) {
    await hand.press(sheet);
    await page.keyboard.press('Space');
    for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press('Shift+ArrowDown');
    return page.keyboard.press('Space');
  }
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('There is nothing to draw on');
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 8 });
  await page.mouse.up();
}
