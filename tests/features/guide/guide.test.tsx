import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Role } from '#domain/person.ts';
import { talkMoves } from '#domain/talk.ts';
import { GuideColleaguesPage } from '#features/guide/guide-colleagues-page.tsx';
import { GuideLessonPage } from '#features/guide/guide-lesson-page.tsx';
import { GuidePage } from '#features/guide/guide-page.tsx';
import { GuideSeriousPage } from '#features/guide/guide-serious-page.tsx';
import { paths } from '#ui/paths.ts';
import asked from '../../../locales/nl/conversation.json' with { type: 'json' };
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { everybody, schoolRoster } from './given-guide.ts';

const user = userEvent.setup();

async function signIn(role: Role) {
  await signedInAs(role);
  await givenSchool(`person-${role}`, role, schoolRoster);
}
const openGuide = () => openScreen({ path: '/gids', at: '/gids', page: <GuidePage /> });
const openLesson = (at: string) =>
  openScreen({ path: '/gids/les/:lesson', at, page: <GuideLessonPage /> });
const openSerious = () =>
  openScreen({ path: '/gids/ernstig', at: '/gids/ernstig', page: <GuideSeriousPage /> });

beforeEach(freshDevice);

test('a new teacher reads how it works in five lines, and finds twelve lessons', async () => {
  await signIn('teacher');
  openGuide();
  await screen.findByText('Eerst leest alleen de leerling het. Die kiest wie meeleest.');
  const addresses = screen
    .getAllByRole('link')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((address) => address.startsWith('/gids/les/'));
  expect(new Set(addresses).size).toBe(12);
});

test('a lesson says what to prepare, its minutes, what to ask, and what to do without a device', async () => {
  await signIn('teacher');
  openLesson('/gids/les/already');
  await screen.findByRole('heading', { name: 'Dit kon ik al', level: 1 });
  screen.getByText(/Vraag aan je school of toestellen mogen in deze les/);
  screen.getByText('15 minuten');
  screen.getByText('Wie leerde jou dat?');
  screen.getByRole('heading', { name: 'Zonder toestel' });
  screen.getByText('Vraag nooit naar de reis, papieren of familie ver weg.');
});

test('from a lesson the way to its card leads to the part where that card stands', async () => {
  await signIn('teacher');
  openLesson('/gids/les/roads');
  const link = await screen.findByRole('link', { name: 'Bekijk bij alle kaarten' });
  expect(link.getAttribute('href')).toBe('/alle-kaarten?deel=steering#three-roads');
});

test('the buttons that a lesson names are there for each class, with its card picked', async () => {
  await signIn('teacher');
  const roster = { space: 'class' as const, name: '3A', groups: [], people: [] };
  await givenPortfolio('person-teacher', 'teacher', roster, 'class-1');
  openLesson('/gids/les/roads');
  const start = await screen.findByRole('link', { name: 'Start een les 3A' });
  expect(start.getAttribute('href')).toBe(paths.newLesson('class-1', 'three-roads'));
  const paper = screen.getByRole('link', { name: 'Op papier 3A' });
  expect(paper.getAttribute('href')).toBe(paths.paper('class-1', 'three-roads'));
  expect(screen.getByRole('link', { name: 'Nieuw' }).getAttribute('href')).toBe('/nieuw');
});

test('the guide asks what the conversation in the app asks, in the same words', async () => {
  await signIn('teacher');
  openLesson('/gids/les/already');
  await screen.findByText('Wat wil je vertellen?');
  for (const move of talkMoves) screen.getByText(asked.move[move].question);
});

test('a lesson can be printed', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await signIn('teacher');
  openLesson('/gids/les/roads');
  await user.click(await screen.findByRole('button', { name: 'Druk af' }));
  expect(print).toHaveBeenCalledOnce();
});

test('an address of no lesson says so', async () => {
  await signIn('teacher');
  openLesson('/gids/les/niets');
  await screen.findByText('Deze les is er niet.');
});

test('colleagues find an hour with its minutes', async () => {
  await signIn('coach');
  openScreen({ path: '/gids/collegas', at: '/gids/collegas', page: <GuideColleaguesPage /> });
  await screen.findByText('Elk vult een kaart in op papier. Niemand hoeft iets te tonen.');
  expect(screen.getAllByText('15 minuten')).toHaveLength(2);
});

test('who may keep a secret and who cannot is said, with help outside school', async () => {
  await signIn('teacher');
  openSerious();
  await screen.findByText('Een leraar kan geen geheim beloven. De directie moet het weten.');
  screen.getByText('Het CLB mag wel zwijgen. Niet bij gevaar, mishandeling of nood.');
  expect(screen.getByRole('link', { name: 'Bekijk hulp buiten school' }).getAttribute('href')).toBe(
    '/hulp',
  );
});

test('a school that agreed on nothing yet is told so, and a teacher is not asked to fill it in', async () => {
  await signIn('teacher');
  openSerious();
  await screen.findByText('Je school vulde dit nog niet in. Vraag ernaar bij de directie.');
  expect(screen.queryByRole('link', { name: 'Vul de afspraken in' })).toBe(null);
});

test('what the school agreed stands there, both answers where two devices differ, and no draft', async () => {
  await signIn('teacher');
  const agreed = { space: 'school-1', kind: 'procedure', author: 'els', audience: everybody };
  await givenRecord(
    'person-teacher',
    { ...agreed, record: 'p1' },
    { first: 'Els Jacobs', reach: 'lokaal 12', kept: 1, changedOn: 5 },
    { reach: 'bel 20' },
  );
  await givenRecord('person-teacher', { ...agreed, record: 'p2' }, { first: 'Half', changedOn: 9 });
  openSerious();
  await screen.findByText('Els Jacobs');
  screen.getByText('lokaal 12');
  screen.getByText('bel 20');
  expect(screen.queryByText('Half')).toBe(null);
  expect(screen.queryByText('Waar schrijf je op wat je hoorde?')).toBe(null);
});
