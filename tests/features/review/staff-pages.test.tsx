import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { noteGoneOn } from '#domain/note-keeping.ts';
import type { Roster } from '#domain/roster.ts';
import { ClassPage } from '#features/review/class-page.tsx';
import { NewPage } from '#features/review/new-page.tsx';
import { NobodyForgottenPage } from '#features/review/nobody-forgotten-page.tsx';
import { NotePage } from '#features/review/note-page.tsx';
import { YoungPersonPage } from '#features/review/young-person-page.tsx';
import { YoungPeoplePage } from '#features/transitions/young-people-page.tsx';
import { openReplica } from '#storage/dexie-store.ts';
import { paths } from '#ui/paths.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  givenSchool,
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

describe('nobody forgotten', () => {
  const an = { id: 'person-teacher', name: 'An', role: 'teacher' } as const;
  const people = [
    { id: 'z', name: 'Zeynep', role: 'pupil', portfolio: 'other' },
    { id: 'person-pupil', name: 'Amina', role: 'pupil', portfolio: 'loopbook' },
    an,
  ] as const;
  const lists = () =>
    screen.getAllByRole('list').map((list) => within(list).getAllByRole('link').map(nameOf));
  const nameOf = (link: HTMLElement) => link.textContent;

  async function open(made: { space: string; kind: string; author: string; about?: string }[]) {
    await signedInAs('teacher', 'An');
    await givenClass([...people]);
    for (const space of ['loopbook', 'other']) {
      await givenPortfolio('person-teacher', 'teacher', roster, space);
    }
    for (const [place, { kind, author, about, space }] of made.entries()) {
      const order = Date.now() + place;
      const named = { space, record: `r${place}`, kind, author, audience: readers, order };
      const given = about === undefined ? named : { ...named, about };
      await givenRecord('person-teacher', given, { kept: 1 });
    }
    const at = paths.nobodyForgotten('portfolio-1');
    openScreen({ path: '/klas/:space/niemand-vergeten', at, page: <NobodyForgottenPage /> });
    await screen.findByRole('heading', { name: 'Niemand vergeten' });
  }

  test('names who still waits for an answer and for a talk, in the order of the class, and no number', async () => {
    await open([
      { space: 'other', kind: 'entry', author: 'z' },
      { space: 'loopbook', kind: 'entry', author: 'person-pupil' },
    ]);
    expect(lists()).toEqual([
      ['Zeynep', 'Amina'],
      ['Zeynep', 'Amina'],
    ]);
    expect(document.querySelector('ul')?.textContent).not.toMatch(/\d/);
  });

  test('lets go of who got an answer, and of who sat at a talk', async () => {
    await open([
      { space: 'loopbook', kind: 'entry', author: 'person-pupil' },
      { space: 'loopbook', kind: 'reply', author: 'person-teacher', about: 'r0' },
      { space: 'other', kind: 'talk', author: 'person-teacher' },
    ]);
    expect(await screen.findByText('Iedereen kreeg een antwoord.')).toBeTruthy();
    expect(lists()).toEqual([['Amina']]);
  });
});

describe('what is new', () => {
  test('five hundred that wait make a short page, and the rest comes when it is asked for', async () => {
    await signedInAs('teacher', 'An');
    await givenPortfolio('person-teacher', 'teacher', roster);
    for (let place = 0; place < 100; place += 1) await giveEntry('person-teacher', `e${place}`);
    openScreen({ path: '/nieuw', at: '/nieuw', page: <NewPage /> });
    const list = await screen.findByRole('list', { name: 'Nog te lezen' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(30);
    await userEvent.click(screen.getByRole('button', { name: 'Toon meer' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(60);
  });

  test('a piece with a photo shows it small, as in the pupil’s own list', async () => {
    await signedInAs('teacher', 'An');
    await givenPortfolio('person-teacher', 'teacher', roster);
    const given = { record: 'e1', kind: 'entry', author: 'person-pupil', audience: readers };
    const photo = { medium: 'photo', blob: 'a'.repeat(64), type: 'image/jpeg', size: 1000 };
    const fields = { activity: 'free', kept: 1, 'medium.1': { ...photo, width: 40, height: 30 } };
    await givenRecord('person-teacher', given, fields);
    await giveEntry('person-teacher', 'e2');
    openScreen({ path: '/nieuw', at: '/nieuw', page: <NewPage /> });
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('[data-medium="photo"]') !== null).sort()).toEqual([
      false,
      true,
    ]);
  });

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

  const keeping = { years: 1, from: '2020-01-01' };
  const school = { ...roster, space: 'school', notes: keeping } as const;

  test('says on which day the school does it away, and looks different among staff', async () => {
    await givenSchool('person-teacher', 'teacher', school);
    await openNote();
    const day = noteGoneOn(Date.now(), keeping).slice(0, 4);
    expect(await screen.findByText(new RegExp(`gooit deze nota weg op .*${day}`))).toBeTruthy();
    expect(screen.getByText('Dana leest mee')).toBeTruthy();
    await userEvent.click(screen.getByLabelText(/Dana leest deze nota/));
    expect(screen.getByText('Niet voor de leerling')).toBeTruthy();
  });

  test('past its day is shown no more, also before the school was heard', async () => {
    await givenSchool('person-teacher', 'teacher', school);
    await signedInAs('teacher', 'An');
    await givenPortfolio('person-teacher', 'teacher', roster);
    const note = { kind: 'note', author: 'person-teacher', audience: [] };
    const old = Date.now() - 1_200 * 86_400_000;
    for (const [text, order] of [
      ['Oud', old],
      ['Nieuw', Date.now()],
    ] as const) {
      await givenRecord('person-teacher', { ...note, record: text, order }, { text, kept: 1 });
    }
    const at = paths.youngPerson('portfolio-1');
    openScreen({ path: '/leerling/:space', at, page: <YoungPersonPage /> });
    expect(await screen.findByText('Nieuw')).toBeTruthy();
    expect(screen.queryByText('Oud')).toBeNull();
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
