import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { hourMs } from '#domain/instant.ts';
import { lessonCode } from '#domain/lesson-code.ts';
import type { Roster } from '#domain/roster.ts';
import { JoinPage } from '#features/lesson/join-page.tsx';
import { LessonPage } from '#features/lesson/lesson-page.tsx';
import { NewLessonPage } from '#features/lesson/new-lesson-page.tsx';
import { ClassPage } from '#features/review/class-page.tsx';
import { NewPage } from '#features/review/new-page.tsx';
import { TodayPage } from '#features/today/today-page.tsx';
import { cameFor } from '#storage/came-for.ts';
import { paths } from '#ui/paths.ts';
import { everDrawn } from '../../support/ever-drawn.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const record = '7d9f2c1a-1111-4222-8333-444455556666';
const roster: Roster = {
  space: 'class',
  name: '3A',
  groups: ['OKAN'],
  people: [
    { id: 'a', name: 'Julie Janssen', role: 'pupil', portfolio: 'p-a' },
    { id: 'b', name: 'Julie Janssen', role: 'pupil', portfolio: 'p-b' },
    { id: 'person-teacher', name: 'An', role: 'teacher' },
  ],
};
const own: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: [],
  people: [{ id: 'person-pupil', name: 'Amina Haddad', role: 'pupil' }],
};
const everybody = [
  { to: 'role:pupil' as const, until: null },
  { to: 'role:teacher' as const, until: null },
];

async function givenLesson(person: string, id = record, fields: Record<string, unknown> = {}) {
  const now = Date.now();
  const given = { space: 'class-1', record: id, kind: 'lesson', author: 'person-teacher' };
  await givenRecord(
    person,
    { ...given, audience: everybody },
    {
      cards: [{ id: 'proud-moment', title: null }],
      began: now - 1_000,
      until: now + hourMs,
      ...fields,
    },
  );
}

const asTeacher = async () => {
  await signedInAs('teacher', 'An');
  await givenPortfolio('person-teacher', 'teacher', roster, 'class-1');
};
const asPupil = async () => {
  await signedInAs('pupil');
  await givenPortfolio('person-pupil', 'pupil', own);
  await givenPortfolio('person-pupil', 'pupil', { ...roster, people: [] }, 'class-1');
};
const openLesson = () =>
  openScreen({
    path: '/les/:space/:record',
    at: paths.lesson('class-1', record),
    page: <LessonPage />,
  });
const join = (hash: string) =>
  openScreen({ path: '/les', at: `/les${hash}`, page: <JoinPage />, isOpenPage: true });

beforeEach(freshDevice);

test('the second teacher sees the lesson that runs, and can lead it or knowingly start another', async () => {
  await signedInAs('teacher', 'Bram', 'bram');
  await givenPortfolio('bram', 'teacher', roster, 'class-1');
  await givenLesson('bram');
  openScreen({ path: '/klas/:space/les', at: paths.newLesson('class-1'), page: <NewLessonPage /> });
  const along = await screen.findByRole('link', { name: 'Leid die les mee' });
  expect(along.getAttribute('href')).toBe(paths.lesson('class-1', record));
  await screen.findByRole('button', { name: 'Start toch een tweede les' });
});

test('a teacher sees who began and who is done, by a word, and namesakes both', async () => {
  await asTeacher();
  await givenLesson('person-teacher');
  const mark = { space: 'class-1', kind: 'lesson-mark', about: record, audience: everybody };
  await givenRecord(
    'person-teacher',
    { ...mark, record: 'm', author: 'b' },
    { started: 1, done: 2 },
  );
  openLesson();
  const list = await screen.findByRole('list', { name: 'Wie begon en wie klaar is' });
  await waitFor(() =>
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((seat) => seat.textContent),
    ).toEqual(['Julie Janssennog niet', 'Julie Janssenklaar']),
  );
});

test('the teacher is not told for a moment that nobody began, before it is read who did', async () => {
  await asTeacher();
  await givenLesson('person-teacher');
  const mark = { space: 'class-1', kind: 'lesson-mark', about: record, audience: everybody };
  await givenRecord('person-teacher', { ...mark, record: 'm', author: 'a' }, { started: 1 });
  await givenRecord('person-teacher', { ...mark, record: 'n', author: 'b' }, { started: 1 });
  const drawn = everDrawn();
  openLesson();
  const list = await screen.findByRole('list', { name: 'Wie begon en wie klaar is' });
  await waitFor(() => expect(within(list).getAllByText('bezig')).toHaveLength(2));
  expect(drawn.end().filter((text) => text.includes('nog niet'))).toEqual([]);
});

test('a place changes by a button, is told, and stays', async () => {
  await asTeacher();
  await givenLesson('person-teacher', record, { seats: ['b', 'a'] });
  openLesson();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Wijzig de plaatsen' }));
  await user.click(screen.getAllByRole('button', { name: /^Later/ })[0] as HTMLElement);
  await screen.findByText(/staat nu op plaats/);
});

test('who switches the key P off is not surprised by it any more, on this device', async () => {
  await asTeacher();
  await givenLesson('person-teacher');
  openLesson();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Zet de toets P uit' }));
  expect(screen.queryByText('Of tik op de toets P.')).toBeNull();
  await user.keyboard('p');
  expect(screen.queryByRole('button', { name: 'Van het bord' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Zet de toets P aan' }));
  await user.keyboard('p');
  await screen.findByRole('button', { name: 'Van het bord' });
});

test('the board survives a screen that refuses to stay awake, and shows nobody', async () => {
  vi.stubGlobal('navigator', { ...navigator, wakeLock: { request: () => Promise.reject() } });
  await asTeacher();
  await givenLesson('person-teacher');
  openLesson();
  const user = userEvent.setup();
  const button = await screen.findByRole('button', { name: 'Groot op het bord' });
  await user.keyboard('p');
  await screen.findByText(lessonCode(record));
  expect(document.body.textContent).not.toContain('Janssen');
  await user.keyboard('{Escape}');
  await screen.findAllByText('Julie Janssen');
  expect(document.activeElement?.textContent).toBe(button.textContent);
  vi.unstubAllGlobals();
});

test('a pupil in two lessons finds both first, the newest on top', async () => {
  await asPupil();
  await givenLesson('person-pupil');
  const newer = { cards: [{ id: 'strong-three', title: null }], began: Date.now() };
  await givenLesson('person-pupil', 'newer', newer);
  await givenLesson('person-pupil', 'over', { ended: 1 });
  openScreen({ path: '/', at: '/', page: <TodayPage /> });
  const ways = await screen.findAllByRole('link', { name: 'Naar de les' });
  expect(ways.map((way) => way.getAttribute('href'))).toEqual([
    paths.lesson('class-1', 'newer'),
    paths.lesson('class-1', record),
  ]);
});

test('a code in small letters leads to the lesson, and an old one says that it is over', async () => {
  await asPupil();
  await givenLesson('person-pupil');
  const shown = join(`#${lessonCode(record).toLowerCase()}`);
  await waitFor(() =>
    expect(screen.getByLabelText('address').textContent).toBe(paths.lesson('class-1', record)),
  );
  shown.unmount();
  await givenLesson('person-pupil', record, { until: Date.now() - 1 });
  join(`#${lessonCode(record)}`);
  await screen.findByText('Deze les is voorbij.');
});

test('who is not signed in is asked who they are, and the lesson is kept for after', async () => {
  join(`#${lessonCode(record)}`);
  await screen.findByText('Zeg eerst wie je bent. Daarna kom je in de les.');
  await waitFor(() => expect(cameFor('pupil')).toBe(`/les#${lessonCode(record)}`));
  expect(cameFor('parent')).toBeNull();
});

test('what was shown on the board still stands under Nieuw, once, until its teacher opens it', async () => {
  await asTeacher();
  await givenPortfolio('person-teacher', 'teacher', { ...own, name: 'Julie Janssen' }, 'p-a');
  await givenLesson('person-teacher');
  const shared = { space: 'p-a', record: 'answer', kind: 'entry', author: 'a' };
  const fields = { activity: 'proud-moment', 'answer.what': 'Mijn taart', kept: Date.now() };
  await givenRecord('person-teacher', { ...shared, audience: everybody }, fields);
  openLesson();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Toon een antwoord' }));
  await user.click(await screen.findByRole('button', { name: /Julie Janssen/ }));
  await user.click(screen.getByRole('button', { name: 'Ja, toon het' }));
  await screen.findByText('Mijn taart');
  await new Promise((later) => setTimeout(later, 300));
  cleanup();
  openScreen({ path: '/nieuw', at: '/nieuw', page: <NewPage /> });
  const rows = await screen.findAllByRole('link', { name: /Julie Janssen/ });
  expect(rows.map((row) => row.getAttribute('href'))).toEqual([paths.reading('p-a', 'answer')]);
});

test('who started the lesson goes on with it; a colleague is asked to lead along', async () => {
  const openClass = () =>
    openScreen({ path: '/klas/:space', at: '/klas/class-1', page: <ClassPage /> });
  await asTeacher();
  await givenLesson('person-teacher');
  openClass();
  await screen.findByText(/Ga verder met de les\.$/);
  cleanup();
  await freshDevice();
  await signedInAs('teacher', 'Bram', 'bram');
  await givenPortfolio('bram', 'teacher', roster, 'class-1');
  await givenLesson('bram');
  openClass();
  await screen.findByText(/Leid mee\.$/);
});

test('who started a lesson and starts another is led back to their own, not asked to lead along', async () => {
  await asTeacher();
  await givenLesson('person-teacher');
  openScreen({ path: '/klas/:space/les', at: paths.newLesson('class-1'), page: <NewLessonPage /> });
  const back = await screen.findByRole('link', { name: 'Ga verder met die les' });
  expect(back.getAttribute('href')).toBe(paths.lesson('class-1', record));
});

test('a lesson that comes from the guide has its card picked, and says until when', async () => {
  await asTeacher();
  const at = paths.newLesson('class-1', 'strong-three');
  openScreen({ path: '/klas/:space/les', at, page: <NewLessonPage /> });
  await screen.findByRole('checkbox', { name: 'Mijn sterke drie', checked: true });
  const until = Number((screen.getByLabelText('Tot hoe laat?') as HTMLSelectElement).value);
  expect(until - Date.now()).toBeGreaterThan(47 * 60_000);
  expect(until - Date.now()).toBeLessThan(53 * 60_000);
});
