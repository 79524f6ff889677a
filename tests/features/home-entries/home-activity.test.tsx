import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ChildPage } from '#features/home-entries/child-page.tsx';
import { HomeActivitiesPage } from '#features/home-entries/home-activities-page.tsx';
import { HomeActivityPage } from '#features/home-entries/home-activity-page.tsx';
import { HomeEntryPage } from '#features/home-entries/home-entry-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unsealed } from '#storage/seal.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const roster: Roster = {
  space: 'portfolio',
  name: 'Amina',
  groups: ['OKAN'],
  people: [
    { id: 'amina', name: 'Amina', role: 'pupil' },
    { id: 'person-parent', name: 'Huda', role: 'parent' },
  ],
};
const user = userEvent.setup();
const me = 'person-parent';

const ask = (at: string) =>
  openScreen({
    path: '/kind/:space/vraag/:activity/:record?',
    at: `/kind/portfolio-1/vraag/${at}`,
    page: <HomeActivityPage />,
  });
const openWritten = (record: string) =>
  openScreen({
    path: '/kind/:space/thuis/:record?',
    at: `/kind/portfolio-1/thuis/${record}`,
    page: <HomeEntryPage />,
  });
const address = () => screen.getByLabelText('address').textContent;

async function kept(): Promise<Record<string, unknown>> {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  const draft = rows.map((row) => unsealed(row.draft)).findLast((one) => one.op === 'put');
  if (draft?.op !== 'put') return {};
  const { fields } = JSON.parse(draft.content) as { fields: Record<string, [{ value: unknown }]> };
  const values = Object.entries(fields).map(([name, [{ value }]]) => [name, value]);
  return { kind: draft.kind, audience: draft.audience, ...Object.fromEntries(values) };
}

beforeEach(async () => {
  await freshDevice();
  await signedInAs('parent', 'Huda');
  await givenPortfolio(me, 'parent', roster);
});

describe('the questions for parents', () => {
  test('all five are one tap from the page of the child, whose name stands above them', async () => {
    const child = openScreen({
      path: '/kind/:space',
      at: '/kind/portfolio-1',
      page: <ChildPage />,
    });
    const link = await screen.findByRole('link', { name: 'Kies een vraag' });
    expect(link.getAttribute('href')).toBe('/kind/portfolio-1/vraag');
    child.unmount();
    openScreen({
      path: '/kind/:space/vraag',
      at: '/kind/portfolio-1/vraag',
      page: <HomeActivitiesPage />,
    });
    await screen.findByText('Over Amina');
    const links = within(screen.getByRole('list')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      ['child-can', 'i-taught-you', 'my-first-work', 'my-wish', 'helps-at-home'].map(
        (id) => `/kind/portfolio-1/vraag/${id}`,
      ),
    );
  });

  test('an answer is for the child first, says its card, and leads to what happens now', async () => {
    ask('child-can');
    await screen.findByRole('heading', { name: 'Wat doet uw kind goed thuis?' });
    screen.getByText('Over Amina');
    screen.getByText('Toon een ding. Geen gezichten.');
    await user.type(screen.getByRole('textbox'), 'Zij bakt brood.');
    await user.click(screen.getByRole('button', { name: 'Klaar voor Amina' }));
    await waitFor(() => expect(address()).toMatch(/^\/kind\/portfolio-1\/thuis\//));
    const made = await kept();
    expect(made).toMatchObject({
      kind: 'home-entry',
      activity: 'child-can',
      'answer.what': 'Zij bakt brood.',
      language: 'nl',
      audience: [{ to: 'role:pupil', until: null }],
    });
    expect(made.kept).toBeTypeOf('number');
  });

  test('cards are chosen, the next question may be skipped', async () => {
    ask('helps-at-home');
    await user.click(await screen.findByRole('checkbox', { name: /Muziek/ }));
    await user.click(screen.getByRole('button', { name: 'Volgende' }));
    await user.click(await screen.findByRole('button', { name: 'Klaar voor Amina' }));
    await waitFor(async () => expect((await kept()).kept).toBeTypeOf('number'));
    expect(await kept()).toMatchObject({ 'answer.helps': ['music'] });
  });

  test('a parent is spoken to with u, also when nothing was answered', async () => {
    ask('my-wish');
    await user.click(await screen.findByRole('button', { name: 'Klaar voor Amina' }));
    await screen.findByText('Hier staat nog niets. Schrijf of kies iets.');
    screen.getByText('U schrijft als Huda');
    screen.getByText('Schrijf in de taal die u wil.');
    expect(screen.getByRole('main').textContent).not.toMatch(/\b(je|jij)\b/);
  });

  test('everything to tap has words and a picture, and Dutch below another language', async () => {
    await changeLanguage('ar');
    ask('my-wish');
    await screen.findByText('Wat wenst u voor uw kind?', { selector: 'bdi' });
    for (const button of within(screen.getByRole('main')).getAllByRole('button')) {
      expect(button.textContent).not.toBe('');
      expect(button.querySelector('svg'), String(button.textContent)).not.toBeNull();
    }
    const done = screen.getByRole('button', { name: /Klaar voor .?Amina/ });
    expect(done.querySelector('[lang=nl]')?.textContent).toMatch(/^Klaar voor .?Amina.?$/);
  });

  test('what was begun goes on where it stopped; a question that is none of these is not here', async () => {
    const answered = { activity: 'my-wish', 'answer.wish': 'Dat jij', madeOn: '2026-11-20' };
    await givenRecord(me, { record: 'w1', kind: 'home-entry', author: me }, answered);
    const begun = ask('my-wish/w1');
    expect(await screen.findByRole('textbox')).toHaveProperty('value', 'Dat jij');
    begun.unmount();
    ask('proud-moment');
    await screen.findByRole('heading', { name: 'Dit is hier niet' });
  });
});

describe('an answer that is finished', () => {
  const wish = { activity: 'my-wish', 'answer.wish': 'Veel moed', kept: 1 };

  test('shows its question and words, and that a wish is for the child', async () => {
    await givenRecord(me, { record: 'w1', kind: 'home-entry', author: me }, wish);
    openWritten('w1');
    await screen.findByRole('heading', { name: 'Wat wenst u voor uw kind?' });
    screen.getByText('Veel moed');
    screen.getByText('Dit gaat naar uw kind, niet naar school.');
    const teacher = screen.getByRole('link', { name: 'Toon dit aan de leraar' });
    expect(teacher.getAttribute('href')).toBe('/toon/portfolio-1/w1');
  });

  test('is changed at its question', async () => {
    await givenRecord(me, { record: 'w1', kind: 'home-entry', author: me }, wish);
    openWritten('w1');
    await user.click(await screen.findByRole('button', { name: 'Verander' }));
    await waitFor(() => expect(address()).toBe('/kind/portfolio-1/vraag/my-wish/w1'));
  });

  test('is listed under the name of its card', async () => {
    await givenRecord(me, { record: 'w1', kind: 'home-entry', author: me }, wish);
    openScreen({ path: '/kind/:space', at: '/kind/portfolio-1', page: <ChildPage /> });
    const link = await screen.findByRole('link', { name: /Veel moed/ });
    expect(link.textContent).toMatch(/Mijn wens/);
  });
});
