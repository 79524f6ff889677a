import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Role } from '#domain/person.ts';
import { GuidePage } from '#features/guide/guide-page.tsx';
import { GuidePracticePage } from '#features/guide/guide-practice-page.tsx';
import {
  freshDevice,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { stored } from '../../support/stored.ts';
import { schoolRoster, team } from './given-guide.ts';

const user = userEvent.setup();
const me = 'person-teacher';
const practiceOf = (author: string, record: string) => ({
  space: 'school-1',
  kind: 'practice',
  author,
  record,
  audience: team,
});
const whole = { title: 'Eerst zelf', text: 'Ik gaf een voorbeeld.', group: 'OKAN' };

async function signIn(role: Role) {
  await signedInAs(role);
  await givenSchool(`person-${role}`, role, schoolRoster);
}
const openGuide = () => openScreen({ path: '/gids', at: '/gids', page: <GuidePage /> });
const openPractice = (at = '/gids/idee') =>
  openScreen({ path: '/gids/idee/:record?', at, page: <GuidePracticePage /> });

beforeEach(freshDevice);

test('colleagues read what worked, for whom and from whom; a draft is its maker’s alone', async () => {
  await signIn('teacher');
  await givenRecord(me, practiceOf('bram', 'r1'), { ...whole, kept: 1 });
  await givenRecord(me, practiceOf('bram', 'r2'), { ...whole, title: 'Half' });
  await givenRecord(me, practiceOf(me, 'r3'), { title: 'Mijn', text: 'Nog bezig' });
  openGuide();
  await screen.findByText('Eerst zelf');
  screen.getByText('Ik gaf een voorbeeld.');
  screen.getByText('Van Bram Claes');
  expect(screen.queryByText('Half')).toBe(null);
  screen.getByText('nog niet klaar');
  expect(screen.getByRole('link', { name: 'Pas aan' }).getAttribute('href')).toBe('/gids/idee/r3');
});

test('the CLB reads along, and is not asked to add one', async () => {
  await signIn('clb');
  openGuide();
  await screen.findByText('Hier staat nog niets.');
  expect(screen.queryByRole('link', { name: 'Zet er een idee bij' })).toBe(null);
});

test('a teacher tells what worked; the team reads it and no family', async () => {
  await signIn('teacher');
  openPractice();
  await user.type(await screen.findByLabelText('Titel'), 'Eerst zelf');
  await user.type(screen.getByLabelText('Wat deed je, en wat werkte?'), 'Een voorbeeld.');
  await user.selectOptions(screen.getByLabelText('Voor welke groep?'), 'OKAN');
  await user.click(screen.getByRole('button', { name: 'Zet bij de ideeën' }));
  await waitFor(() => expect(screen.getByLabelText('address').textContent).toBe('/gids'));
  const [made] = await stored(me, 'practice');
  expect(made?.fields).toMatchObject({ title: ['Eerst zelf'], group: ['OKAN'] });
  expect(made?.fields.kept?.[0]).toBeTypeOf('number');
  const readers = made?.audience.map(({ to }) => to);
  expect(readers).toEqual(expect.arrayContaining(['role:counsellor', 'role:clb', 'role:admin']));
  expect(readers).not.toEqual(expect.arrayContaining(['role:pupil']));
  expect(readers).not.toEqual(expect.arrayContaining(['role:parent']));
});

test('what is missing is said, and what was typed stays on this device', async () => {
  await signIn('teacher');
  openPractice();
  await user.type(await screen.findByLabelText('Titel'), 'Eerst zelf');
  await user.click(screen.getByRole('button', { name: 'Zet bij de ideeën' }));
  await screen.findByText('Schrijf wat je deed.');
  await waitFor(async () =>
    expect((await stored(me, 'practice'))[0]?.fields.title).toEqual(['Eerst zelf']),
  );
});

test('throwing it away is asked once', async () => {
  await signIn('teacher');
  await givenRecord(me, practiceOf(me, 'r3'), { ...whole, kept: 1 });
  openPractice('/gids/idee/r3');
  await user.click(await screen.findByRole('button', { name: 'Gooi het idee weg' }));
  await screen.findByText("Collega's zien het idee niet meer.");
  const buttons = screen.getAllByRole('button', { name: 'Gooi het idee weg' });
  await user.click(buttons[buttons.length - 1] as HTMLElement);
  await waitFor(async () => expect(await stored(me, 'practice')).toEqual([]));
});

test('one of a colleague is not changed', async () => {
  await signIn('teacher');
  await givenRecord(me, practiceOf('bram', 'r1'), { ...whole, kept: 1 });
  openPractice('/gids/idee/r1');
  await screen.findByText('Alleen wie het schreef, past het aan.');
});
