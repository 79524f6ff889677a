import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { HomeEntryPage } from '#features/home-entries/home-entry-page.tsx';
import { EntryPage } from '#features/loopbook/entry-page.tsx';
import { NotePage } from '#features/review/note-page.tsx';
import { ReadingPage } from '#features/review/reading-page.tsx';
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
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [
    { id: 'person-pupil', name: 'Amina Haddad', role: 'pupil' },
    { id: 'person-teacher', name: 'An Peeters', role: 'teacher' },
    { id: 'person-parent', name: 'Huda', role: 'parent' },
  ],
};
const user = userEvent.setup();
beforeEach(freshDevice);

async function as(role: Role): Promise<string> {
  const id = `person-${role}`;
  await signedInAs(role, 'Iemand');
  await givenPortfolio(id, role, roster);
  return id;
}

/** What was kept on this device by the answer: the text of the one row in the journal. */
async function keptBy(id: string): Promise<unknown[]> {
  const journal = openJournal(id);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  return rows
    .map((row) => unsealed(row.draft))
    .filter((draft) => 'kind' in draft && draft.kind !== 'seen');
}

const entryPage = () =>
  openScreen({
    path: '/loopboek/:space/:record',
    at: '/loopboek/portfolio-1/r1',
    page: <EntryPage />,
  });
const question = () => screen.findByRole('group', { name: 'Wat blijft staan?' });

describe('what two devices changed apart', () => {
  test('scenario 5: both texts stand there, and one question asks what stays; both is proposed', async () => {
    const me = await as('pupil');
    const words = { activity: 'free', 'answer.text': 'lasser', kept: 1 };
    await givenRecord(me, { record: 'r1', kind: 'entry', author: me }, words, {
      'answer.text': 'kapper',
      kept: 2,
    });
    entryPage();
    const options = within(await question()).getAllByRole('radio');
    expect(options).toHaveLength(3);
    expect((options[2] as HTMLInputElement).checked).toBe(true);
    expect(screen.getAllByText('Wat blijft staan?')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    const [draft] = await expect
      .poll(() => keptBy(me))
      .toHaveLength(1)
      .then(() => keptBy(me));
    expect(JSON.stringify(draft)).toMatch(/lasser\\\\n\\\\nkapper|kapper\\\\n\\\\nlasser/);
    await expect.poll(() => screen.queryByText('Wat blijft staan?')).toBeNull();
  });

  test('scenario 6: of an introduction made on two devices one question asks what stays', async () => {
    const me = await as('pupil');
    const made = { record: 'r1', kind: 'introduction', author: me };
    await givenRecord(me, made, { text: 'Ik ben Amina', kept: 1 }, { text: 'Ik heet Amina' });
    entryPage();
    const [first] = within(await question()).getAllByRole('radio');
    await user.click(first as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await expect.poll(() => screen.queryByText('Wat blijft staan?')).toBeNull();
    expect(await keptBy(me)).toHaveLength(1);
  });

  test('a second field is asked only after the first', async () => {
    const me = await as('pupil');
    const words = { activity: 'free', 'answer.text': 'lasser', title: 'Later', kept: 1 };
    const apart = { 'answer.text': 'kapper', title: 'Straks' };
    await givenRecord(me, { record: 'r1', kind: 'entry', author: me }, words, apart);
    entryPage();
    await question();
    expect(screen.getAllByText('Wat blijft staan?')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await expect.poll(() => screen.queryByText('kapper', { selector: 'label *' })).toBeNull();
    await question();
  });

  test('of two faces nothing is chosen for anybody', async () => {
    const me = await as('pupil');
    const words = { activity: 'week-in-a-face', 'answer.week': 2, kept: 1 };
    await givenRecord(me, { record: 'r1', kind: 'entry', author: me }, words, { 'answer.week': 4 });
    entryPage();
    const options = within(await question()).getAllByRole('radio') as HTMLInputElement[];
    expect(options.map(({ checked }) => checked)).toEqual([false, false]);
    expect(screen.getByRole('button', { name: 'Bewaar' })).toHaveProperty('disabled', true);
  });

  test('a reader sees both texts and is asked nothing', async () => {
    const me = await as('teacher');
    const shared = {
      record: 'r1',
      kind: 'entry',
      author: 'person-pupil',
      audience: [{ to: me, until: null }],
    };
    const words = { activity: 'free', 'answer.text': 'lasser', kept: 1 };
    await givenRecord(me, shared, words, { 'answer.text': 'kapper' });
    const answer = {
      record: 'a1',
      kind: 'reply',
      author: 'person-parent',
      about: 'r1',
      audience: [{ to: me, until: null }],
    };
    await givenRecord(me, answer, { text: 'Knap', kept: 1 }, { text: 'Mooi' });
    openScreen({
      path: '/lezen/:space/:record',
      at: '/lezen/portfolio-1/r1',
      page: <ReadingPage />,
    });
    await screen.findByText('lasser');
    screen.getByText('kapper');
    await screen.findByText('Knap');
    screen.getByText('Mooi');
    expect(screen.queryByText('Wat blijft staan?')).toBeNull();
  });

  test('a parent and a teacher are asked about what they wrote themselves', async () => {
    const parent = await as('parent');
    await givenRecord(
      parent,
      { record: 'r1', kind: 'home-entry', author: parent },
      { text: 'Kookt', kept: 1 },
      { text: 'Bakt' },
    );
    openScreen({
      path: '/kind/:space/thuis/:record',
      at: '/kind/portfolio-1/thuis/r1',
      page: <HomeEntryPage />,
    });
    expect(within(await question()).getAllByRole('radio')).toHaveLength(3);
    cleanup();
    const teacher = await as('teacher');
    await givenRecord(
      teacher,
      { record: 'n1', kind: 'note', author: teacher },
      { text: 'Sterk', kept: 1 },
      { text: 'Knap' },
    );
    openScreen({
      path: '/leerling/:space/nota/:record',
      at: '/leerling/portfolio-1/nota/n1',
      page: <NotePage />,
    });
    expect(within(await question()).getAllByRole('radio')).toHaveLength(3);
  });
});
