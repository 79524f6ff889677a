import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { HelpPage } from '#features/help/help-page.tsx';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { roster } from './given-school.ts';

const me = 'person-pupil';
const open = () => openScreen({ path: '/hulp', at: '/hulp', page: <HelpPage /> });
const service = { record: 'd1', kind: 'service', author: 'els' };
const cardOf = async (name: string) => {
  const card = (await screen.findByRole('heading', { level: 2, name })).parentElement;
  if (card === null) throw new Error(name);
  return within(card);
};

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

test('the map is there without internet and without a school, and claims no check', async () => {
  open();
  const awel = await cardOf('Awel');
  expect(awel.getByRole('link', { name: /Bel 102/ }).getAttribute('href')).toBe('tel:102');
  awel.getByText('Nog niet nagekeken door de school');
  expect(screen.queryByText(/Nagekeken:/)).toBeNull();
});

test('who is in danger finds 112 first', async () => {
  open();
  const names = await screen.findAllByRole('heading', { level: 2 });
  expect(names[0]?.textContent).toBe('112');
});

test('what the school confirmed carries the day and who did it', async () => {
  const confirmed = { of: 'awel', name: 'Awel', phone: '102', checkedOn: '2025-11-03' };
  await givenRecord(me, service, { ...confirmed, owner: 'Els Jacobs', changedOn: 1 });
  open();
  const awel = await cardOf('Awel');
  await awel.findByText(/Nagekeken: .*, door Els Jacobs/);
  awel.getByText('Voor kinderen en jongeren.');
});

test('the school leaves one out, puts one right and adds its own', async () => {
  await givenRecord(me, service, { of: 'gtb', name: 'GTB', hidden: true, changedOn: 1 });
  const right = { of: 'jac', name: 'JAC Hasselt', phone: '011 11 11 11', changedOn: 1 };
  await givenRecord(me, { ...service, record: 'd2' }, right);
  const own = { name: 'Buurthuis', what: 'Samen eten', checkedOn: '2025-11-03', changedOn: 1 };
  await givenRecord(me, { ...service, record: 'd3' }, own);
  open();
  await screen.findByRole('heading', { level: 2, name: 'Buurthuis' });
  screen.getByText('Samen eten');
  expect(screen.queryByRole('heading', { level: 2, name: 'GTB' })).toBeNull();
  expect(screen.queryByRole('heading', { level: 2, name: 'JAC' })).toBeNull();
  const jac = await cardOf('JAC Hasselt');
  expect(jac.getByRole('link').getAttribute('href')).toBe('tel:011111111');
});

test('of two changes of one service the last one holds', async () => {
  const first = { of: 'jac', name: 'JAC oud', changedOn: 1 };
  await givenRecord(me, service, first);
  await givenRecord(
    me,
    { ...service, record: 'd0' },
    { ...first, name: 'JAC nieuw', changedOn: 2 },
  );
  open();
  await screen.findByRole('heading', { level: 2, name: 'JAC nieuw' });
  expect(screen.queryByText('JAC oud')).toBeNull();
});

test('what somebody typed as a website never becomes another sort of link', async () => {
  const odd = { name: 'Vreemd', web: 'javascript:alert(1)', phone: 'vraag Els', changedOn: 1 };
  await givenRecord(me, service, odd);
  open();
  const card = await cardOf('Vreemd');
  expect(card.queryByRole('link')).toBeNull();
  card.getByText('javascript:alert(1)');
});
