import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { pieceCode } from '#domain/piece-code.ts';
import { BinPage } from '#features/loopbook/bin-page.tsx';
import { EntryPage } from '#features/loopbook/entry-page.tsx';
import { ErasedNotice } from '#features/loopbook/erased-notice.tsx';
import { openProfile } from '#storage/open-profile.ts';
import { startSync } from '#sync/start-sync.ts';
import { syncNow } from '#sync/sync-now.ts';
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

const erasedEntry = '5d0c7a1e-8b34-4f6d-a2c9-1e7f3b9d4a60';

/** What the school answers to a device: nothing new, or that the entry is erased. */
function exchanged(isErased: boolean) {
  const changes = isErased ? [{ record: erasedEntry, erased: true }] : [];
  const at = isErased ? 'token-2' : 'token-1';
  return {
    v: 1,
    now: Date.now(),
    minPull: 1,
    results: [],
    durable: [],
    lost: [],
    membersTag: null,
    revoked: [],
    spaces: { 'portfolio-1': { at, changes, more: false } },
    more: false,
  };
}

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

test('who was signed in already is told on their home after the next exchange, without a restart', async () => {
  let isErased = false;
  await givenRecord(
    me,
    { record: erasedEntry, kind: 'entry', author: me },
    { activity: 'free', 'answer.text': 'Ik', kept: 1 },
  );
  const questions = withSchool(({ path }) => {
    if (path.endsWith('/erasures')) return [200, { erasures: isErased ? [erasure] : [] }];
    if (path.endsWith('/sync')) return [200, exchanged(isErased)];
    return [404, { reason: 'not-found' }];
  });
  const profile = await openProfile(await signedInAs('pupil'));
  const stop = startSync(profile);
  openNotice();
  const asked = (what: string) => questions.filter(({ path }) => path.endsWith(what)).length;
  await expect.poll(() => [asked('/sync') > 0, asked('/erasures')]).toEqual([true, 1]);
  expect(screen.queryByText(/School wiste hier iets/)).toBeNull();
  isErased = true;
  syncNow();
  await screen.findByText(/School wiste hier iets, op/);
  expect(asked('/erasures')).toBe(2);
  cleanup();
  openScreen({
    path: '/loopboek/:space/:record',
    at: `/loopboek/portfolio-1/${erasedEntry}`,
    page: <EntryPage />,
  });
  await screen.findByText(/School wiste hier iets, op/);
  expect(screen.queryByText('Misschien is het weggegooid of niet gedeeld.')).toBeNull();
  stop();
});

test('what was told once stays told when the school went back to a backup', async () => {
  withSchool(() => [200, { erasures: [erasure] }]);
  openNotice();
  await screen.findByText(/School wiste hier iets, op/);
  cleanup();
  const questions = withSchool(() => [200, { erasures: [] }]);
  openNotice();
  await expect.poll(() => questions.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText(/School wiste hier iets, op/)).not.toBeNull();
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
