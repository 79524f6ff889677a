import type { Page } from 'playwright-core';
import { classWithNamesakes } from '../tests/e2e/support/a-lesson.ts';
import { AsPerson } from '../tests/e2e/support/as-person.ts';
import { Device, laptop, offlineReady, ready } from '../tests/e2e/support/device.ts';
import type { RunningSchool } from '../tests/e2e/support/running-school.ts';
import { signInWithCard } from '../tests/e2e/support/sign-in.ts';
import type { Measured } from './measure.ts';
import { timed } from './median.ts';
import { arrived, slowDown } from './phone.ts';
import { untilThere } from './until-there.ts';

const shared = 500;

/** From the tap on Nieuw to a list, where a pupil shared five hundred pieces with the teacher. */
export async function reviewing(school: RunningSchool, times: number): Promise<Measured[]> {
  const { card, link } = school.first('teacher');
  const teacher = await AsPerson.signIn(school.url, card);
  const [pupil] = (await classWithNamesakes(school, teacher)).pupils;
  if (pupil === undefined) throw new Error('Nobody is in the class.');
  const author = await AsPerson.signIn(school.url, pupil.card);
  const desk = new Device({ size: laptop });
  try {
    const page = await signInWithCard(desk, link);
    await offlineReady(page);
    await author.pushEntries(shared, (place) => `Blad ${place}.`, [teacher.id]);
    await page.reload();
    await arrived(page, shared);
    await slowDown(page);
    const samples = await timed(times, () => openQueue(page, school.url));
    const name = `what is new for a teacher, ${shared} pieces, 4x, shown`;
    return [{ name, unit: 'ms', samples, aim: 1_000 }];
  } finally {
    await desk.close();
  }
}

/** Nobody taps in the moment in which a page appears. */
const lookMs = 1_000;

async function openQueue(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await ready(page);
  const fresh = page.locator('main a[href="/nieuw"]');
  await fresh.waitFor();
  await page.waitForTimeout(lookMs);
  const isShown = page.evaluate(untilThere, 'main li a[href^="/lezen/"]');
  const [shown] = await Promise.all([isShown, fresh.click()]);
  return shown;
}
