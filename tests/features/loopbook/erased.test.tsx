import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { pieceCode } from '#domain/piece-code.ts';
import { BinPage } from '#features/loopbook/bin-page.tsx';
import { EntryPage } from '#features/loopbook/entry-page.tsx';
import { ErasedNotice } from '#features/loopbook/erased-notice.tsx';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
  withoutNetwork,
  withSchool,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const user = userEvent.setup();
const erasure = {
  id: 'act',
  at: 1_795_000_000_000,
  by: 'Griet Claes',
  kind: 'entry',
  pieces: 1,
  reason: 'asked-by-parent',
};

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', {
    space: 'portfolio',
    name: 'Amina Haddad',
    groups: ['OKAN'],
    people: [{ id: me, name: 'Amina Haddad', role: 'pupil' }],
  });
});

const openNotice = () => openScreen({ path: '/', at: '/', page: <ErasedNotice /> });

test('who wrote what the school erased is told once: when, and then by whom and why', async () => {
  withSchool(() => [200, { erasures: [erasure] }]);
  openNotice();
  await screen.findByText(/School wiste hier iets, op/);
  cleanup();
  openScreen({ path: '/weggegooid', at: '/weggegooid', page: <BinPage /> });
  await screen.findByText('Gewist door school');
  screen.getByText('Griet Claes');
  screen.getByText(/Een ouder of voogd vroeg het\./);
  cleanup();
  withoutNetwork();
  openNotice();
  await user.click(await screen.findByRole('button', { name: 'Gelezen' }));
  await expect.poll(() => screen.queryByText(/School wiste hier iets/)).toBeNull();
  cleanup();
  openScreen({ path: '/weggegooid', at: '/weggegooid', page: <BinPage /> });
  await screen.findByText('Gewist door school');
});

test('nobody is told anything when nothing was erased', async () => {
  withSchool(() => [200, { erasures: [] }]);
  openScreen({ path: '/weggegooid', at: '/weggegooid', page: <BinPage /> });
  await screen.findByText('Hier ligt niets.');
  expect(screen.queryByText('Gewist door school')).toBeNull();
});

test('an entry says its code for the school, behind a word that opens', async () => {
  const record = '7b2f09ac-41d6-4e8a-9c11-3b5d2f6a7e90';
  await givenRecord(
    me,
    { record, kind: 'entry', author: me },
    { activity: 'free', 'answer.text': 'Ik', kept: 1 },
  );
  openScreen({
    path: '/loopboek/:space/:record',
    at: `/loopboek/portfolio-1/${record}`,
    page: <EntryPage />,
  });
  const more = await screen.findByText('Meer');
  expect(more.closest('details')?.open).toBe(false);
  expect(screen.getByText(pieceCode(record)).dir).toBe('ltr');
});
