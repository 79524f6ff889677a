import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { PaperPage } from '#features/paper/paper-page.tsx';
import { freshDevice, givenPortfolio, openScreen, signedInAs } from '../../support/screen.tsx';

const names = ['Amina', 'Bilal', 'Cas'];
const roster: Roster = {
  space: 'class',
  name: '3A',
  groups: [],
  people: names.map((name) => ({ id: name, name, role: 'pupil', portfolio: `p-${name}` })),
};

beforeEach(freshDevice);

test('a sheet for one pupil takes two taps, and a language is asked for nobody else', async () => {
  await signedInAs('teacher', 'An');
  await givenPortfolio('person-teacher', 'teacher', roster, 'class-1');
  const user = userEvent.setup();
  openScreen({ path: '/klas/:space/papier', at: '/klas/class-1/papier', page: <PaperPage /> });
  await user.click(await screen.findByRole('button', { name: 'Kies niemand' }));
  expect(screen.queryByText('Welke taal onder het Nederlands?')).toBe(null);
  await user.click(screen.getByRole('checkbox', { name: 'Bilal' }));
  await user.click(screen.getByText('Welke taal onder het Nederlands?'));
  screen.getByRole('combobox', { name: 'Bilal' });
  expect(screen.queryByRole('combobox', { name: 'Amina' })).toBe(null);
  await user.click(screen.getByRole('button', { name: 'Kies iedereen' }));
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(names.length);
});
