import type { Page } from 'playwright-core';
import { AsPerson } from './as-person.ts';
import type { RunningSchool } from './demo-school.ts';
import { ready } from './device.ts';

/** The first exchange of a new device is under way: what is behind the home is waited for. */
async function awaitLink(page: Page, shape: RegExp | undefined): Promise<void> {
  if (shape === undefined) return;
  await page.waitForFunction(
    (source) =>
      [...document.querySelectorAll('a[href]')].some((link) =>
        new RegExp(source).test(link.getAttribute('href') ?? ''),
      ),
    shape.source,
  );
}

/** The first address of this shape that the page links to. */
async function linked(page: Page, shape: RegExp): Promise<string | null> {
  const found = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return found.find((address) => shape.test(address)) ?? null;
}

const start: Record<string, string[]> = {
  pupil: [
    '/',
    '/kaarten',
    '/kaarten/free',
    '/loopboek',
    '/instellingen',
    '/toestellen',
    '/niet-verstuurd',
    '/veilig',
    '/weggegooid',
    '/plaatjes',
    '/wie',
    '/nergens',
  ],
  parent: [
    '/',
    '/nieuw',
    '/instellingen',
    '/toestellen',
    '/niet-verstuurd',
    '/veilig',
    '/weggegooid',
  ],
  teacher: ['/', '/nieuw', '/instellingen', '/veilig'],
  counsellor: ['/', '/nieuw'],
  admin: ['/', '/school/klas/nieuw', '/school/team', '/school/kaarten/team'],
  guest: ['/welkom', '/scan', '/begin', '/k', '/wie'],
};

/** Shapes of addresses behind links; each is visited once, at the first link found. */
const behind: Record<string, RegExp[]> = {
  pupil: [/^\/kaarten\/(?!free)[\w-]+/],
  parent: [/^\/kind\/[^/]+$/, /^\/kind\/.+\/thuis/, /^\/lezen\//],
  teacher: [/^\/klas\//, /^\/leerling\/[^/]+$/, /^\/leerling\/.+\/nota/, /^\/lezen\//],
  counsellor: [/^\/leerling\/[^/]+$/, /^\/overstap\//, /^\/leerling\/.+\/overstap/],
  admin: [/^\/school\/klas\/(?!nieuw)/, /^\/school\/mensen\//, /^\/school\/kaarten\/(?!team)/],
  guest: [],
};

/** What no list leads to for certain: an entry of the pupil, its versions, its sharing; what is erased for them. */
async function ownPages(school: RunningSchool, role: string): Promise<string[]> {
  if (role !== 'pupil' && role !== 'admin') return [];
  const pupil = await AsPerson.signIn(school.url, school.first('pupil').card);
  if (role === 'admin') return [`/school/wissen/${pupil.id}`];
  const space = pupil.portfolio();
  const records = await pupil.changesIn(space);
  const firstOf = (kind: string) =>
    records.find((change) => 'kind' in change && change.kind === kind)?.record ?? '';
  const entry = firstOf('entry');
  return [
    `/loopboek/${space}/${entry}`,
    `/vroeger/${space}/${entry}`,
    `/delen/${space}/${entry}`,
    `/overstap/${space}/${firstOf('transition')}`,
  ];
}

/** Goes by every route of a role and hands each ready page to the visitor. */
export async function visitRoutes(
  page: Page,
  school: RunningSchool,
  role: string,
  visit: (address: string) => Promise<void>,
): Promise<string[]> {
  const waiting = [...(start[role] ?? []), ...(await ownPages(school, role))];
  const shapes = [...(behind[role] ?? [])];
  const visited: string[] = [];
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    await page.goto(school.url + address);
    await ready(page).catch(() => {
      throw new Error(`${role}: ${address} was not ready in time`);
    });
    if (address === '/') await awaitLink(page, shapes[0]);
    await visit(address);
    visited.push(address);
    for (const shape of [...shapes]) {
      const next = await linked(page, shape);
      if (next === null) continue;
      shapes.splice(shapes.indexOf(shape), 1);
      waiting.push(next);
    }
  }
  if (shapes.length > 0) throw new Error(`${role}: no link to ${shapes.join(', ')}`);
  return visited;
}
