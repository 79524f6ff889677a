import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { ActivityPage } from '#features/activities/activity-page.tsx';
import { loadTexts } from '#i18n/texts.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unsealed } from '#storage/seal.ts';
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
  people: [{ id: me, name: 'Amina Haddad', role: 'pupil' }],
};
const user = userEvent.setup();
const record = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const photo = {
  medium: 'photo',
  blob: 'a'.repeat(64),
  type: 'image/jpeg',
  size: 900,
  width: 1200,
  height: 1600,
};

const open = () =>
  openScreen({
    path: '/kaarten/:activity/:record?',
    at: `/kaarten/free/${record}`,
    page: <ActivityPage />,
  });

async function keptFields(): Promise<Record<string, unknown>> {
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
  await loadTexts(['media']);
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', roster);
});

const given = (fields: Record<string, unknown>) =>
  givenRecord(me, { record, kind: 'entry', author: me }, { activity: 'free', ...fields });

test('files that are no photo say why, and what was written stays', async () => {
  open();
  await user.type(await screen.findByRole('textbox'), 'Mijn kast');
  await user.click(screen.getByRole('button', { name: 'Foto' }));
  await screen.findByRole('button', { name: "Kies foto's" });
  const input = document.querySelector<HTMLInputElement>('[data-photo=choose]');
  if (input === null) throw new Error('nothing to choose with');
  await user.upload(input, [new File([], 'leeg.jpg', { type: 'image/jpeg' })]);
  await screen.findByText('Dit bestand is leeg. Kies een andere foto.');
  await waitFor(async () => expect((await keptFields())['answer.text']).toBe('Mijn kast'));
  expect(screen.getByDisplayValue('Mijn kast')).toBeDefined();
});

test('an entry with only a photo can be kept', async () => {
  await given({ 'medium.1': photo });
  open();
  await screen.findByRole('listitem', { name: 'Foto' });
  await user.click(screen.getByRole('button', { name: 'Klaar' }));
  await waitFor(() => expect(screen.getByLabelText('address').textContent).toMatch(/^\/delen\//));
  const fields = await keptFields();
  expect(fields.kept).toBeTypeOf('number');
  expect(fields['medium.1']).toEqual(photo);
});

test('what is taken away can be put back, and the focus is there', async () => {
  await given({ 'medium.1': photo });
  open();
  await user.click(await screen.findByRole('button', { name: 'Haal weg' }));
  expect(screen.queryByRole('listitem', { name: 'Foto' })).toBeNull();
  const back = screen.getByRole('button', { name: 'Zet terug' });
  expect(document.activeElement).toBe(back);
  await user.click(back);
  await screen.findByRole('listitem', { name: 'Foto' });
  await waitFor(async () => expect((await keptFields())['medium.1']).toEqual(photo));
});

test('a few words say what a photo shows, in a field of their own that comes when it is asked for', async () => {
  await given({ 'medium.1': photo });
  open();
  await user.click(await screen.findByRole('button', { name: 'Wat zie je hier?' }));
  const field = screen.getByRole('textbox', { name: 'Wat zie je hier?' });
  expect(document.activeElement).toBe(field);
  await user.type(field, 'Onze kast');
  await waitFor(async () => expect((await keptFields())['caption.1']).toBe('Onze kast'));
  await user.clear(field);
  expect(document.activeElement).toBe(field);
});

test('words that a photo has already stand at it', async () => {
  await given({ 'medium.1': photo, 'caption.1': 'Onze kast' });
  open();
  expect(await screen.findByDisplayValue('Onze kast')).toBeDefined();
});

test('beside a photo there is one field to write in, and it says that words come with it', async () => {
  await given({ activity: 'proud-moment', 'medium.1.what': photo });
  openScreen({
    path: '/kaarten/:activity/:record?',
    at: `/kaarten/proud-moment/${record}`,
    page: <ActivityPage />,
  });
  await screen.findByRole('listitem', { name: 'Foto' });
  expect(screen.getAllByRole('textbox')).toEqual([screen.getByLabelText('Schrijf er iets bij')]);
  await user.click(screen.getByRole('button', { name: 'Haal weg' }));
  expect(screen.getAllByRole('textbox')).toEqual([screen.getByLabelText('Of schrijf het')]);
});

test('a microphone that is not there leaves everything as it was', async () => {
  open();
  await user.type(await screen.findByRole('textbox'), 'Luister');
  await user.click(screen.getByRole('button', { name: 'Stem' }));
  await user.click(await screen.findByRole('button', { name: 'Neem op' }));
  await screen.findByText('Hier is geen microfoon. Schrijf of neem een foto.');
  expect(screen.getByDisplayValue('Luister')).toBeDefined();
});

test('a drawing that a dead tab left behind is offered again', async () => {
  const draft = { field: null, strokes: '0.o.223' };
  await given({ 'draft.drawing': draft });
  open();
  await screen.findByText('Deze tekening is nog niet klaar.');
  screen.getByRole('button', { name: 'Teken verder' });
});
