import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { HandoverPage } from '#features/sharing/handover/handover-page.tsx';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unseal } from '#storage/seal.ts';
import { paths } from '#ui/paths.ts';
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
    { id: 'els', name: 'Els', role: 'counsellor' },
    { id: 'papa', name: 'Samir', role: 'parent' },
  ],
};
const toAll = [
  { to: 'els', until: null },
  { to: 'papa', until: null },
];

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
  const step = { moment: 'okan-to-regular', day: '2027-01-27', kept: 1 };
  const table = [...toAll, { to: 'role:pupil' as const, until: null }];
  await givenRecord(
    me,
    { record: 'step', kind: 'transition', author: 'els', audience: table },
    step,
  );
  const words = { activity: 'free', 'answer.text': 'Ik hielp.', kept: 1 };
  await givenRecord(me, { record: 'piece', kind: 'entry', author: me, audience: toAll }, words);
  await givenRecord(me, { record: 'mine', kind: 'entry', author: me, audience: [] }, words);
  openScreen({
    path: '/overstap/:space/:record/mee',
    at: paths.handover('portfolio-1', 'step'),
    page: <HandoverPage />,
  });
});

type Ends = Record<string, number | null>;

/** Who reads it until when, as the device sends it to school. */
async function wanted(record: string): Promise<Ends | undefined> {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.ofRecord('portfolio-1', record));
  journal.database.close();
  const drafts = rows.map(({ draft }) => unseal(draft));
  const last = drafts.findLast((draft) => draft.op === 'audience');
  if (last?.op !== 'audience') return undefined;
  return Object.fromEntries(last.audience.map(({ to, until }) => [to, until]));
}

test('one tap gives all that school reads a last day, and nothing that family reads', async () => {
  await screen.findByText('School leest nu 2 dingen van jou.');
  fireEvent.click(screen.getByRole('button', { name: 'Stop na deze dag' }));
  await screen.findByText(/Deze school leest mee tot en met/);
  await waitFor(async () => expect((await wanted('piece'))?.els).toBeGreaterThan(0));
  expect((await wanted('piece'))?.papa).toBeNull();
  expect((await wanted('step'))?.els).toBeGreaterThan(0);
  expect(await wanted('mine')).toBeUndefined();
});

test('before that day it is undone: school reads as it did', async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Stop na deze dag' }));
  await screen.findByText(/Deze school leest mee tot en met/);
  fireEvent.click(await screen.findByRole('button', { name: 'Toch zonder deze dag' }));
  await screen.findByRole('button', { name: 'Stop na deze dag' });
  await waitFor(async () => expect((await wanted('piece'))?.els).toBeNull());
});

test('what is shared afterwards has no end by itself, and the page says so', async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Stop na deze dag' }));
  await screen.findByText(/Deze school leest mee tot en met/);
  const words = { activity: 'free', 'answer.text': 'Later.', kept: 2 };
  await givenRecord(me, { record: 'late', kind: 'entry', author: me, audience: toAll }, words);
  await screen.findByText(/1 ding deelde je langer/);
  fireEvent.click(screen.getByRole('button', { name: 'Stop alles na deze dag' }));
  await waitFor(async () => expect((await wanted('late'))?.els).toBeGreaterThan(0));
  await waitFor(() => expect(screen.queryByText(/deelde je langer/)).toBeNull());
});
