import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { SeeAsPage } from '#features/sharing/see-as-page.tsx';
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
    { id: 'griet', name: 'Griet', role: 'admin' },
  ],
};
const user = userEvent.setup();
const toHuda = [{ to: 'huda', until: null }];
const entry = (record: string, audience: typeof toHuda) => ({
  record,
  kind: 'entry',
  author: me,
  audience,
});
const words = (text: string) => ({ activity: 'free', title: text, 'answer.text': text, kept: 1 });

const open = (record?: string) =>
  openScreen({
    path: '/kijk-als/:space/:record?',
    at: record === undefined ? '/kijk-als/portfolio-1' : `/kijk-als/portfolio-1/${record}`,
    page: <SeeAsPage />,
  });

const lookAs = async (name: string | RegExp) =>
  user.click(await screen.findByRole('radio', { name }));

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
  await givenRecord(me, entry('r1', toHuda), words('Voor mama'));
  await givenRecord(me, entry('r2', []), words('Alleen voor mij'));
});

test('as mama I see what she sees, and nothing else of my loopbook', async () => {
  open();
  await lookAs(/Huda/);
  await screen.findByText('Voor mama');
  expect(screen.queryByText('Alleen voor mij')).toBeNull();
});

test('everybody I can look as stands there, by name and by what they are to me', async () => {
  open();
  const group = within(await screen.findByRole('group', { name: 'Wie wil je zijn?' }));
  expect(group.getAllByRole('radio').map((one) => one.closest('label')?.textContent)).toEqual([
    'An Peetersleraar',
    'Hudathuis',
    'Nog iemand van thuis',
    'Een nieuwe leraar',
    'Mijn nieuwe school',
  ]);
  await user.click(group.getByRole('radio', { name: /An Peeters/ }));
  await screen.findByText('An Peeters ziet niets uit je loopboek.');
  await user.keyboard('{ArrowDown}');
  await screen.findByText('Voor mama');
  expect(document.activeElement).toBe(group.getByRole('radio', { name: /Huda/ }));
});

test('what was made with a card is called as the card', async () => {
  await givenRecord(me, entry('r3', toHuda), { activity: 'went-smoothly', kept: 1 });
  open();
  await lookAs(/Huda/);
  await screen.findByText('Dit ging vlot');
});

test('the office is nobody to look as: it reads no loopbook', async () => {
  open();
  await screen.findByRole('group', { name: 'Wie wil je zijn?' });
  expect(screen.queryByRole('radio', { name: /Griet/ })).toBeNull();
});

test('my new school sees nothing, and that is said', async () => {
  open('r1');
  await lookAs('Mijn nieuwe school');
  await screen.findByText('Je nieuwe school ziet niets. Eerst moet jij iets delen.');
  expect(screen.queryByText('Voor mama')).toBeNull();
});

test('of one entry it shows the words and the answers which that person sees', async () => {
  const answer = { kind: 'reply', author: 'an', about: 'r1' };
  await givenRecord(
    me,
    { ...answer, record: 'a1', audience: [{ to: me, until: null }, ...toHuda] },
    { text: 'Goed gedaan', kept: 1 },
  );
  await givenRecord(
    me,
    { ...answer, record: 'a2', audience: [{ to: me, until: null }] },
    { text: 'Dit is voor jou alleen', kept: 1 },
  );
  open('r1');
  await lookAs(/Huda/);
  await screen.findByText('Huda ziet dit:');
  await screen.findByText('Goed gedaan');
  expect(screen.queryByText('Dit is voor jou alleen')).toBeNull();
  expect(screen.getByText('Wat hier vroeger stond, ziet Huda niet.')).toBeTruthy();
});

test('what somebody does not see is said, and not shown', async () => {
  open('r2');
  await lookAs(/An Peeters/);
  await screen.findByText('An Peeters ziet dit niet.');
  await screen.findByText('An Peeters ziet niets uit je loopboek.');
});

test('somebody new in a role sees what the role was given', async () => {
  await givenRecord(
    me,
    { ...entry('r3', []), audience: [{ to: 'role:teacher' as const, until: null }] },
    words('Voor al mijn leraren'),
  );
  open();
  await lookAs('Een nieuwe leraar');
  await screen.findByText('Voor al mijn leraren');
});

test('what this device cannot know is said only where it can be', async () => {
  open();
  await lookAs(/An Peeters/);
  await screen.findByText('Een nota kan ook alleen voor school zijn. Dat weet dit toestel niet.');
  await lookAs(/Huda/);
  await screen.findByText(/Misschien schreef iemand thuis iets/);
  await lookAs('Mijn nieuwe school');
  await waitFor(() => expect(screen.queryByText(/Dat weet dit toestel niet/)).toBeNull());
});
