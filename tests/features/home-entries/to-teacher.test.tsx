import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { SentencesPage } from '#features/home-entries/sentences-page.tsx';
import { ToTeacherPage } from '#features/home-entries/to-teacher-page.tsx';
import { ReadingPage } from '#features/review/reading-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const me = 'person-parent';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina',
  groups: ['OKAN'],
  people: [
    { id: 'amina', name: 'Amina', role: 'pupil' },
    { id: me, name: 'Huda', role: 'parent' },
  ],
};
const arabic = 'هي تخبز الخبز';

const show = (record: string) =>
  openScreen({
    path: '/toon/:space/:record',
    at: `/toon/portfolio-1/${record}`,
    page: <ToTeacherPage />,
  });
const givenWords = (words: string, language = 'ar') =>
  givenRecord(
    me,
    { record: 'h1', kind: 'home-entry', author: me },
    { activity: 'child-can', 'answer.what': words, language, kept: 1 },
  );

beforeEach(async () => {
  await freshDevice();
  await signedInAs('parent', 'Huda');
  await givenPortfolio(me, 'parent', roster);
});

describe('what is held up to a teacher', () => {
  test('has Dutch large, and the words as they were said, marked with their language', async () => {
    await changeLanguage('ar');
    await givenWords(arabic);
    show('h1');
    const words = await screen.findByText(arabic);
    expect(words.getAttribute('lang')).toBe('ar');
    expect(screen.getByText(/In het .?Arabisch/).getAttribute('lang')).toBe('nl');
    const [dutch] = screen.getAllByText('Wat doet uw kind goed thuis?');
    expect(dutch?.getAttribute('lang')).toBe('nl');
    expect(dutch?.nextElementSibling).not.toBeNull();
  });

  test('never calls Dutch words Arabic', async () => {
    await givenWords('Zij bakt brood');
    show('h1');
    await screen.findByText('Zij bakt brood');
    expect(screen.queryByText(/In het .?Arabisch/)).toBeNull();
  });

  test('may be something that the child shows, and names the child', async () => {
    await givenRecord(
      me,
      { record: 'e1', kind: 'entry', author: 'amina' },
      { activity: 'free', 'answer.text': 'Ik bakte brood', kept: 1 },
    );
    show('e1');
    await screen.findByRole('heading', { name: 'Dit toont Amina' });
    screen.getByText('Ik bakte brood');
  });

  test('is nothing that is unfinished or that this parent may not read', async () => {
    await givenRecord(
      me,
      { record: 'h1', kind: 'home-entry', author: me },
      { text: 'Nog niet klaar' },
    );
    const unfinished = show('h1');
    await screen.findByRole('heading', { name: 'Dit is hier niet' });
    unfinished.unmount();
    show('unknown');
    await screen.findByRole('heading', { name: 'Dit is hier niet' });
  });

  test('keeps the screen awake while it is there, also when that is refused', async () => {
    const release = vi.fn(async () => undefined);
    const request = vi.fn(async () => ({ release }));
    vi.stubGlobal('navigator', Object.assign(navigator, { wakeLock: { request } }));
    await givenWords(arabic);
    const { unmount } = show('h1');
    await screen.findByText(arabic);
    await waitFor(() => expect(request).toHaveBeenCalledWith('screen'));
    unmount();
    await waitFor(() => expect(release).toHaveBeenCalled());
    request.mockRejectedValueOnce(new Error('battery'));
    show('h1');
    await screen.findByText(arabic);
    Reflect.deleteProperty(navigator, 'wakeLock');
  });
});

describe('sentences for school', () => {
  test('stand there in two languages, Dutch first', async () => {
    await changeLanguage('ar');
    openScreen({ path: '/zinnen', at: '/zinnen', page: <SentencesPage /> });
    const [dutch] = await screen.findAllByText('Kunt u traag spreken?');
    expect(dutch?.getAttribute('lang')).toBe('nl');
    expect(screen.getAllByRole('listitem').length).toBe(6);
  });
});

describe('the way there', () => {
  test('of what the child shares says that the child is asked first', async () => {
    await givenRecord(
      me,
      { record: 'e1', kind: 'entry', author: 'amina' },
      { activity: 'free', 'answer.text': 'Ik bakte brood', kept: 1 },
    );
    openScreen({
      path: '/lezen/:space/:record',
      at: '/lezen/portfolio-1/e1',
      page: <ReadingPage />,
    });
    const link = await screen.findByRole('link', { name: 'Toon dit aan de leraar' });
    expect(link.getAttribute('href')).toBe('/toon/portfolio-1/e1');
    screen.getByText('Vraag het eerst aan uw kind.');
  });
});
