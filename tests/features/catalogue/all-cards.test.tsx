import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { AllCardsPage } from '#features/catalogue/all-cards-page.tsx';
import { OwnCardPage } from '#features/catalogue/own-card-page.tsx';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unsealed } from '#storage/seal.ts';
import {
  freshDevice,
  givenRecord,
  givenSchool,
  openScreen,
  signedInAs,
} from '../../support/screen.tsx';

const roster: Roster = {
  space: 'school',
  name: 'De Wissel',
  groups: [],
  people: [
    { id: 'person-teacher', name: 'An Peeters', role: 'teacher' },
    { id: 'colleague', name: 'Bram Claes', role: 'teacher' },
  ],
};
const everyone = [{ to: 'role:teacher' as const, until: null }];
const cardOf = (author: string, record: string) => ({
  space: 'school-1',
  kind: 'activity',
  record,
  author,
  audience: everyone,
});
const whole = { title: 'Onze tuin', question: 'Wat doe jij graag?', form: 'faces' };
const user = userEvent.setup();

const openAll = (at = '/alle-kaarten') =>
  openScreen({ path: '/alle-kaarten', at, page: <AllCardsPage /> });
const openOwn = (at: string) =>
  openScreen({ path: '/alle-kaarten/eigen/:record?', at, page: <OwnCardPage /> });

async function signIn(role: Role) {
  await signedInAs(role);
  await givenSchool(`person-${role}`, role, roster);
}

async function made() {
  const journal = openJournal('person-teacher');
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  return rows.map((row) => unsealed(row.draft));
}

async function lastFields(): Promise<Record<string, unknown>> {
  const put = (await made()).findLast((one) => one.op === 'put');
  if (put?.op !== 'put') return {};
  const { fields } = JSON.parse(put.content) as { fields: Record<string, [{ value: unknown }]> };
  return Object.fromEntries(Object.entries(fields).map(([name, [{ value }]]) => [name, value]));
}

beforeEach(freshDevice);

test('staff see every card by its question, with the terms of the school, and its care as sentences', async () => {
  await signIn('teacher');
  openAll();
  await user.click(await screen.findByText('Wat kan ik goed?'));
  screen.getAllByText('Zelfconceptverheldering');
  await screen.findByText('Mijn trotse moment');
  screen.getByText('Waar ben jij deze week trots op?');
  screen.getAllByText('Toon een ding. Geen gezichten.');
  screen.getAllByText('tonen, vertellen of schrijven');
  expect(screen.queryByRole('textbox')).toBe(null);
});

test('a card of a colleague is named after its maker, and only one’s own opens', async () => {
  await signIn('teacher');
  await givenRecord('person-teacher', cardOf('colleague', 'r1'), { ...whole, kept: 1 });
  await givenRecord('person-teacher', cardOf('colleague', 'r2'), { ...whole, title: 'Half' });
  await givenRecord('person-teacher', cardOf('person-teacher', 'r3'), { ...whole, title: 'Mijn' });
  openAll();
  await screen.findByText(/Gemaakt door Bram Claes/);
  expect(screen.queryByText('Half')).toBe(null);
  screen.getByText('nog niet klaar');
  expect(screen.getByRole('link', { name: /Mijn/ }).getAttribute('href')).toBe(
    '/alle-kaarten/eigen/r3',
  );
  expect(screen.queryByRole('link', { name: /Onze tuin/ })).toBe(null);
});

test('a coach looks, and is not asked to make cards', async () => {
  await signIn('coach');
  openAll();
  await screen.findByText('Je school heeft nog geen kaarten.');
  expect(screen.queryByRole('link', { name: 'Maak een kaart' })).toBe(null);
});

test('a card is made with a title, a question and a form, seen beside, and offered to all', async () => {
  await signIn('teacher');
  openOwn('/alle-kaarten/eigen');
  await user.type(await screen.findByLabelText('Titel'), 'Onze tuin');
  await user.type(screen.getByLabelText('Vraag'), 'Wat doe jij graag?');
  await user.click(screen.getByRole('radio', { name: 'Met kaarten om uit te kiezen' }));
  await user.type(screen.getByLabelText('Kaarten'), 'Graven\nPlanten');
  await screen.findByRole('heading', { name: 'Zo ziet een leerling ze' });
  screen.getByRole('checkbox', { name: 'Graven' });
  await user.click(screen.getByRole('button', { name: 'Bied de kaart aan' }));
  await waitFor(() => expect(screen.getByLabelText('address').textContent).toBe('/alle-kaarten'));
  const fields = await lastFields();
  expect(fields).toMatchObject({
    title: 'Onze tuin',
    question: 'Wat doe jij graag?',
    form: 'cards',
    cards: ['Graven', 'Planten'],
  });
  expect(fields.kept).toBeTypeOf('number');
  const first = (await made())[0];
  const readers = first?.op === 'put' && first.creates ? first.audience?.map(({ to }) => to) : [];
  expect(readers).toEqual(expect.arrayContaining(['role:pupil', 'role:parent', 'role:clb']));
});

test('what is missing is said in sentences, and what was typed stays', async () => {
  await signIn('teacher');
  openOwn('/alle-kaarten/eigen');
  await user.type(await screen.findByLabelText('Titel'), 'Onze tuin');
  await user.click(screen.getByRole('button', { name: 'Bied de kaart aan' }));
  expect((await screen.findAllByText('Schrijf de vraag.')).length).toBeGreaterThan(0);
  screen.getAllByText('Kies hoe een leerling antwoordt.');
  screen.getByDisplayValue('Onze tuin');
  expect((await lastFields()).kept).toBeUndefined();
});

test('a long question gets a hint, and is allowed', async () => {
  await signIn('teacher');
  openOwn('/alle-kaarten/eigen');
  await user.type(
    await screen.findByLabelText('Vraag'),
    'Wat doe je? En waarom doe je dat dan zo graag samen met anderen?',
  );
  await screen.findByText('Dit zijn 14 woorden. Hoogstens 10 leest makkelijker.');
  screen.getByText('Stel één vraag tegelijk.');
});

test('putting a card away is asked once, and deletes it for everybody', async () => {
  await signIn('teacher');
  await givenRecord('person-teacher', cardOf('person-teacher', 'r3'), { ...whole, kept: 1 });
  openOwn('/alle-kaarten/eigen/r3');
  await user.click(await screen.findByRole('button', { name: 'Leg de kaart weg' }));
  await screen.findByText('Leerlingen zien de kaart niet meer. Hun antwoorden blijven.');
  const buttons = screen.getAllByRole('button', { name: 'Leg de kaart weg' });
  await user.click(buttons[buttons.length - 1] as HTMLElement);
  await waitFor(async () =>
    expect((await made()).at(-1)).toMatchObject({ op: 'delete', record: 'r3' }),
  );
});

test('a card of somebody else is not changed', async () => {
  await signIn('teacher');
  await givenRecord('person-teacher', cardOf('colleague', 'r1'), { ...whole, kept: 1 });
  openOwn('/alle-kaarten/eigen/r1');
  await screen.findByText('Alleen wie de kaart maakte, past ze aan.');
});

test('whoever comes for one card is brought to it', async () => {
  await signIn('teacher');
  const brought = vi.fn();
  Element.prototype.scrollIntoView = brought;
  const page = (
    <>
      <Link to="/alle-kaarten?deel=steering#three-roads">Van de les</Link>
      <AllCardsPage />
    </>
  );
  openScreen({ path: '/alle-kaarten', at: '/alle-kaarten', page });
  await user.click(await screen.findByRole('link', { name: 'Van de les' }));
  const heading = await screen.findByRole('heading', { name: 'Drie wegen' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(brought).toHaveBeenCalled();
});
