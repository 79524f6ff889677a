import type { Page } from 'playwright-core';
import { addDays, dayOf } from '#domain/calendar.ts';
import { fieldOfPiece, thirdPartyMark } from '#domain/third-party.ts';
import { startLesson } from './a-lesson.ts';
import { AsPerson, aPut } from './as-person.ts';
import type { RunningSchool } from './demo-school.ts';
import { ready, turnTo } from './device.ts';

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

/** Within the app where another page comes, which is quicker; the same page again from the start. */
export async function openQuickly(page: Page, address: string): Promise<void> {
  const kind = (url: string) => new URL(url).pathname.split('/').slice(0, 3).join('/');
  const isOpen = (await page.locator('html[data-ready]').count()) === 1;
  if (isOpen && kind(page.url()) !== kind(address)) await turnTo(page, address);
  else await page.goto(address);
}

/** The first address of this shape that the page links to. */
async function linked(page: Page, shape: RegExp): Promise<string | null> {
  const found = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return found.find((address) => shape.test(address)) ?? null;
}

/** The addresses that a person of that role has without following a link. */
export const start: Record<string, string[]> = {
  pupil: [
    '/',
    '/kaarten',
    '/kaarten/free',
    '/woorden',
    '/loopboek',
    '/loopboek/kan',
    '/loopboek/wil',
    '/loopboek/werk',
    '/loopboek/mensen',
    '/loopboek/stappen',
    '/loopboek/toen-en-nu',
    '/loopboek/boekje',
    '/loopboek/meenemen',
    '/loopboek/meenemen/naar-hier',
    '/vertrek',
    '/cv',
    '/loopboek/meenemen/code',
    '/praten',
    '/hulp',
    '/wie-las-wat',
    '/opzij',
    '/instellingen',
    '/toestellen',
    '/niet-verstuurd',
    '/veilig',
    '/weggegooid',
    '/brief',
    '/plaatjes',
    '/les',
    '/wie',
    '/nergens',
  ],
  parent: [
    '/',
    '/nieuw',
    '/zinnen',
    '/hulp',
    '/opzij',
    '/instellingen',
    '/toestellen',
    '/niet-verstuurd',
    '/veilig',
    '/weggegooid',
    '/brief',
  ],
  teacher: [
    '/',
    '/nieuw',
    '/instellingen',
    '/veilig',
    '/alle-kaarten',
    '/alle-kaarten/eigen',
    '/gids',
    '/gids/collegas',
    '/gids/ernstig',
    '/gids/idee',
    '/papier',
  ],
  counsellor: [
    '/',
    '/nieuw',
    '/school/procedure',
    '/school/overstap',
    '/school/overstap/okan-to-regular',
  ],
  admin: [
    '/',
    '/alle-kaarten',
    '/school/teksten',
    '/school/hulp',
    '/school/hulp/dienst',
    '/school/klas/nieuw',
    '/school/team',
    '/school/andere-scholen',
    '/school/kaarten/team',
  ],
  guest: ['/welkom', '/scan', '/begin', '/k', '/les', '/wie'],
};

/** Shapes of addresses behind links; each is visited once, at the first link found. */
const behind: Record<string, RegExp[]> = {
  pupil: [/^\/kaarten\/(?!free)[\w-]+/],
  parent: [/^\/kind\/[^/]+$/, /^\/kind\/.+\/thuis/, /^\/kind\/[^/]+\/vraag$/, /^\/lezen\//],
  teacher: [
    /^\/klas\/[^/]+$/,
    /^\/klas\/.+\/les$/,
    /^\/klas\/.+\/papier$/,
    /^\/klas\/.+\/niemand-vergeten$/,
    /^\/leerling\/[^/]+$/,
    /^\/leerling\/.+\/nota/,
    /^\/lezen\//,
    /^\/gids\/les\//,
  ],
  counsellor: [
    /^\/leerling\/[^/]+$/,
    /^\/overstap\/[^/]+\/[^/]+$/,
    /^\/overstap\/.+\/klaarleggen$/,
    /^\/leerling\/.+\/overstap/,
  ],
  admin: [/^\/school\/klas\/(?!nieuw)/, /^\/school\/mensen\//, /^\/school\/kaarten\/(?!team)/],
  guest: [],
};

/** Led by its teacher; the same page is the pupils' own. */
async function runningLesson(school: RunningSchool): Promise<string> {
  const teacher = await AsPerson.signIn(school.url, school.first('teacher').card);
  const space = teacher.members.find(({ kind }) => kind === 'class')?.space ?? '';
  return (await startLesson(teacher, space)).address;
}

/** To an organisation outside the school, agreed by a pupil of eighteen. */
async function thirdParty(pupil: AsPerson, entry: string): Promise<string[]> {
  const space = pupil.portfolio();
  const fields = {
    organisation: 'vdab',
    title: 'VDAB Genk',
    contact: 'Mia Peeters',
    purpose: 'Samen een stage zoeken.',
    until: addDays(dayOf(Date.now()), 60),
    [fieldOfPiece(entry)]: { name: 'Mijn dag', mark: '' },
    kept: Date.now(),
  };
  const put = aPut({ space, kind: 'consent', fields });
  const card = thirdPartyMark(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])),
  );
  const signed = { says: 'yes', card, name: 'Amina', adult: true, kept: Date.now() };
  const signature = aPut({ space, kind: 'signature', about: put.record, fields: signed });
  await pupil.push([put]);
  await pupil.push([signature]);
  const here = `/derden/${space}/${put.record}`;
  return [`/derden/${space}`, here, `${here}/schrijf`, `${here}/boekje`, `${here}/blad`];
}

/** What no list leads to for certain: an entry of the pupil, its versions, its sharing; what is erased for them. */
async function ownPages(school: RunningSchool, role: string): Promise<string[]> {
  if (role === 'teacher') return [await runningLesson(school)];
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
    `/kijk-als/${space}`,
    `/niet-fijn/${space}/${entry}`,
    `/overstap/${space}/${firstOf('transition')}`,
    `/overstap/${space}/${firstOf('transition')}/mee`,
    ...(await thirdParty(pupil, entry)),
    `/overstap/${space}/${firstOf('transition')}/pakket`,
    `/gesprek/${space}?over=${entry}`,
    `/gesprek/${space}/${firstOf('talk')}`,
    `/gesprek/${space}/${firstOf('talk')}?vraag=1`,
    `/gesprek/${space}/${firstOf('talk')}?vraag=4`,
    `/afspraken/${space}`,
    `/afspraken/${space}/${firstOf('agreement')}`,
    `/afspraken/${space}/${firstOf('agreement')}?schrijf`,
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
    await openQuickly(page, school.url + address);
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
