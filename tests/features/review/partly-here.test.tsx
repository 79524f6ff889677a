import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { YoungPersonPage } from '#features/review/young-person-page.tsx';
import type { SpaceRow } from '#storage/device-store.ts';
import { openReplica } from '#storage/dexie-store.ts';
import { showCarrying } from '#sync/carrying.ts';
import { freshDevice, givenPortfolio, openScreen, signedInAs } from '../../support/screen.tsx';

const roster: Roster = { space: 'portfolio', name: 'Dana', groups: ['OKAN'], people: [] };

async function changeSpace(change: (row: SpaceRow) => SpaceRow): Promise<SpaceRow | undefined> {
  const replica = openReplica('person-counsellor');
  const row = await replica.write(async (tables) => {
    const before = await tables.space('portfolio-1');
    if (before !== undefined) await tables.putSpace(change(before));
    return before;
  });
  replica.database.close();
  return row;
}

beforeEach(async () => {
  await freshDevice();
  showCarrying({ online: true, problem: null });
  await signedInAs('counsellor');
  await givenPortfolio('person-counsellor', 'counsellor', roster);
});

const open = () =>
  openScreen({ path: '/leerling/:space', at: '/leerling/portfolio-1', page: <YoungPersonPage /> });

test('who follows very many young people and opens one is told that the rest is coming', async () => {
  await changeSpace((row) => ({ ...row, level: 'index', at: 'point' }));
  open();
  expect(await screen.findByText('We halen de rest op bij school.')).toBeInTheDocument();
  await waitFor(async () => {
    expect(await changeSpace((row) => row)).toMatchObject({ asks: 'full', resetWhy: 'grant' });
  });
});

test('without internet they are told that more is at school, and see it go when it came', async () => {
  await changeSpace((row) => ({ ...row, level: 'index', at: 'point' }));
  showCarrying({ online: false, problem: 'offline' });
  open();
  const words = 'Niet alles staat op dit toestel. Verbind met internet.';
  expect(await screen.findByText(words)).toBeInTheDocument();
  await changeSpace((row) => ({ ...row, asks: 'full', resetFrom: null }));
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
});

test('of a loopbook that is here whole nothing is said', async () => {
  await changeSpace((row) => ({ ...row, at: 'point' }));
  open();
  await screen.findByRole('heading', { level: 1, name: 'Dana' });
  expect(screen.queryByText(/We halen de rest/)).toBeNull();
});
