import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { BinPage } from '#features/loopbook/bin-page.tsx';
import { EntryPage } from '#features/loopbook/entry-page.tsx';
import { LoopbookPage } from '#features/loopbook/loopbook-page.tsx';
import { openJournal } from '#storage/dexie-store.ts';
import { openProfile } from '#storage/open-profile.ts';
import { open as unsealed } from '#storage/seal.ts';
import { saveRecord } from '#storage/write.ts';
import { showCarrying } from '#sync/carrying.ts';
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
    { id: 'huda', name: 'Huda', role: 'parent' },
  ],
};
const user = userEvent.setup();
const entry = { record: 'r1', kind: 'entry', author: me };
const written = { activity: 'free', 'answer.text': 'Ik leerde lassen', kept: 1 };

const openEntry = (state: unknown = null) =>
  openScreen({
    path: '/loopboek/:space/:record',
    at: { pathname: '/loopboek/portfolio-1/r1', state },
    page: <EntryPage />,
  });

async function drafts() {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  return rows.map((row) => unsealed(row.draft));
}

drawsLists();

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

describe('one entry', () => {
  test('an answer that asks something back leads to where it is answered', async () => {
    await givenRecord(me, { ...entry, audience: [{ to: 'an', until: null }] }, written);
    const reply = { record: 'a1', kind: 'reply', author: 'an', about: 'r1' };
    await givenRecord(me, reply, { text: 'Wie hielp jou?', asks: true, kept: 1 });
    openEntry();
    await screen.findByText('Vraagt je iets');
    const link = screen.getByRole('link', { name: 'Antwoord' });
    expect(link.getAttribute('href')).toBe('/lezen/portfolio-1/r1');
  });

  test('says where it is safe, who can read it and who did', async () => {
    await givenRecord(me, { ...entry, audience: [{ to: 'an', until: null }] }, written);
    await givenRecord(
      me,
      { record: 'seen-an', kind: 'seen', author: 'an' },
      { r1: 1_760_000_000_000 },
    );
    openEntry();
    await screen.findByText('Ook bij school bewaard.');
    await screen.findByText(/Gelezen door An Peeters/);
    screen.getByText('Ook voor An Peeters.');
  });

  test('just shared with a connection: who can read it now, as a sentence', async () => {
    await givenRecord(me, { ...entry, audience: [{ to: 'an', until: null }] }, written);
    openEntry({ shared: true });
    await screen.findByText('An Peeters kan dit nu lezen.');
  });

  test('just shared with several: all of them in the sentence', async () => {
    const audience = ['an', 'huda'].map((to) => ({ to, until: null }));
    await givenRecord(me, { ...entry, audience }, written);
    openEntry({ shared: true });
    await screen.findByText('Zij kunnen dit nu lezen: An Peeters en Huda.');
  });

  test('just shared without a connection: nobody can read it yet, and nothing says so in green', async () => {
    await givenRecord(me, { ...entry, audience: [{ to: 'an', until: null }] }, written);
    const profile = await openProfile(await signedInAs('pupil'));
    const edits = { 'answer.text': 'Ik leerde koken' };
    await saveRecord(profile, { space: 'portfolio-1', record: 'r1', kind: 'entry', edits });
    profile.close();
    showCarrying({ online: false });
    openEntry({ shared: true });
    await screen.findByText('An Peeters kan dit lezen zodra er internet is.');
    expect(screen.queryByText('An Peeters kan dit nu lezen.')).toBeNull();
    expect(document.querySelector('[data-tone="good"]')).toBeNull();
    showCarrying({ online: true });
  });

  test('kept for oneself: above the words it says where it is and that nobody else reads it, once', async () => {
    await givenRecord(me, entry, written);
    openEntry();
    const safe = await screen.findByText('Ook bij school bewaard.');
    const words = screen.getByText('Ik leerde lassen');
    expect(safe.compareDocumentPosition(words)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const [first] = screen.getAllByText('Alleen jij leest dit.');
    expect(first?.compareDocumentPosition(words)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('shows an answer at what it answers, and tells that it was read', async () => {
    await givenRecord(me, entry, written);
    const reply = { record: 'a1', kind: 'reply', author: 'an', about: 'r1' };
    await givenRecord(me, reply, { text: 'Knap verteld', kept: 1 });
    openEntry();
    await screen.findByText('Knap verteld');
    await waitFor(async () => {
      const seen = (await drafts()).find((draft) => draft.op === 'put' && draft.kind === 'seen');
      expect(seen?.op === 'put' && seen.content).toContain('a1');
    });
  });

  test('is thrown away after one question, and comes back with one tap', async () => {
    await givenRecord(me, entry, written);
    openEntry();
    await user.click(await screen.findByRole('button', { name: 'Gooi weg' }));
    const dialog = within(screen.getByRole('dialog'));
    dialog.getByText('Je kan het 30 dagen terughalen.');
    await user.click(dialog.getByRole('button', { name: 'Gooi weg' }));
    await user.click(await screen.findByRole('button', { name: 'Haal terug' }));
    await screen.findAllByText('Ik leerde lassen');
    expect((await drafts()).map((draft) => draft.op)).toEqual(['delete', 'restore']);
  });

  test('that two devices changed apart asks once, and keeps both words by itself', async () => {
    await givenRecord(me, entry, written, { 'answer.text': 'Ik leerde vijlen' });
    openEntry();
    await screen.findByText('Dit werd op twee toestellen geschreven.');
    expect(screen.getByRole('radio', { name: 'Allebei' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() =>
      expect(screen.queryByText('Dit werd op twee toestellen geschreven.')).toBeNull(),
    );
    const put = (await drafts()).find((draft) => draft.op === 'put' && draft.kind === 'entry');
    expect(put?.op === 'put' && put.content).toMatch(/Ik leerde \w+\\n\\nIk leerde \w+/);
  });

  test('of something from home the child is asked whether school may read it', async () => {
    const home = {
      record: 'r1',
      kind: 'home-entry',
      author: 'huda',
      audience: [{ to: me, until: null }],
    };
    await givenRecord(me, home, { text: 'Ze kookt goed', kept: 1 });
    openEntry();
    await screen.findByText('Mag school dit ook lezen? Jij kiest.');
    screen.getByText('Van Huda');
    expect(screen.getByRole('link', { name: 'Kies wie dit leest' }).getAttribute('href')).toBe(
      '/delen/portfolio-1/r1',
    );
    expect(screen.queryByRole('button', { name: 'Gooi weg' })).toBeNull();
  });

  test('leads back to what was asked of the loopbook, and to no other address', async () => {
    await givenRecord(me, entry, written);
    const place = { path: '/loopboek/:space/:record', page: <EntryPage /> };
    const at = (from: unknown) => ({ pathname: '/loopboek/portfolio-1/r1', state: { from } });
    openScreen({ ...place, at: at('/loopboek?zoek=lassen') });
    const back = async () =>
      (await screen.findByRole('link', { name: 'Terug' })).getAttribute('href');
    expect(await back()).toBe('/loopboek?zoek=lassen');
    cleanup();
    openScreen({ ...place, at: at('https://elsewhere.example') });
    expect(await back()).toBe('/loopboek');
  });

  test('what does not exist and what may not be read look the same', async () => {
    openEntry();
    await screen.findByRole('heading', { name: 'Dit staat niet op dit toestel.' });
  });
});

describe('the timeline', () => {
  test('an empty loopbook says how to begin', async () => {
    openScreen({ path: '/loopboek', at: '/loopboek', page: <LoopbookPage /> });
    await screen.findByText('Hier staat nog niets. Begin met één zin.');
  });

  test('on paper stands every entry, not only what is on the screen', async () => {
    for (let number = 1; number <= 40; number += 1) {
      const record = `r${number}`;
      await givenRecord(me, { ...entry, record }, { ...written, 'answer.text': `Dag ${number}` });
    }
    openScreen({ path: '/loopboek', at: '/loopboek', page: <LoopbookPage /> });
    await screen.findByRole('button', { name: 'Druk af' });
    expect(screen.queryAllByRole('listitem').length).toBeLessThan(40);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.getAllByRole('listitem').length).toBeGreaterThanOrEqual(40);
  });

  test('what a teacher noted never comes on paper', async () => {
    const note = { record: 'n1', kind: 'note', author: 'an' };
    await givenRecord(me, entry, written);
    await givenRecord(
      me,
      { ...note, audience: [{ to: 'role:pupil', until: null }] },
      { text: 'Amina sprak voor de klas.', kept: 1 },
    );
    openScreen({ path: '/loopboek', at: '/loopboek', page: <LoopbookPage /> });
    await screen.findByRole('button', { name: 'Druk af' });
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    await screen.findByText('Ik leerde lassen');
    expect(screen.queryByText('Amina sprak voor de klas.')).toBeNull();
  });

  test('a transition is called after its moment', async () => {
    const transition = { ...entry, kind: 'transition' };
    await givenRecord(me, transition, { moment: 'okan-to-regular', day: '2027-01-21', kept: 1 });
    openScreen({ path: '/loopboek', at: '/loopboek', page: <LoopbookPage /> });
    await screen.findByRole('button', { name: 'Druk af' });
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    await screen.findByText('Van OKAN naar een gewone klas');
  });

  test('a row says what I answered first, not what was asked in a later question', async () => {
    const answers = { 'answer.now': 'Nu durf ik veel', 'answer.then': 'Toen was ik stil' };
    await givenRecord(me, entry, { activity: 'then-and-now', ...answers, kept: 1 });
    openScreen({ path: '/loopboek', at: '/loopboek', page: <LoopbookPage /> });
    await screen.findByRole('button', { name: 'Druk af' });
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    await screen.findByText('Toen was ik stil');
    expect(screen.queryByText('Nu durf ik veel')).toBeNull();
  });

  test('a row says what was told beside a sorted heap; the heap where nothing was told', async () => {
    const heap = { activity: 'hands-head-heart', 'answer.sort': { cook: 'hands' }, kept: 1 };
    await givenRecord(me, { ...entry, record: 'r1' }, heap);
    await givenRecord(
      me,
      { ...entry, record: 'r2' },
      { ...heap, 'answer.example': 'Ik maak soep' },
    );
    openScreen({ path: '/loopboek', at: '/loopboek', page: <LoopbookPage /> });
    await screen.findByRole('button', { name: 'Druk af' });
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    await screen.findByText('Ik maak soep');
    expect(screen.getAllByText('Koken')).toHaveLength(1);
  });

  test('what was thrown away is listed with the way back', async () => {
    await givenRecord(me, entry, written);
    openEntry();
    await user.click(await screen.findByRole('button', { name: 'Gooi weg' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Gooi weg' }));
    await screen.findByRole('button', { name: 'Haal terug' });
    cleanup();
    openScreen({ path: '/weggegooid', at: '/weggegooid', page: <BinPage /> });
    await screen.findByText('Ik leerde lassen');
    await user.click(screen.getByRole('button', { name: 'Haal terug' }));
    await screen.findByText('Hier ligt niets.');
    screen.getByText('Het is terug. Niemand anders leest het nu.');
  });
});
