import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Activity } from '#domain/activity.ts';
import { activities, homeActivities } from '#domain/catalogue/catalogue.ts';
import { endonyms } from '#i18n/languages.ts';
import { type Asked, answer, fingertip, type Hand, keysAlone } from './support/answering.ts';
import { problemsOf } from './support/axe.ts';
import { aPhoto, small } from './support/camera.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, phone, ready, turnTo } from './support/device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
beforeAll(async () => {
  school = await demoSchool();
});
afterAll(() => school.close());

type Look = { language: 'nl' | 'ar'; hand: Hand; dark: boolean; pupil: number };

/** Signed in, in this language, with the whole app on the device; then the network goes. */
async function offline(device: Device, link: string, language: 'nl' | 'ar'): Promise<Page> {
  const page = await signInWithCard(device, link);
  // The school noted the language of some families: who wants another one says so.
  await page.goto(`${school.url}/instellingen`);
  await page.getByRole('radio', { name: endonyms[language] }).click({ force: true });
  await page.waitForFunction((chosen) => document.documentElement.lang === chosen, language);
  await page.goto(school.url);
  await ready(page);
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const counts = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).length),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    });
  await expect.poll(kept, { timeout: 30_000 }).toBeGreaterThan(150);
  await page.context().setOffline(true);
  return page;
}

function offlinePupil(device: Device, look: Look): Promise<Page> {
  const pupils = school.people.filter(({ role }) => role === 'pupil');
  return offline(device, pupils[look.pupil]?.link ?? '', look.language);
}

/** `axe`: where it looks. Every question in Dutch; in Arabic, mirrored and at night, the first. */
type Doing = Asked & {
  /** Where the cards are, without the card's own name. */
  cards: string;
  axe: 'every question' | 'first questions' | 'nowhere';
};

/** From the card to the kept entry, question by question; what axe finds on the way. */
async function doActivity(doing: Doing, activity: Activity): Promise<string[]> {
  const { page, hand, language } = doing;
  const found: string[] = [];
  const card = `${doing.cards}/${activity.id}`;
  // A parent comes back from another page each time: that one is still being kept when it is left.
  if (homeActivities.includes(activity)) await page.goto(card);
  else await turnTo(page, card);
  for (const [place, step] of activity.steps.entries()) {
    const question = words('catalogue', `${activity.id}.${step.id}.question`, {}, language);
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    await answer(doing, step);
    const isLookedAt =
      doing.axe === 'every question' || (doing.axe === 'first questions' && place === 0);
    const problems = isLookedAt ? await problemsOf(page) : [];
    found.push(...problems.map((problem) => `${activity.id}.${step.id} ${problem}`));
    await hand.press(page.locator('footer button').last());
  }
  await page.waitForURL(
    (url) => !url.pathname.endsWith(activity.id) && !/\/(kaarten|vraag)\//.test(url.pathname),
  );
  await page
    .getByText(words('ui', 'state.device', {}, language))
    .first()
    .waitFor();
  return found;
}

const looks: (Look & { name: string })[] = [
  { name: 'in Dutch', language: 'nl', hand: fingertip, dark: false, pupil: 1 },
  { name: 'in Arabic, at night', language: 'ar', hand: fingertip, dark: true, pupil: 5 },
];

for (const { name, ...look } of looks) {
  test(`a pupil does every activity without a connection, with a fingertip, ${name}`, async () => {
    const device = new Device({ size: phone, dark: look.dark, microphone: true });
    try {
      const page = await offlinePupil(device, look);
      const axe =
        look.language === 'nl' ? ('every question' as const) : ('first questions' as const);
      const doing = {
        ...look,
        axe,
        page,
        photo: await aPhoto(page, small),
        cards: `${school.url}/kaarten`,
      };
      const found: string[] = [];
      for (const activity of activities) found.push(...(await doActivity(doing, activity)));
      expect(found).toEqual([]);
    } finally {
      await device.close();
    }
  }, 600_000);
}

for (const language of ['nl', 'ar'] as const) {
  test(`a parent answers the five questions of home without a connection, in ${language}`, async () => {
    const device = new Device({ size: phone, microphone: true });
    try {
      const page = await offline(device, school.first('parent').link, language);
      const child = page.locator('main a[href^="/kind/"]').first();
      const cards = new URL(`${await child.getAttribute('href')}/vraag`, school.url).href;
      const photo = await aPhoto(page, small);
      const doing = {
        page,
        language,
        photo,
        cards,
        hand: fingertip,
        axe: 'every question' as const,
      };
      const found: string[] = [];
      for (const activity of homeActivities) found.push(...(await doActivity(doing, activity)));
      expect(found).toEqual([]);
    } finally {
      await device.close();
    }
  });
}

/** Between them these hold every form. */
const oneOfEachForm = [
  'proud-moment',
  'hands-head-heart',
  'tasks-at-home',
  'starr',
  'what-counts',
  'good-day',
  'this-or-that',
  'week-in-a-face',
  'like-and-can',
  'small-step',
  'did-it-work',
  'leave-or-stay',
  'my-people',
  'who-did-i-talk-to',
  'who-knows-someone',
];

test('between them, these activities hold every form of the catalogue', () => {
  const formsOf = (chosen: readonly Activity[]) =>
    [...new Set(chosen.flatMap(({ steps }) => steps.map(({ form }) => form)))].sort();
  const some = activities.filter(({ id }) => oneOfEachForm.includes(id));
  expect(formsOf(some)).toEqual(formsOf(activities));
});

for (const [place, language] of (['nl', 'ar'] as const).entries()) {
  test(`every form can be answered with the keys alone, without a connection, in ${language}`, async () => {
    const device = new Device({ size: laptop, microphone: true });
    try {
      const look = { language, hand: keysAlone, dark: false, pupil: place + 2 };
      const page = await offlinePupil(device, look);
      const axe = 'nowhere' as const;
      const doing = {
        ...look,
        axe,
        page,
        photo: await aPhoto(page, small),
        cards: `${school.url}/kaarten`,
      };
      const found: string[] = [];
      for (const activity of activities.filter(({ id }) => oneOfEachForm.includes(id))) {
        found.push(...(await doActivity(doing, activity)));
      }
      expect(found).toEqual([]);
    } finally {
      await device.close();
    }
  }, 600_000);
}
