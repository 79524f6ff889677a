import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { HandoverPage } from '#features/sharing/handover/handover-page.tsx';
import { TransitionPage } from '#features/transitions/transition-page.tsx';
import { paths } from '#ui/paths.ts';
import { everDrawn } from '../../support/ever-drawn.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [
    { id: 'person-pupil', name: 'Amina Haddad', role: 'pupil' },
    { id: 'els', name: 'Els', role: 'counsellor' },
  ],
};
const me = 'person-pupil';
const toMe = [{ to: me, until: null }];

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
  const step = { moment: 'okan-to-regular', day: '2027-01-27', kept: 1 };
  await givenRecord(
    me,
    { record: 'step', kind: 'transition', author: 'els', audience: toMe },
    step,
  );
  const words = { activity: 'free', 'answer.text': 'Ik hielp.', kept: 1 };
  await givenRecord(me, { record: 'piece', kind: 'entry', author: me, audience: [] }, words);
});

const asks = (by: string) =>
  givenRecord(
    me,
    { record: 'request', kind: 'request', author: by, audience: toMe },
    { transition: 'step', card: 'free', kept: 1 },
  );

const refuses = () =>
  givenRecord(
    me,
    { record: 'no', kind: 'reply', author: me, about: 'request', audience: [] },
    { no: true, kept: 2 },
  );

function open() {
  openScreen({
    path: '/overstap/:space/:record/mee',
    at: paths.handover('portfolio-1', 'step'),
    page: <HandoverPage />,
  });
}

function openStep() {
  openScreen({
    path: '/overstap/:space/:record',
    at: paths.transition('portfolio-1', 'step'),
    page: <TransitionPage />,
  });
}

test('a piece that somebody at the table asked for says so, until the pupil says no', async () => {
  await asks('els');
  open();
  await screen.findByText(/iemand vroeg dit/);
});

test('after a no nothing says any more that somebody asks', async () => {
  await asks('els');
  await refuses();
  open();
  await screen.findByText('Je zei: liever niet. Els weet dat nu.');
  expect(screen.queryByText(/iemand vroeg dit/)).toBeNull();
});

const gave = async (until: string, to = 'els') => {
  const end = new Date(`${until}T22:00:00Z`).getTime();
  const words = { transition: 'step', to, name: 'Els', until, 'item.piece': true, kept: 1 };
  const audience = [{ to, until: end }];
  await givenRecord(me, { record: 'given', kind: 'handover', author: me, audience }, words);
};

test('a receiver who never came: the pupil reads so, and chooses somebody else', async () => {
  await gave('2025-11-01');
  open();
  await screen.findByText('Els las dit nooit. Nu kan het niet meer.');
  await userEvent.click(screen.getByRole('button', { name: 'Kies iemand anders' }));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Els/ }));
});

test('a receiver who read it is not said to have stayed away', async () => {
  await gave('2025-11-01');
  const seen = { record: 'seen', kind: 'seen', author: 'els', audience: toMe };
  await givenRecord(me, seen, { piece: 1_760_000_000_000 });
  open();
  await screen.findByText(/kan dit niet meer lezen/);
  expect(screen.queryByText(/las dit nooit/)).toBeNull();
});

test('a receiver who has left is still named, and reads nothing', async () => {
  await gave('2099-01-01', 'tom');
  open();
  await screen.findByText(/^Aan Els, tot en met/);
  expect(screen.getByText(/Els kan dit niet meer lezen/)).toBeTruthy();
});

test('who asked and is at the table no more asks nothing', async () => {
  await asks('tom');
  openStep();
  await screen.findByRole('link', { name: 'Wat gaat mee' });
  await new Promise((later) => setTimeout(later, 300));
  expect(screen.queryByText('Iemand vroeg je iets.')).toBeNull();
});

test('the pupil is not told for a moment that there is nothing to give along', async () => {
  const drawn = everDrawn();
  open();
  await screen.findByRole('checkbox', { name: /Ik hielp/ });
  expect(drawn.end().filter((text) => text.includes('nog niets klaar'))).toEqual([]);
});

test('the pupil is not told for a moment that the new teacher read nothing, where they did', async () => {
  const readers = [{ to: 'els', until: null }];
  const words = { activity: 'free', 'answer.text': 'Ik hielp.', kept: 1 };
  await givenRecord(me, { record: 'piece', kind: 'entry', author: me, audience: readers }, words);
  const given = { record: 'given', kind: 'handover', author: me, audience: [] };
  const to = { transition: 'step', to: 'els', until: '2027-02-27', 'item.piece': true, kept: 3 };
  await givenRecord(me, given, to);
  await givenRecord(
    me,
    { record: 's1', kind: 'seen', author: 'els' },
    { piece: 1_760_000_000_000 },
  );
  const drawn = everDrawn();
  open();
  await screen.findByText(/Els las dit al/);
  expect(drawn.end().filter((text) => text.includes('las dit nog niet'))).toEqual([]);
});
