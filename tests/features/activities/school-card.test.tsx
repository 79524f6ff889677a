import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { ActivityPage } from '#features/activities/activity-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unsealed } from '#storage/seal.ts';
import { EntryContent } from '#ui/entry-content.tsx';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['BuSO'],
  people: [{ id: me, name: 'Amina Haddad', role: 'pupil' }],
};
const school: Roster = { space: 'school', name: 'De Wissel', groups: [], people: [] };
const ofSchool = { space: 'school-1', kind: 'activity', author: 'an' };
const card = {
  title: 'Onze tuin',
  question: 'Wat doe jij in de tuin?',
  form: 'cards',
  cards: ['Graven', 'Planten'],
  kept: 1,
};
const kept = {
  activity: 'school:r1',
  title: 'Onze tuin',
  card: { question: 'Wat doe jij in de tuin?', form: 'cards', cards: ['Graven', 'Planten'] },
};
const user = userEvent.setup();
const open = (at: string) =>
  openScreen({ path: '/kaarten/:activity/:record?', at, page: <ActivityPage /> });

async function written(): Promise<Record<string, unknown>> {
  const journal = openJournal(me);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  const draft = rows.map((row) => unsealed(row.draft)).findLast((one) => one.op === 'put');
  if (draft?.op !== 'put') return {};
  const { fields } = JSON.parse(draft.content) as { fields: Record<string, [{ value: unknown }]> };
  return Object.fromEntries(Object.entries(fields).map(([name, [{ value }]]) => [name, value]));
}

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
  await givenSchool(me, 'pupil', school);
});

test('a card of the school is done like any other, and its entry keeps its words', async () => {
  await givenRecord(me, { ...ofSchool, record: 'r1' }, card);
  open('/kaarten/school:r1');
  await screen.findByRole('heading', { level: 1, name: 'Wat doe jij in de tuin?' });
  screen.getByText('Deze kaart komt van je school.');
  await user.click(await screen.findByRole('checkbox', { name: 'Planten' }));
  await user.click(screen.getByRole('button', { name: 'Volgende' }));
  await screen.findByRole('heading', { level: 1, name: 'Wil je er iets over vertellen?' });
  await user.click(screen.getByRole('button', { name: 'Klaar' }));
  await waitFor(() => expect(screen.getByLabelText('address').textContent).toMatch(/^\/delen\//));
  expect(await written()).toMatchObject({ ...kept, 'answer.choose': ['own:Planten'] });
});

test('what was begun goes on with the card as it was, also when the school changed or deleted it', async () => {
  await givenRecord(
    me,
    { record: 'e1', kind: 'entry', author: me },
    { ...kept, madeOn: '2026-11-01' },
  );
  await givenRecord(me, { ...ofSchool, record: 'r1' }, { ...card, question: 'Heel iets anders?' });
  open('/kaarten/school:r1/e1');
  await screen.findByRole('heading', { level: 1, name: 'Wat doe jij in de tuin?' });
});

test('a card that was put away says so, and leads to the others', async () => {
  open('/kaarten/school:r1');
  await screen.findByText('Je school biedt deze kaart niet meer aan.');
  screen.getByRole('link', { name: 'Alle kaarten' });
});

test('a reader in another language sees the Dutch question once, marked as Dutch', async () => {
  await changeLanguage('fr');
  const fields = { ...kept, 'answer.choose': ['own:Planten'] };
  const shown = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
  const answers = shownAnswers({ kind: 'entry', fields: shown });
  openScreen({ path: '/', at: '/', page: <EntryContent answers={answers} />, isOpenPage: true });
  const question = await screen.findByText('Wat doe jij in de tuin?');
  expect(question.lang).toBe('nl');
  screen.getByText('Planten');
});
