import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ReadLogPage } from '#features/sharing/read-log-page.tsx';
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
  ],
};
const at = Date.UTC(2026, 10, 3, 9);
const open = () => openScreen({ path: '/wie-las-wat', at: '/wie-las-wat', page: <ReadLogPage /> });

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

test('each reading stands there with a name and the way to what was read', async () => {
  const audience = [{ to: 'an', until: null }];
  const entry = { record: 'r1', kind: 'entry', author: me, audience };
  await givenRecord(me, entry, { activity: 'free', title: 'Mijn stage', kept: 1 });
  await givenRecord(me, { record: 's', kind: 'seen', author: 'an' }, { r1: at });
  open();
  const link = await screen.findByRole('link', { name: /Mijn stage/ });
  expect(link.getAttribute('href')).toBe('/loopboek/portfolio-1/r1');
  expect(link.textContent).toContain('An Peeters');
  expect(screen.queryByText(/Kan dit nu niet meer lezen/)).toBeNull();
});

test('what is not shared any more stays in the list, and says so', async () => {
  const entry = { record: 'r1', kind: 'entry', author: me };
  await givenRecord(me, entry, { activity: 'free', title: 'Mijn stage', kept: 1 });
  await givenRecord(me, { record: 's', kind: 'seen', author: 'an' }, { r1: at });
  open();
  expect(await screen.findByText(/Kan dit nu niet meer lezen/)).toBeTruthy();
});

test('a note of school about which I am not the one who shares is no part of it', async () => {
  const note = { record: 'n1', kind: 'note', author: 'piet', audience: [{ to: me, until: null }] };
  await givenRecord(me, note, { text: 'x', kept: 1 });
  await givenRecord(me, { record: 's', kind: 'seen', author: 'an' }, { n1: at });
  open();
  expect(await screen.findByText('Nog niemand las iets van jou.')).toBeTruthy();
});
