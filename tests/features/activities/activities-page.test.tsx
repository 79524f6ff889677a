import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ActivitiesPage } from '#features/activities/activities-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['BuSO'],
  people: [{ id: me, name: 'Amina Haddad', role: 'pupil' }],
};
const school: Roster = { space: 'school', name: 'De Wissel', groups: [], people: [] };
const user = userEvent.setup();
const open = (at = '/kaarten') => openScreen({ path: '/kaarten', at, page: <ActivitiesPage /> });
const links = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));
const ofSchool = { space: 'school-1', kind: 'activity', author: 'an' };

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

test('a phone shows the five questions, and only the cards of the one that is open', async () => {
  open();
  const question = await screen.findByText('Wat vind ik belangrijk?');
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(5);
  await user.click(question);
  await screen.findByText('Energie of moe');
  expect(screen.queryByText('Mijn trotse moment')).toBe(null);
  await user.click(screen.getByText('Wat kan ik goed?'));
  await screen.findByText('Mijn trotse moment');
  await waitFor(() => expect(screen.queryByText('Energie of moe')).toBe(null));
  expect(document.querySelectorAll('*').length).toBeLessThan(1_500);
});

test('the open question is in the address, so that going back finds it open', async () => {
  open('/kaarten?deel=network');
  await screen.findByText('Mijn mensen');
});

test('what fits the pupil’s own group stands first', async () => {
  open('/kaarten?deel=qualities');
  await screen.findByText('Handen, hoofd, hart');
  await waitFor(() => {
    const shown = links();
    expect(shown.indexOf('/kaarten/hands-head-heart')).toBeLessThan(
      shown.indexOf('/kaarten/language-figure'),
    );
  });
});

test('a card is found by its Dutch words also by who reads another language', async () => {
  await changeLanguage('fr');
  open();
  await user.type(await screen.findByRole('searchbox'), 'trots');
  await waitFor(() => expect(links()).toContain('/kaarten/proud-moment'));
});

test('who looks for a word without a card still stands before all questions and the free card', async () => {
  open();
  await user.type(await screen.findByRole('searchbox'), 'vliegtuigmotor');
  await screen.findByText('Geen kaart gevonden. Probeer een ander woord.');
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(5);
  expect(links()).toContain('/kaarten/free');
  await user.click(screen.getByText('Wat kan ik goed?'));
  await screen.findByText('Mijn trotse moment');
  await new Promise((later) => setTimeout(later, 400));
  screen.getByText('Mijn trotse moment');
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'vliegtuigmotor');
});

test('who looks for فخور finds the moment that makes proud', async () => {
  await changeLanguage('ar');
  open();
  await user.type(await screen.findByRole('searchbox'), 'فخور');
  await waitFor(() => expect(links()).toContain('/kaarten/proud-moment'));
});

test('each question has pictures of its cards, also while it is closed', async () => {
  open();
  for (const title of await screen.findAllByRole('heading', { level: 2 })) {
    const summary = title.closest('summary');
    await waitFor(() => expect(summary?.querySelectorAll('[class*=art] svg')).toHaveLength(3));
  }
});

test('cards of the school have their own place, half a card is not offered, and they are found', async () => {
  await givenSchool(me, 'pupil', school);
  const card = { title: 'Onze tuin', question: 'Wat doe jij in de tuin?', form: 'faces' };
  await givenRecord(me, { ...ofSchool, record: 'r1' }, { ...card, kept: 1 });
  await givenRecord(me, { ...ofSchool, record: 'r2' }, { ...card, title: 'Nog niet klaar' });
  open();
  await user.click(await screen.findByText('Van je school'));
  await screen.findByText('Onze tuin');
  expect(screen.queryByText('Nog niet klaar')).toBe(null);
  await user.type(screen.getByRole('searchbox'), 'tuin');
  await screen.findByText('1 kaart gevonden.');
  expect(links()).toContain('/kaarten/school:r1');
});

test('what was begun is marked at its card', async () => {
  const entry = { record: 'e1', kind: 'entry', author: me };
  await givenRecord(me, entry, { activity: 'went-smoothly', 'answer.what': 'Fietsen' });
  open('/kaarten?deel=qualities');
  const link = await screen.findByRole('link', { name: /Dit ging vlot/ });
  await waitFor(() => within(link).getByText('nog niet klaar'));
  expect(link.getAttribute('href')).toBe('/kaarten/went-smoothly/e1');
});
