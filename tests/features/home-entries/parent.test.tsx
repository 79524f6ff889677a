import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ChildPage } from '#features/home-entries/child-page.tsx';
import { ChildrenPage } from '#features/home-entries/children-page.tsx';
import { HomeEntryPage } from '#features/home-entries/home-entry-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unsealed } from '#storage/seal.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const roster: Roster = {
  space: 'portfolio',
  name: 'Amina',
  groups: ['OKAN'],
  people: [
    { id: 'amina', name: 'Amina', role: 'pupil' },
    { id: 'person-parent', name: 'Huda', role: 'parent' },
    { id: 'teacher', name: 'Juf An', role: 'teacher' },
  ],
};
const user = userEvent.setup();
const me = 'person-parent';

const openChildren = () => openScreen({ path: '/', at: '/', page: <ChildrenPage /> });
const openChild = (space = 'portfolio-1') =>
  openScreen({ path: '/kind/:space', at: `/kind/${space}`, page: <ChildPage /> });
const openEntry = (at = '/kind/portfolio-1/thuis') =>
  openScreen({ path: '/kind/:space/thuis/:record?', at, page: <HomeEntryPage /> });

async function written() {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  return rows.map((row) => unsealed(row.draft));
}

beforeEach(async () => {
  await freshDevice();
  await signedInAs('parent', 'Huda');
  await givenPortfolio(me, 'parent', roster);
});

describe('my children', () => {
  test('each child stands there with what is new, counted', async () => {
    await givenRecord(me, { record: 'r1', kind: 'entry', author: 'amina' }, { 'answer.text': 'a' });
    await givenRecord(me, { record: 'r2', kind: 'entry', author: 'amina' }, { 'answer.text': 'b' });
    openChildren();
    await screen.findByRole('heading', { name: 'Amina' });
    await screen.findByText('2 nieuwe dingen');
    expect(document.documentElement.dataset).toHaveProperty('ready');
  });

  test('everything to tap on has words and a picture', async () => {
    openChildren();
    await screen.findByRole('heading', { name: 'Amina' });
    for (const link of within(screen.getByRole('main')).getAllByRole('link')) {
      expect(link.textContent).not.toBe('');
      expect(link.querySelector('svg')).not.toBeNull();
    }
  });

  test('another language stands large, and Dutch small below it', async () => {
    await changeLanguage('ar');
    i18next.addResource('ar', 'home-entries', 'children.write', 'اكتب عن البيت');
    openChildren();
    await screen.findByRole('heading', { name: 'Amina' });
    const dutch = screen.getByText('Schrijf over thuis', { selector: 'bdi' }).parentElement;
    expect(dutch?.getAttribute('lang')).toBe('nl');
    expect(dutch?.parentElement?.textContent).toBe('اكتب عن البيتSchrijf over thuis');
  });
});

describe('one child', () => {
  test('what the child shared opens for reading, the newest first', async () => {
    await givenRecord(
      me,
      { record: 'r1', kind: 'entry', author: 'amina' },
      {
        title: 'Taart gebakken',
        kept: 1,
      },
    );
    openChild();
    const link = await screen.findByRole('link', { name: /Taart gebakken/ });
    expect(link.getAttribute('href')).toBe('/lezen/portfolio-1/r1');
  });

  test('an answer that someone is still writing is not shown', async () => {
    await givenRecord(me, { record: 'r1', kind: 'reply', author: 'teacher' }, { text: 'Ik den' });
    openChild();
    await screen.findByText(/Uw kind deelt nog niets met u/);
  });

  test('a guessed address shows the same page as one that never existed', async () => {
    openChild('portfolio-2');
    await screen.findByRole('heading', { name: 'Dit is hier niet' });
  });
});

describe('something from home', () => {
  test('is written, kept on this device and offered to the child alone', async () => {
    openEntry();
    await user.type(await screen.findByLabelText(/Wat deed uw kind thuis/), 'Zij kookte soep.');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await screen.findByText('Bewaard op dit toestel.');
    await screen.findByText('Alleen uw kind mag dit lezen.');
    const [draft] = await written();
    expect(draft).toMatchObject({
      op: 'put',
      kind: 'home-entry',
      audience: [{ to: 'role:pupil', until: null }],
    });
  });

  test('cannot be kept empty, and says what to do', async () => {
    openEntry();
    await user.click(await screen.findByRole('button', { name: 'Bewaar' }));
    await screen.findByText('Schrijf eerst iets.');
    expect(await written()).toEqual([]);
  });

  test('unfinished words are found again on the next visit', async () => {
    const { unmount } = openEntry();
    await user.type(await screen.findByLabelText(/Wat deed uw kind thuis/), 'Zij kookte');
    await waitFor(async () => expect(await written()).toHaveLength(1));
    unmount();
    openEntry();
    await waitFor(async () =>
      expect(await screen.findByLabelText(/Wat deed uw kind thuis/)).toHaveProperty(
        'value',
        'Zij kookte',
      ),
    );
  });

  test('says so when the child lets the school read it', async () => {
    const audience = [
      { to: 'role:pupil' as const, until: null },
      { to: 'role:teacher' as const, until: null },
    ];
    await givenRecord(
      me,
      { record: 'h1', kind: 'home-entry', author: me, audience },
      {
        text: 'Soep',
        kept: 1,
      },
    );
    openEntry('/kind/portfolio-1/thuis/h1');
    await screen.findByText('Uw kind toont dit ook aan school.');
  });

  test("someone else's record at this address is not here", async () => {
    await givenRecord(me, { record: 'e1', kind: 'entry', author: 'amina' }, { kept: 1 });
    openEntry('/kind/portfolio-1/thuis/e1');
    await screen.findByRole('heading', { name: 'Dit is hier niet' });
  });

  test('the answer of the child stands below it', async () => {
    await givenRecord(
      me,
      { record: 'h1', kind: 'home-entry', author: me },
      {
        text: 'Soep',
        kept: 1,
      },
    );
    await givenRecord(
      me,
      { record: 'a1', kind: 'reply', author: 'amina', about: 'h1' },
      {
        text: 'Lekker hè',
        kept: 2,
      },
    );
    openEntry('/kind/portfolio-1/thuis/h1');
    await screen.findByText('Lekker hè');
  });
});
