import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ALesson } from './a-lesson.ts';
import type { DemoPerson } from './demo-school.ts';
import { offlineReady, ready } from './device.ts';
import { words } from './words.ts';

const most = 12;

/** Answers the first question with words, and goes on to the end: who may read it. */
export async function finishCard(page: Page, text: string): Promise<void> {
  const next = words('activities', 'run.next');
  const done = words('activities', 'run.done');
  for (let question = 0; question < most; question += 1) {
    const field = page.locator('main textarea, main input[type=text]').first();
    if ((await field.count()) > 0) await field.fill(text);
    const last = page.getByRole('button', { name: done, exact: true });
    const isLast = (await last.count()) > 0;
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await (isLast ? last : page.getByRole('button', { name: next, exact: true })).click();
    if (isLast) break;
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe(heading);
  }
  await page.waitForURL('**/delen/**');
}

/** With the card, on a device that is told to be shared; the lesson comes by itself. */
export async function onShared(page: Page, pupil: DemoPerson, lesson: ALesson): Promise<string> {
  await page.goto(pupil.link);
  const yes = page.getByRole('button', { name: words('profiles', 'who.yes') });
  await yes.waitFor();
  const choice = page.getByRole('checkbox', { name: words('profiles', 'shared.label') });
  if (!(await choice.isChecked())) await choice.click({ force: true });
  await page
    .getByRole('checkbox', { name: words('profiles', 'shared.label'), checked: true })
    .waitFor();
  await yes.click();
  await page.waitForURL(`**${lesson.address}`, { timeout: 20_000 });
  await ready(page);
  await offlineReady(page);
  return page.evaluate(() => localStorage.getItem('loopboek.active') ?? '');
}
