import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { EntryPage } from '#features/loopbook/entry-page.tsx';
import { LoopbookPage } from '#features/loopbook/loopbook-page.tsx';
import { readAside } from '#storage/aside.ts';
import { changeReaders } from '#storage/audience-undo.ts';
import { openProfile } from '#storage/open-profile.ts';
import type { Profile } from '#storage/profiles.ts';
import { putAside, takeBack } from '#storage/put-aside.ts';
import { readTimeline } from '#storage/records.ts';
import { drawsLists } from '../../support/lists.ts';
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
const entry = { record: 'r1', kind: 'entry', author: me };
const written = { activity: 'free', 'answer.text': 'Ik leerde lassen', kept: 1 };
let profile: Profile;

const openEntry = () =>
  openScreen({
    path: '/loopboek/:space/:record',
    at: '/loopboek/portfolio-1/r1',
    page: <EntryPage />,
  });

/** What another page of the app does on this device. */
async function elsewhere(work: (open: Awaited<ReturnType<typeof openProfile>>) => Promise<void>) {
  const open = await openProfile(profile);
  await work(open);
  open.close();
}

drawsLists();

beforeEach(async () => {
  await freshDevice();
  profile = await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
  await givenRecord(me, entry, written);
});

describe('from an entry to sharing', () => {
  test('one tap shows it as somebody else sees it', async () => {
    openEntry();
    const link = await screen.findByRole('link', { name: 'Kijk als iemand anders' });
    expect(link.getAttribute('href')).toBe('/kijk-als/portfolio-1/r1');
    expect(screen.queryByRole('link', { name: 'Zet terug zoals het was' })).toBeNull();
  });

  test('after another choice of readers the way back is offered', async () => {
    await elsewhere((open) =>
      changeReaders(open, { space: 'portfolio-1', record: 'r1', audience: [] }, [
        { to: 'an', until: null },
      ]),
    );
    openEntry();
    const link = await screen.findByRole('link', { name: 'Zet terug zoals het was' });
    expect(link.getAttribute('href')).toBe('/delen/portfolio-1/r1');
  });
});

describe('what hurts', () => {
  const answer = { kind: 'reply', author: 'an', about: 'r1' };
  const audience = [{ to: me, until: null }];

  test('an answer that I put aside is gone from my page until I take it back', async () => {
    await givenRecord(me, { ...answer, record: 'a1', audience }, { text: 'Wat dom', kept: 1 });
    await givenRecord(me, { ...answer, record: 'a2', audience }, { text: 'Knap', kept: 1 });
    await elsewhere((open) => putAside(open, { space: 'portfolio-1', record: 'a1' }));
    openEntry();
    await screen.findByText('Knap');
    expect(screen.queryByText('Wat dom')).toBeNull();
    await elsewhere((open) => takeBack(open, { space: 'portfolio-1', record: 'a1' }));
    await screen.findByText('Wat dom');
  });

  test('something from home that I put aside is not in my loopbook', async () => {
    const fromHome = { kind: 'home-entry', author: 'huda', audience };
    await givenRecord(me, { ...fromHome, record: 'h1' }, { text: 'Zij is zo lui', kept: 1 });
    await givenRecord(me, { ...fromHome, record: 'h2' }, { text: 'Zij kookt', kept: 1 });
    await elsewhere((open) => putAside(open, { space: 'portfolio-1', record: 'h1' }));
    openScreen({ path: '/loopboek', at: '/loopboek', page: <LoopbookPage /> });
    await screen.findByRole('button', { name: 'Druk af' });
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    await screen.findByText('Zij kookt');
    expect(screen.queryByText('Zij is zo lui')).toBeNull();
  });

  test('that it lies aside is no line in my loopbook, and twice is still once', async () => {
    await elsewhere(async (open) => {
      await putAside(open, { space: 'portfolio-1', record: 'a1' });
      await putAside(open, { space: 'portfolio-1', record: 'a1' });
      expect(await readAside(open)).toEqual(new Set(['a1']));
      const lines = await readTimeline(open, 'portfolio-1');
      expect(lines.map(({ kind }) => kind)).toEqual(['entry']);
      await takeBack(open, { space: 'portfolio-1', record: 'a1' });
      expect(await readAside(open)).toEqual(new Set());
    });
  });
});
