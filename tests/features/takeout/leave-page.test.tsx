import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { LoopbookPage } from '#features/loopbook/loopbook-page.tsx';
import { TakeoutPage } from '#features/takeout/takeout-page.tsx';
import { loadTexts } from '#i18n/texts.ts';
import { paths } from '#ui/paths.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const pupil = { id: me, name: 'Amina Haddad', role: 'pupil' as const };
const els = { id: 'els', name: 'Els', role: 'counsellor' as const };
const portfolio: Roster = {
  space: 'portfolio',
  name: pupil.name,
  groups: [],
  people: [pupil, els],
};
const school: Roster = { space: 'school', name: 'De Wissel', groups: [], people: [] };

beforeEach(async () => {
  await freshDevice();
  await loadTexts(['along', 'loopbook']);
  await signedInAs('pupil');
  await givenSchool(me, 'pupil', school);
  await givenRecord(
    me,
    { space: 'school-1', record: 'contact', kind: 'contact', author: 'boss' },
    { person: 'els', about: 'alles over studeren', place: 'Lokaal 12', when: '', changedOn: 1 },
  );
});

const open = () => openScreen({ path: '*', at: paths.leave, page: <TakeoutPage /> });

test('a pupil at school reads that there is no last day, and whom the school lists', async () => {
  await givenPortfolio(me, 'pupil', portfolio);
  open();
  await screen.findByText('Nu is er geen laatste dag.');
  await screen.findByText('Lokaal 12');
  screen.getByText('Vraag het aan De Wissel.');
});

test('who left reads the last day without a connection, what comes after it, and who helps', async () => {
  const leaves = { until: '2099-03-31', contact: { id: 'els', name: 'Els' } };
  await givenPortfolio(me, 'pupil', { ...portfolio, people: [pupil], leaves });
  open();
  await screen.findByText('Je loopboek blijft hier open tot en met dinsdag 31 maart 2099.');
  screen.getByText('Daarna kan je het hier niet meer openen.');
  screen.getByText('School kan het nog 30 dagen terughalen. Dan wordt het gewist.');
  await screen.findByText('Els');
  screen.getByText('Lokaal 12');
  expect(screen.getByRole('link', { name: /Alles in 1 bestand/ })).toHaveAttribute(
    'href',
    paths.take,
  );
});

test('who left reads the last day in the loopbook itself', async () => {
  const leaves = { until: '2099-03-31' };
  await givenPortfolio(me, 'pupil', { ...portfolio, people: [pupil], leaves });
  openScreen({ path: '/loopboek', at: paths.loopbook, page: <LoopbookPage /> });
  await screen.findByText(/Je loopboek blijft hier open tot en met dinsdag 31 maart 2099/);
});
