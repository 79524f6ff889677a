import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { NewTransitionPage } from '#features/transitions/new-transition-page.tsx';
import { TransitionPage } from '#features/transitions/transition-page.tsx';
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
    { id: 'person-parent', name: 'Rima', role: 'parent' },
    { id: 'person-teacher', name: 'An', role: 'teacher' },
    { id: 'person-counsellor', name: 'Els', role: 'counsellor' },
  ],
};
const call = { text: 'Bel de nieuwe school', day: null, who: 'person-teacher', done: false };

async function openNew(role: Role) {
  await givenPortfolio(`person-${role}`, role, roster);
  openScreen({
    path: '/leerling/:space/overstap',
    at: paths.newTransition('portfolio-1'),
    page: <NewTransitionPage />,
  });
}

async function openAs(role: Role, fields: Record<string, unknown> = {}) {
  await signedInAs(role, role, `person-${role}`);
  await givenPortfolio(`person-${role}`, role, roster);
  await givenRecord(
    `person-${role}`,
    {
      record: 'transition-1',
      kind: 'transition',
      author: 'person-counsellor',
      audience: [
        { to: 'role:pupil', until: null },
        { to: 'person-teacher', until: null },
      ],
    },
    { moment: 'okan-to-regular', day: '2027-06-30', kept: 1, 'task.001-a': call, ...fields },
  );
  openScreen({
    path: '/overstap/:space/:record',
    at: paths.transition('portfolio-1', 'transition-1'),
    page: <TransitionPage />,
  });
}

beforeEach(freshDevice);

test('a counsellor opens a transition for a table, at which the pupil always sits', async () => {
  await signedInAs('counsellor', 'Els');
  await openNew('counsellor');
  await userEvent.click(await screen.findByLabelText(/Van OKAN naar een gewone klas/));
  await userEvent.type(screen.getByLabelText('Wanneer is dat?'), '2027-06-30');
  await userEvent.click(screen.getByLabelText(/^An/));
  expect(screen.getByText(/^Op snuffelstage gaan: kijken en meedoen · klaar op /)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Start de overstap' }));
  await waitFor(async () =>
    expect(await stored('person-counsellor', 'transition')).toHaveLength(1),
  );
  const [transition] = await stored('person-counsellor', 'transition');
  expect(transition?.editors).toEqual(['person-teacher']);
  expect(transition?.audience.map((grant) => grant.to)).toEqual(['person-teacher', 'role:pupil']);
  expect(transition?.fields).toMatchObject({ moment: ['okan-to-regular'], day: ['2027-06-30'] });
  const tasks = Object.keys(transition?.fields ?? {}).filter((field) => field.startsWith('task.'));
  expect(tasks).toHaveLength(7);
});

test('what is missing is said, and what was chosen stays', async () => {
  await signedInAs('counsellor', 'Els');
  await openNew('counsellor');
  await userEvent.click(await screen.findByLabelText(/Van OKAN naar een gewone klas/));
  await userEvent.click(screen.getByRole('button', { name: 'Start de overstap' }));
  expect(await screen.findByText('Kies een dag.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Van OKAN naar een gewone klas/).checked).toBe(
    true,
  );
  expect(await stored('person-counsellor', 'transition')).toHaveLength(0);
});

test('the pupil sees their own question first, writes it, and it is kept', async () => {
  await openAs('pupil');
  const question = await screen.findByLabelText('Jouw eigen vraag');
  const heading = screen.getByRole('heading', { name: 'Wat doen we?' });
  expect(question.compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await userEvent.type(question, 'Mag ik bij mijn vriend in de klas?');
  await userEvent.tab();
  await waitFor(async () => {
    const [transition] = await stored('person-pupil', 'transition');
    expect(transition?.fields.question).toEqual(['Mag ik bij mijn vriend in de klas?']);
  });
});

test('a task is ticked, given a new name and day, taken away and put back', async () => {
  await openAs('pupil');
  await userEvent.click(await screen.findByLabelText('Bel de nieuwe school'));
  await waitFor(async () => expect(await taskOf('person-pupil')).toMatchObject({ done: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Pas aan' }));
  const sheet = within(await screen.findByRole('dialog'));
  await userEvent.selectOptions(sheet.getByLabelText('Wie?'), 'Rima');
  await userEvent.type(sheet.getByLabelText('Wanneer moet het klaar zijn?'), '2027-05-01');
  await userEvent.click(sheet.getByRole('button', { name: 'Klaar' }));
  await waitFor(async () =>
    expect(await taskOf('person-pupil')).toMatchObject({ who: 'person-parent', day: '2027-05-01' }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Pas aan' }));
  await userEvent.click(screen.getByRole('button', { name: 'Haal weg' }));
  expect(await screen.findByText('De taak is weg.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Zet terug' }));
  expect(await screen.findByLabelText('Bel de nieuwe school')).toBeTruthy();
});

test('who would do a task and left the table is named, and another name is chosen', async () => {
  await openAs('pupil', { 'task.001-a': { ...call, who: 'somebody-gone', name: 'Tom' } });
  expect(await screen.findByText('Tom is niet meer aan tafel. Wie doet dit nu?')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Kies iemand' }));
  const sheet = within(await screen.findByRole('dialog'));
  await userEvent.selectOptions(sheet.getByLabelText('Wie?'), 'Els');
  await userEvent.click(sheet.getByRole('button', { name: 'Klaar' }));
  await waitFor(async () =>
    expect(await taskOf('person-pupil')).toMatchObject({ who: 'person-counsellor', name: 'Els' }),
  );
  await waitFor(() => expect(screen.queryByText(/niet meer aan tafel/)).toBeNull());
});

test('a task that is done asks for nobody else', async () => {
  await openAs('pupil', { 'task.001-a': { ...call, who: 'somebody-gone', done: true } });
  await screen.findByLabelText('Bel de nieuwe school');
  expect(screen.queryByText(/niet meer aan tafel/)).toBeNull();
});

test('what the table writes together and the name on the other side are read by who only reads along', async () => {
  await openAs('pupil');
  await userEvent.type(await screen.findByLabelText('Samen opgeschreven'), 'Voorbeelden helpen.');
  await userEvent.type(screen.getByLabelText('Contact aan de andere kant'), 'An, 011 00 00 00');
  await userEvent.tab();
  await waitFor(async () => {
    const [transition] = await stored('person-pupil', 'transition');
    expect(transition?.fields).toMatchObject({
      summary: ['Voorbeelden helpen.'],
      contact: ['An, 011 00 00 00'],
    });
  });
});

test('who only reads along reads the words of the table, and while two wait for a choice those of both', async () => {
  await openAs('teacher', { summary: 'Voorbeelden helpen.', contact: 'An, 011 00 00 00' });
  expect(await screen.findByText('Voorbeelden helpen.')).toBeTruthy();
  expect(screen.getByText('An, 011 00 00 00')).toBeTruthy();
  expect(screen.queryByLabelText('Samen opgeschreven')).toBeNull();
});

test('the pupil goes from a question of this step to its card, and is told that sharing is theirs', async () => {
  await openAs('pupil', { cards: ['my-questions', 'a-card-of-later'] });
  const card = await screen.findByRole('link', { name: /Mijn vragen voor straks/ });
  expect(card.getAttribute('href')).toBe('/kaarten/my-questions');
  expect(screen.getByText('Jij kiest wat je deelt.')).toBeTruthy();
});

test('the others see which questions were asked, not a way to answer for the pupil', async () => {
  await openAs('teacher', { cards: ['my-questions'] });
  expect(await screen.findByText('Hierover denkt Dana na')).toBeTruthy();
  expect(screen.getByText('Mijn vragen voor straks')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Mijn vragen voor straks/ })).toBeNull();
});

test('a task stands on its day around the step, and moves along with it', async () => {
  await openAs('pupil', { 'task.001-a': { ...call, days: -14 } });
  expect(await screen.findByText(/klaar op wo 16 jun 2027/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Pas de datum aan' }));
  const day = screen.getByLabelText('Nieuwe datum');
  await userEvent.clear(day);
  await userEvent.type(day, '2027-07-01');
  await userEvent.click(screen.getByRole('button', { name: 'Klaar' }));
  expect(await screen.findByText(/klaar op do 17 jun 2027/)).toBeTruthy();
});

test('a page that parents make needs one of them at the table', async () => {
  await signedInAs('counsellor', 'Els');
  await openNew('counsellor');
  await userEvent.click(await screen.findByRole('button', { name: 'Toon alle overstappen' }));
  await userEvent.click(screen.getByLabelText(/Van kleuterklas naar lager/));
  await userEvent.type(screen.getByLabelText('Wanneer is dat?'), '2027-09-01');
  await userEvent.click(screen.getByRole('button', { name: 'Start de overstap' }));
  expect(await screen.findByText('Zet een ouder mee aan tafel.')).toBeTruthy();
  expect(await stored('person-counsellor', 'transition')).toHaveLength(0);
  await userEvent.click(screen.getByLabelText(/^Rima/));
  await userEvent.click(screen.getByRole('button', { name: 'Start de overstap' }));
  await waitFor(async () =>
    expect(await stored('person-counsellor', 'transition')).toHaveLength(1),
  );
});

test('somebody at the table adds a task, which comes last', async () => {
  await openAs('pupil');
  await userEvent.type(await screen.findByLabelText('Nieuwe taak'), 'Vraag het uurrooster');
  await userEvent.click(screen.getByRole('button', { name: 'Zet erbij' }));
  expect(await screen.findByText('De taak staat erbij.')).toBeTruthy();
  await screen.findByLabelText('Vraag het uurrooster');
  const names = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
  expect(names).toEqual(['Bel de nieuwe school', 'Vraag het uurrooster']);
});

test('whoever is given to read but sits not at the table reads, and is told so', async () => {
  await openAs('teacher');
  expect(await screen.findByText('Bel de nieuwe school')).toBeTruthy();
  expect(screen.getByText('Je leest mee. Wie aan tafel zit, past aan.')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByLabelText('Nieuwe taak')).toBeNull();
});

test('everyone reads by name who sees this page', async () => {
  await openAs('teacher');
  expect(await screen.findByText('Dit lezen: Dana, jij en Els. Niemand anders.')).toBeTruthy();
});

test('a task that came with the moment is read in the language of whoever looks', async () => {
  await openAs('pupil', {
    'task.001-a': { ...call, text: 'Visit the new school', from: 'visit-school' },
  });
  expect(await screen.findByLabelText('Gaan kijken in de nieuwe school')).toBeTruthy();
});

test('a transition that does not exist is the neutral page', async () => {
  await signedInAs('teacher', 'An');
  await givenPortfolio('person-teacher', 'teacher', roster);
  openScreen({
    path: '/overstap/:space/:record',
    at: paths.transition('portfolio-1', 'never'),
    page: <TransitionPage />,
  });
  expect(await screen.findByRole('heading', { name: 'Hier is niets te lezen' })).toBeTruthy();
});

async function taskOf(person: string): Promise<unknown> {
  const [transition] = await stored(person, 'transition');
  return transition?.fields['task.001-a']?.[0];
}
