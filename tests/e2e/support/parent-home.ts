import type { Page } from 'playwright-core';
import { homeActivities } from '#domain/catalogue/catalogue.ts';
import { endonyms, type Language } from '#i18n/languages.ts';
import { AsPerson } from './as-person.ts';
import type { RunningSchool } from './demo-school.ts';
import { type Device, ready } from './device.ts';
import { openQuickly } from './routes.ts';
import { signInWithCard } from './sign-in.ts';

export type ParentHome = {
  page: Page;
  child: AsPerson;
  /** The child's loopbook, and what of it the parent may read. */
  space: string;
  shared: string[];
  /** Every page that a parent comes to. */
  addresses: string[];
  /** From the start. */
  go(address: string): Promise<void>;
  /** As a link in the app leads there. */
  turn(address: string): Promise<void>;
  speak(language: Language): Promise<void>;
};

/** A parent at home with their first child, in the language that school noted: Arabic. */
export async function parentHome(device: Device, school: RunningSchool): Promise<ParentHome> {
  const child = await AsPerson.signIn(school.url, school.first('pupil').card);
  const space = child.portfolio();
  const parent = await AsPerson.signIn(school.url, school.first('parent').card);
  const shared = (await parent.changesIn(space)).flatMap((change) =>
    'kind' in change && change.kind === 'entry' ? [change.record] : [],
  );
  const page = await signInWithCard(device, school.first('parent').link, 'ar');
  await page.locator(`a[href^="/kind/${space}"]`).first().waitFor();
  const go = async (address: string) => {
    await page.goto(school.url + address);
    await ready(page);
  };
  return {
    page,
    child,
    space,
    shared,
    addresses: [
      '/',
      `/kind/${space}`,
      `/kind/${space}/thuis?met=woorden`,
      `/kind/${space}/vraag`,
      `/kind/${space}/vraag/${homeActivities[0]?.id}`,
      `/lezen/${space}/${shared[0]}`,
      `/toon/${space}/${shared[0]}`,
      '/zinnen',
      '/nieuw',
      '/instellingen',
      '/toestellen',
      '/niet-verstuurd',
      '/veilig',
      '/weggegooid',
      '/opzij',
      '/woorden',
      '/hulp',
    ],
    go,
    async turn(address) {
      await openQuickly(page, school.url + address);
      await ready(page);
    },
    async speak(language) {
      if ((await page.locator('html').getAttribute('lang')) === language) return;
      await go('/instellingen');
      await page.getByRole('radio', { name: endonyms[language] }).click({ force: true });
      await page.waitForSelector(`html[lang="${language}"]`);
      await page.waitForTimeout(300);
    },
  };
}
