import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ClassPage } from '#features/review/class-page.tsx';
import { NewPage } from '#features/review/new-page.tsx';
import { NotePage } from '#features/review/note-page.tsx';
import { YoungPersonPage } from '#features/review/young-person-page.tsx';
import { YoungPeoplePage } from '#features/transitions/young-people-page.tsx';
import { openReplica } from '#storage/dexie-store.ts';
import { paths } from '#ui/paths.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';
import { stored } from '../../support/stored.ts';

const roster: Roster = {
  space: 'portfolio',
  name: 'Dana',
  groups: ['OKAN'],
  people: [
    { id: 'person-pupil', name: 'Dana', role: 'pupil' },
    { id: 'person-teacher', name: 'An', role: 'teacher' },
    { id: 'colleague', name: 'Bram', role: 'teacher' },
    { id: 'person-counsellor', name: 'Els', role: 'counsellor' },
  ],
};
const readers = [
  { to: 'person-teacher', until: null },
  { to: 'person-counsellor', until: null },
];

/** The class as the school gives it: the portfolio's own space row with a class roster in it. */
async function givenClass(people: Roster['people']) {
  await givenPortfolio('person-teacher', 'teacher', {
    ...roster,
    space: 'class',
    name: '3A',
    people,
  });
  const replica = openReplica('person-teacher');
  await replica.write(async (tables) => {
    const row = await tables.space('portfolio-1');
    if (row) await tables.putSpace({ ...row, kind: 'class' });
  });
  replica.database.close();
}

async function giveEntry(reader: string, record: string) {
  const given = { record, kind: 'entry', author: 'person-pupil', audience: readers };
  await givenRecord(reader, given, { activity: 'free', title: `Blad ${record}`, kept: 1 });
}

beforeEach(freshDevice);

describe('the class', () => {
  test('stands in the order of its list, with one mark and no number', async () => {
    await signedInAs('teacher', 'An');
    await givenClass([
      { id: 'z', name: 'Zeynep', role: 'pupil', portfolio: 'other' },
      { id: 'person-pupil', name: 'Amina', role: 'pupil', portfolio: 'portfolio-1' },
      { id: 'person-teacher', name: 'An', role: 'teacher' },
    ]);
    await giveEntry('person-teacher', 'e1');
    await giveEntry('person-teacher', 'e2');
    const at = paths.class('portfolio-1');
    openScreen({ path: '/klas/:space', at, page: <ClassPage /> });
    await screen.findByRole('heading', { name: '3A' });
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual(['Zeynep', 'Aminanieuw gedeeld']);
    expect(document.querySelector('main')?.textContent?.replace('3A', '')).not.toMatch(/\d/);
  });
});

describe('what is new', () => {
  test('waits as one list, and is empty with a kind word when all is read', async () => {
    await signedInAs('teacher', 'An');
    await givenPortfolio('person-teacher', 'teacher', roster);
    openScreen({ path: '/nieuw', at: '/nieuw', page: <NewPage /> });
    expect(await screen.findByText(/Je bent helemaal bij/)).toBeTruthy();
    await giveEntry('person-teacher', 'e1');
    expect(await screen.findByText('Blad e1')).toBeTruthy();
  });
});

describe('a young person', () => {
  const open = () =>
    openScreen({
      path: '/leerling/:space',
      at: paths.youngPerson('portfolio-1'),
      page: <YoungPersonPage />,
    });

  test('shows by period what they shared, and nothing about them', async () => {
    await signedInAs('counsellor', 'Els');
    await givenPortfolio('person-counsellor', 'counsellor', roster);
    await giveEntry('person-counsellor', 'e1');
    open();
    expect(await screen.findByText(/Nog niets gedeeld in deze periode/)).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Eerder'));
    expect(await screen.findByText('Blad e1')).toBeTruthy();
    expect(screen.getByText('Je ziet alleen wat Dana met je deelt.')).toBeTruthy();
  });

  test('of whom this person is no member gives the neutral page', async () => {
    await signedInAs('counsellor', 'Els');
    open();
    expect(await screen.findByRole('heading', { name: 'Hier is niets te lezen' })).toBeTruthy();
  });

  test('CLB reads and writes no note', async () => {
    await signedInAs('clb', 'Mia', 'person-clb');
    await givenPortfolio('person-clb', 'clb', roster);
    open();
    await screen.findByRole('heading', { name: 'Dana' });
    expect(screen.queryByRole('link', { name: 'Schrijf een nota' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Start een overstap' })).toBeNull();
  });
});

describe('a note', () => {
  async function openNote() {
    await signedInAs('teacher', 'An');
    await givenPortfolio('person-teacher', 'teacher', roster);
    openScreen({
      path: '/leerling/:space/nota/:record?',
      at: paths.note('portfolio-1'),
      page: <NotePage />,
    });
    return screen.findByLabelText<HTMLTextAreaElement>('Jouw nota');
  }

  test('is nobody else’s until it is finished; then the pupil reads it, and who is named', async () => {
    await userEvent.type(await openNote(), 'Dana sprak voor de klas.');
    await userEvent.click(screen.getByLabelText('Bram'));
    await waitFor(async () => expect(await stored('person-teacher', 'note')).toHaveLength(1));
    expect((await stored('person-teacher', 'note'))[0]?.audience).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Klaar' }));
    expect(await screen.findByText('De nota is klaar.')).toBeTruthy();
    const [note] = await stored('person-teacher', 'note');
    expect(note?.audience.map((grant) => grant.to)).toEqual(['colleague', 'role:pupil']);
  });

  test('can be kept from the pupil, and stays so when the page was closed in between', async () => {
    await userEvent.type(await openNote(), 'Even nadenken.');
    await userEvent.click(screen.getByLabelText(/Dana leest deze nota/));
    await waitFor(async () =>
      expect((await stored('person-teacher', 'note'))[0]?.fields.readers).toEqual([[]]),
    );
    document.body.replaceChildren();
    const again = await openNote();
    await waitFor(() => expect(again.value).toBe('Even nadenken.'));
    expect(screen.getByLabelText<HTMLInputElement>(/Dana leest deze nota/).checked).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Klaar' }));
    await screen.findByText('De nota is klaar.');
    expect((await stored('person-teacher', 'note'))[0]?.audience).toEqual([]);
  });

  test('without a word is not finished, and says what to do', async () => {
    await openNote();
    await userEvent.click(screen.getByRole('button', { name: 'Klaar' }));
    expect(await screen.findByText('Schrijf eerst een zin.')).toBeTruthy();
    expect(await stored('person-teacher', 'note')).toHaveLength(0);
  });
});

describe('the counsellor’s home', () => {
  test('finds a young person by name and says who shared something', async () => {
    await signedInAs('counsellor', 'Els');
    await givenPortfolio('person-counsellor', 'counsellor', roster);
    await giveEntry('person-counsellor', 'e1');
    openScreen({ path: '/', at: '/', page: <YoungPeoplePage /> });
    expect(await screen.findByText('Dana deelde iets met jou.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Zoek een naam'), 'x');
    expect(await screen.findByText('Niemand gevonden. Probeer een andere naam.')).toBeTruthy();
  });
});
