import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { TodayPage } from '#features/today/today-page.tsx';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [
    { id: me, name: 'Amina Haddad', role: 'pupil' },
    { id: 'an', name: 'An Peeters', role: 'teacher' },
    { id: 'huda', name: 'Huda', role: 'parent' },
  ],
};
const open = () => openScreen({ path: '/', at: '/', page: <TodayPage /> });

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
});

test('a new pupil gets one fitting card, a blank page and three more cards', async () => {
  await givenPortfolio(me, 'pupil', roster);
  open();
  await screen.findByText('Dit past vandaag bij jou.');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Dag Amina');
  expect(screen.getByRole('link', { name: 'Iets vrij schrijven' }).getAttribute('href')).toBe(
    '/kaarten/free',
  );
  await waitFor(() => expect(document.documentElement.dataset).toHaveProperty('ready'));
});

test('a home entry from a parent is the one thing, and the child sees it first', async () => {
  await givenPortfolio(me, 'pupil', roster);
  const home = {
    record: 'h1',
    kind: 'home-entry',
    author: 'huda',
    audience: [{ to: me, until: null }],
  };
  await givenRecord(me, home, { text: 'Ze kookt goed', kept: 1 });
  open();
  await screen.findByText('Huda schreef iets voor jou.');
  expect(screen.getByRole('link', { name: 'Bekijk het eerst' }).getAttribute('href')).toBe(
    '/loopboek/portfolio-1/h1',
  );
});

test('an answer leads to what it answers', async () => {
  await givenPortfolio(me, 'pupil', roster);
  await givenRecord(
    me,
    { record: 'r1', kind: 'entry', author: me },
    { activity: 'free', 'answer.text': 'x', kept: 1 },
  );
  await givenRecord(
    me,
    { record: 'a1', kind: 'reply', author: 'an', about: 'r1' },
    { text: 'Mooi', kept: 1 },
  );
  open();
  await screen.findByText('An Peeters gaf je een antwoord.');
  expect(screen.getByRole('link', { name: 'Lees het antwoord' }).getAttribute('href')).toBe(
    '/loopboek/portfolio-1/r1',
  );
});

test('before the loopbook has reached the device it says so, and nothing pretends', async () => {
  open();
  await screen.findByText('Je loopboek komt eraan. Zet even internet aan.');
});
