import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsOf } from './support/axe.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, ready } from './support/device.ts';
import { visitRoutes } from './support/routes.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
beforeAll(async () => {
  school = await demoSchool();
});
afterAll(() => school.close());

const small = { width: 360, height: 740 };
const large = { width: 1280, height: 800 };
/** Every pair of language, colours and size at least once; staff each language, colour and size. */
const families = ['guest', 'pupil', 'parent'];
const staff = ['teacher', 'counsellor', 'admin'];
const looks = [
  { language: 'nl', dark: false, size: small, roles: families },
  { language: 'nl', dark: true, size: large, roles: [...families, ...staff] },
  { language: 'ar', dark: false, size: large, roles: families },
  { language: 'ar', dark: true, size: small, roles: families },
  { language: 'ar', dark: false, size: small, roles: staff },
];

async function arrive(device: Device, role: string, language: string): Promise<Page> {
  if (role === 'guest') {
    const page = await device.page(`${school.url}/welkom`);
    await ready(page);
    await page.evaluate((chosen) => localStorage.setItem('loopboek.language', chosen), language);
    return page;
  }
  // The school noted the family's language: the card's own page speaks it at once.
  const ofCard = role === 'parent' ? 'ar' : language;
  const page = await signInWithCard(device, school.first(role).link, ofCard);
  if ((await page.locator('html').getAttribute('lang')) === language) return page;
  await page.goto(`${school.url}/instellingen`);
  const endonym = language === 'ar' ? 'العربية' : 'Nederlands';
  await page.getByRole('radio', { name: endonym }).check({ force: true });
  await page.waitForFunction((chosen) => document.documentElement.lang === chosen, language);
  await page.getByText(words('settings', 'language.offline', {}, language)).waitFor();
  return page;
}

for (const look of looks) {
  const name = `${look.language}, ${look.dark ? 'dark' : 'light'}, ${look.size.width} px`;
  for (const role of look.roles) {
    test(`axe finds nothing on any page of a ${role} (${name})`, async () => {
      const device = new Device({ ...look, locale: look.language === 'ar' ? 'ar' : 'nl-BE' });
      try {
        const page = await arrive(device, role, look.language);
        const found: string[] = [];
        const visited = await visitRoutes(page, school, role, async (address) => {
          for (const problem of await problemsOf(page)) found.push(`${address} ${problem}`);
        });
        expect(visited.length).toBeGreaterThan(3);
        expect(found).toEqual([]);
      } finally {
        await device.close();
      }
    });
  }
}
