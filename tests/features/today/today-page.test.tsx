import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { TodayPage } from '#features/today/today-page.tsx';
import { PageFrameContext } from '#ui/page-frame.ts';
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
  expect(screen.getByRole('link', { name: 'Vertel iets' }).getAttribute('href')).toBe(
    '/kaarten/free',
  );
  expect(screen.getByRole('link', { name: 'Ik wil praten' }).getAttribute('href')).toBe('/praten');
  await waitFor(() => expect(document.documentElement.dataset).toHaveProperty('ready'));
});

test('the card to install the app stands below what a pupil came for', async () => {
  await givenPortfolio(me, 'pupil', roster);
  const frame = { navigation: [], status: null, banner: null, offer: <p>Zet op je beginscherm</p> };
  const page = (
    <PageFrameContext value={frame}>
      <TodayPage />
    </PageFrameContext>
  );
  openScreen({ path: '/', at: '/', page });
  const make = await screen.findByRole('link', { name: 'Vertel iets' });
  const offer = screen.getByText('Zet op je beginscherm');
  expect(make.compareDocumentPosition(offer)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
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

describe('from home without a word', () => {
  const bytes = { blob: 'a'.repeat(64), type: 'image/webp', size: 9 };
  const given = {
    photo: { 'medium.a1': { ...bytes, medium: 'photo', width: 4, height: 3 } },
    voice: { 'medium.a1': { ...bytes, medium: 'voice', type: 'audio/webm', seconds: 9 } },
    drawing: { 'medium.a1': { ...bytes, medium: 'drawing', width: 4, height: 3 } },
    cards: { activity: 'helps-at-home', 'answer.helps': ['music'] },
  };
  test.each([
    ['photo', 'Huda voegde een foto toe voor jou.'],
    ['voice', 'Huda sprak iets in voor jou.'],
    ['drawing', 'Huda maakte een tekening voor jou.'],
    ['cards', 'Huda koos iets voor jou.'],
  ] as const)('a %s is called what it is', async (what, sentence) => {
    await givenPortfolio(me, 'pupil', roster);
    const home = { record: 'h1', kind: 'home-entry', author: 'huda' };
    const audience = [{ to: me, until: null }];
    await givenRecord(me, { ...home, audience }, { ...given[what], kept: 1 });
    open();
    await screen.findByText(sentence);
  });
});

test('a question of a teacher is called a question, and leads to where it is answered', async () => {
  await givenPortfolio(me, 'pupil', roster);
  const piece = { activity: 'free', 'answer.text': 'x', kept: 1 };
  await givenRecord(me, { record: 'r1', kind: 'entry', author: me }, piece);
  const asked = { record: 'a1', kind: 'reply', author: 'an', about: 'r1' };
  await givenRecord(me, asked, { text: 'Wie hielp jou?', asks: true, kept: 1 });
  open();
  await screen.findByText('An Peeters vraagt je iets.');
  const link = screen.getByRole('link', { name: 'Bekijk het' });
  expect(link.getAttribute('href')).toBe('/loopboek/portfolio-1/r1#antwoorden');
});

describe('when somebody at the table of a step asks to read a card', () => {
  const request = { record: 'q1', kind: 'request', author: 'an' };
  const asks = { transition: 'step-1', card: 'proud-moment', kept: 1 };
  const piece = { record: 'e1', kind: 'entry', author: me };
  const made = { activity: 'proud-moment', 'answer.text': 'x', kept: 1 };

  test('the first screen says who asks, and leads to where one may say no', async () => {
    await givenPortfolio(me, 'pupil', roster);
    await givenRecord(me, piece, made);
    await givenRecord(me, request, asks);
    open();
    await screen.findByText('An Peeters vraagt je iets.');
    const link = screen.getByRole('link', { name: 'Bekijk het' });
    expect(link.getAttribute('href')).toBe('/overstap/portfolio-1/step-1/mee');
  });

  test('after a no it asks for nothing more', async () => {
    await givenPortfolio(me, 'pupil', roster);
    await givenRecord(me, request, asks);
    const no = { record: 'n1', kind: 'reply', author: me, about: 'q1' };
    await givenRecord(me, no, { no: true, kept: 1 });
    open();
    await screen.findByText('Dit past vandaag bij jou.');
  });

  test('nor does it once they read that card, or when they left the school', async () => {
    await givenPortfolio(me, 'pupil', roster);
    const shared = { ...piece, audience: [{ to: 'an', until: null }] };
    await givenRecord(me, shared, made);
    await givenRecord(me, request, asks);
    await givenRecord(me, { ...request, record: 'q2', author: 'who-left' }, asks);
    open();
    await screen.findByText('Dit past vandaag bij jou.');
  });
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
    '/loopboek/portfolio-1/r1#antwoorden',
  );
});

test('before the loopbook has reached the device it says so, and nothing pretends', async () => {
  open();
  await screen.findByText('Je loopboek komt eraan. Zet even internet aan.');
});
