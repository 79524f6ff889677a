import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { MomentPage } from '#features/transitions/moment-page.tsx';
import { MomentsPage } from '#features/transitions/moments-page.tsx';
import { NewTransitionPage } from '#features/transitions/new-transition-page.tsx';
import { paths } from '#ui/paths.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { stored } from '../../support/stored.ts';

const people: Roster['people'] = [
  { id: 'person-counsellor', name: 'Els', role: 'counsellor' },
  { id: 'person-admin', name: 'Griet', role: 'admin' },
  { id: 'person-teacher', name: 'An', role: 'teacher' },
];
const school: Roster = { space: 'school', name: 'De Wissel', groups: [], people };
const dana: Roster = {
  space: 'portfolio',
  name: 'Dana',
  groups: ['OKAN'],
  people: [{ id: 'person-pupil', name: 'Dana', role: 'pupil' }, ...people],
};
const everyone = [{ to: 'role:counsellor' as const, until: null }];
const ours = { text: 'Koffie met de nieuwe leraar', from: null, days: -7 };

async function signIn(role: Role) {
  await signedInAs(role);
  await givenSchool(`person-${role}`, role, school);
}

const given = (role: Role, fields: Record<string, unknown>, apart = {}) =>
  givenRecord(
    `person-${role}`,
    {
      space: 'school-1',
      record: 'moment-1',
      kind: 'moment',
      author: 'person-admin',
      editors: ['person-counsellor'],
      audience: [...everyone, { to: `role:${role}`, until: null }],
    },
    { moment: 'okan-to-regular', kept: 1, ...fields },
    apart,
  );

const openMoment = () =>
  openScreen({
    path: '/school/overstap/:moment',
    at: paths.moment('okan-to-regular'),
    page: <MomentPage />,
  });

beforeEach(freshDevice);

test('a counsellor adjusts how the school prepares a step; what never goes along stays as it is', async () => {
  await signIn('counsellor');
  openMoment();
  const first = await screen.findByDisplayValue('De eigen bladzijde maken: dit ben ik');
  await userEvent.clear(first);
  await userEvent.type(first, 'Een bladzijde met foto maken');
  await userEvent.click(screen.getByRole('button', { name: 'Haal taak 2 weg' }));
  await userEvent.selectOptions(
    screen.getAllByLabelText('Wanneer?')[1] as Element,
    '3 weken ervoor',
  );
  expect(screen.getByText('Punten, testen of attesten')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar voor de school' }));
  await waitFor(async () => {
    const [moment] = await stored('person-counsellor', 'moment');
    const fields = moment?.fields ?? {};
    expect(fields.moment).toEqual(['okan-to-regular']);
    expect(fields.kept).toHaveLength(1);
    const tasks = Object.keys(fields).filter((field) => field.startsWith('task.'));
    expect(tasks).toHaveLength(7);
    const values = tasks.map((field) => fields[field]?.[0]);
    expect(values[0]).toEqual({ text: 'Een bladzijde met foto maken', from: null, days: -84 });
    expect(values[1]).toEqual({ gone: true });
    expect(values[2]).toMatchObject({ from: 'interpreter', days: -21 });
  });
});

test('a step that is started begins as the school prepares it', async () => {
  await signIn('counsellor');
  await given('counsellor', { 'task.001-a': ours, 'task.002-b': { gone: true }, cards: ['free'] });
  await givenPortfolio('person-counsellor', 'counsellor', dana);
  openScreen({
    path: '/leerling/:space/overstap',
    at: paths.newTransition('portfolio-1'),
    page: <NewTransitionPage />,
  });
  await userEvent.click(await screen.findByLabelText(/Van OKAN naar een gewone klas/));
  await userEvent.type(screen.getByLabelText('Wanneer is dat?'), '2027-06-30');
  expect(screen.getByText('Koffie met de nieuwe leraar · klaar op wo 23 jun 2027')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Start de overstap' }));
  await waitFor(async () => {
    const [step] = await stored('person-counsellor', 'transition');
    const tasks = Object.entries(step?.fields ?? {}).filter(([field]) => field.startsWith('task.'));
    expect(tasks.map(([, [task]]) => task)).toMatchObject([{ ...ours, done: false, day: null }]);
    expect(step?.fields.cards).toEqual([['free']]);
  });
});

test('a draft of a colleague is nobody’s way of working yet', async () => {
  await signIn('teacher');
  await given('teacher', { 'task.001-a': ours, kept: null });
  openMoment();
  expect(await screen.findByText('De eigen bladzijde maken: dit ben ik')).toBeTruthy();
  expect(screen.queryByText('Koffie met de nieuwe leraar')).toBeNull();
});

test('a teacher reads how a step is prepared, and who adjusts it', async () => {
  await signIn('teacher');
  await given('teacher', { 'task.001-a': ours });
  openMoment();
  expect(await screen.findByText('Koffie met de nieuwe leraar')).toBeTruthy();
  expect(screen.getByText('De leerlingenbegeleider of het beheer past dit aan.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Bewaar voor de school' })).toBeNull();
});

test('two colleagues changed one task apart: both stand there until somebody chooses', async () => {
  await signIn('counsellor');
  const theirs = { ...ours, text: 'Thee met de nieuwe leraar' };
  await given('counsellor', { 'task.001-a': ours }, { 'task.001-a': theirs });
  openMoment();
  await screen.findByText('Twee mensen pasten dit aan.', {}, { timeout: 5_000 });
  expect(screen.getByText('Thee met de nieuwe leraar')).toBeTruthy();
  await userEvent.click(screen.getAllByRole('button', { name: 'Hou deze' })[1] as Element);
  await waitFor(() => expect(screen.queryByText('Twee mensen pasten dit aan.')).toBeNull());
});

test('all moments stand in one list, and those of the school say so', async () => {
  await signIn('counsellor');
  await given('counsellor', { 'task.001-a': ours });
  openScreen({ path: '/school/overstap', at: paths.moments, page: <MomentsPage /> });
  expect(await screen.findAllByRole('link', { name: /\S/ })).not.toHaveLength(0);
  const adjusted = await screen.findByText('aangepast');
  expect(adjusted.closest('a')?.textContent).toContain('Van OKAN naar een gewone klas');
  expect(document.querySelectorAll('main li a')).toHaveLength(12);
});
