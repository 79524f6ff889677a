import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { addDays, dayOf } from '#domain/calendar.ts';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { ConversationPage } from '#features/conversation/conversation-page.tsx';
import { NewConversationPage } from '#features/conversation/new-conversation-page.tsx';
import { StepsOfTalks } from '#features/conversation/steps-of-talks.tsx';
import { changeLanguage } from '#i18n/texts.ts';
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
    { id: 'person-clb', name: 'Jo', role: 'clb' },
  ],
};
const an = { id: 'person-teacher', name: 'An' };
const entry = { activity: 'free', 'answer.text': 'Ik hielp een klant.', kept: 1 };
const everybody = roster.people.map(({ id }) => ({ to: id, until: null }));
const step = { text: 'Ik bel de bakker.', day: '2027-03-02', who: an };
const held = { with: an, madeOn: '2027-03-01', 'answer.back.pupil': 'Het ging vlot.' };

async function given(role: Role) {
  await signedInAs(role, role, `person-${role}`);
  await givenPortfolio(`person-${role}`, role, roster);
}

async function givenTalk(role: Role, fields: Record<string, unknown>, apart = {}) {
  await given(role);
  const talk = {
    record: 'talk-1',
    kind: 'talk',
    author: 'person-pupil',
    editors: ['person-teacher'],
    audience: [{ to: 'person-teacher', until: null }],
  };
  await givenRecord(`person-${role}`, talk, fields, apart);
}

function open(at = paths.conversation('portfolio-1', 'talk-1')) {
  return openScreen({ path: '/gesprek/:space/:record', at, page: <ConversationPage /> });
}

const atMove = (number: number) => `/gesprek/portfolio-1/talk-1?vraag=${number}`;
const inTurn = (name: string) => screen.findByText(`Nu spreekt ${name}.`);

beforeEach(freshDevice);

test('a pupil chooses who sits across, and what it is about; nobody else is offered', async () => {
  await given('pupil');
  await givenRecord(
    'person-pupil',
    { record: 'entry-1', kind: 'entry', author: 'person-pupil' },
    entry,
  );
  openScreen({
    path: '/gesprek/:space',
    at: paths.conversationAbout('portfolio-1', 'entry-1'),
    page: <NewConversationPage />,
  });
  const piece = await screen.findByRole<HTMLInputElement>('radio', { name: /Ik hielp een klant/ });
  expect(piece.checked).toBe(true);
  expect(screen.queryByRole('radio', { name: /Jo/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Begin het gesprek' }));
  expect(await screen.findByText('Kies eerst met wie je praat.')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: /^An/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Begin het gesprek' }));
  await waitFor(() =>
    expect(screen.getByLabelText('address').textContent).toMatch(/^\/gesprek\/portfolio-1\/.{36}$/),
  );
  expect(await stored('person-pupil', 'talk')).toEqual([]);
});

test('how somebody felt stands in no list that another one looks into', async () => {
  await given('pupil');
  const face = { activity: 'week-in-a-face', 'answer.week': 2, kept: 1 };
  await givenRecord('person-pupil', { record: 'e', kind: 'entry', author: 'person-pupil' }, face);
  openScreen({
    path: '/gesprek/:space',
    at: paths.conversation('portfolio-1'),
    page: <NewConversationPage />,
  });
  const pieces = await screen.findByRole('group', { name: 'Waarover gaat het?' });
  expect(within(pieces).getAllByRole('radio')).toHaveLength(1);
});

test('each speaks in turn; what both said stands apart, with who sat at the table', async () => {
  await given('pupil');
  openScreen({
    path: '/gesprek/:space/:record',
    at: { pathname: '/gesprek/portfolio-1/talk-1', state: { with: an, entry: null } },
    page: <ConversationPage />,
  });
  await inTurn('Dana');
  await userEvent.type(screen.getByRole('textbox'), 'Ik was trots.');
  await userEvent.click(screen.getByRole('button', { name: 'Geef de beurt aan An' }));
  await inTurn('An');
  expect(screen.getByText('Dana zei:')).toBeTruthy();
  expect(screen.getByText('Ik was trots.')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox'), 'Dat zag ik.');
  await userEvent.tab();
  await waitFor(async () => {
    const [talk] = await stored('person-pupil', 'talk');
    expect(talk?.fields).toMatchObject({
      with: [an],
      'answer.back.pupil': ['Ik was trots.'],
      'answer.back.adult': ['Dat zag ik.'],
    });
    expect(talk?.editors).toEqual(['person-teacher']);
    expect(talk?.audience.map(({ to }) => to)).toEqual(['person-teacher']);
  });
});

test('who types the first words goes on typing after these were kept', async () => {
  await given('pupil');
  openScreen({
    path: '/gesprek/:space/:record',
    at: { pathname: '/gesprek/portfolio-1/talk-1', state: { with: an, entry: null } },
    page: <ConversationPage />,
  });
  await inTurn('Dana');
  const field = screen.getByRole('textbox');
  await userEvent.type(field, 'Ik was ');
  await waitFor(async () => expect(await stored('person-pupil', 'talk')).toHaveLength(1));
  await new Promise((done) => setTimeout(done, 100));
  await userEvent.type(field, 'trots.');
  await userEvent.tab();
  await waitFor(async () => {
    const [talk] = await stored('person-pupil', 'talk');
    expect(talk?.fields['answer.back.pupil']).toEqual(['Ik was trots.']);
  });
});

test('a teacher who begins is the one across, and the pupil reads it from the first word', async () => {
  await given('teacher');
  openScreen({
    path: '/gesprek/:space/:record',
    at: { pathname: '/gesprek/portfolio-1/talk-1', state: { with: an, entry: null } },
    page: <ConversationPage />,
  });
  await inTurn('Dana');
  await userEvent.type(screen.getByRole('textbox'), 'Ja');
  await userEvent.tab();
  await waitFor(async () => {
    const [talk] = await stored('person-teacher', 'talk');
    expect(talk?.audience).toEqual([{ to: 'role:pupil', until: null }]);
  });
});

test('the time can be hidden, and stays hidden', async () => {
  await givenTalk('pupil', held);
  open(atMove(1));
  expect(await screen.findByText('Nog ongeveer 10 minuten')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Verberg de tijd' }));
  expect(screen.queryByText(/Nog ongeveer/)).toBeNull();
  expect(localStorage.getItem('loopboek.talk-time')).toBe('hidden');
});

test('a step without a day or a helper is asked for both, and ends with them', async () => {
  await givenTalk('pupil', held);
  open(atMove(4));
  await screen.findByRole('button', { name: 'Klaar zonder stap' });
  await userEvent.type(screen.getByRole('textbox'), 'Ik bel de bakker.');
  await userEvent.click(screen.getByRole('button', { name: 'Spreek dit af' }));
  expect(await screen.findByText('Kies nog een dag.')).toBeTruthy();
  expect(screen.getByText('Kies nog wie helpt.')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: /^Morgen/ }));
  await userEvent.click(screen.getByRole('radio', { name: /^An/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Spreek dit af' }));
  expect(await screen.findByText('Dit gesprek is bewaard.')).toBeTruthy();
  const [talk] = await stored('person-pupil', 'talk');
  expect(talk?.fields).toMatchObject({
    text: ['Ik bel de bakker.'],
    day: [addDays(dayOf(Date.now()), 1)],
    who: [an],
    kept: [expect.any(Number)],
  });
});

test('on the pupil’s device the step comes into the loopbook once, private, with day and helper', async () => {
  await givenTalk('pupil', { ...held, ...step, kept: 5 });
  openScreen({ path: '/', at: '/', page: <StepsOfTalks /> });
  openScreen({ path: '/', at: '/', page: <StepsOfTalks /> });
  await waitFor(async () => {
    const [talk] = await stored('person-pupil', 'talk');
    expect(talk?.fields.step).toHaveLength(1);
  });
  const steps = await stored('person-pupil', 'step');
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({ audience: [], mine: true });
  expect(steps[0]?.fields).toMatchObject({ text: [step.text], day: [step.day], who: [an] });
  expect(steps[0]?.record).toMatch(/^.{14}4/);
});

test('a step that the pupil threw away does not come back', async () => {
  await givenTalk('pupil', { ...held, ...step, kept: 5, step: 'thrown-away' });
  openScreen({ path: '/', at: '/', page: <StepsOfTalks /> });
  await new Promise((later) => setTimeout(later, 200));
  expect(await stored('person-pupil', 'step')).toEqual([]);
});

test('words that two devices wrote in the same turn both stand there, and the pupil says what stays', async () => {
  await givenTalk('pupil', { ...held, kept: 5 }, { 'answer.back.pupil': 'Het was moeilijk.' });
  open();
  expect((await screen.findAllByText('Het ging vlot.')).length).toBeGreaterThan(0);
  expect(screen.getAllByText('Het was moeilijk.').length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }));
  await waitFor(async () => {
    const [talk] = await stored('person-pupil', 'talk');
    const [both, ...others] = talk?.fields['answer.back.pupil'] ?? [];
    expect(others).toEqual([]);
    expect(String(both).split('\n\n').sort()).toEqual(['Het ging vlot.', 'Het was moeilijk.']);
  });
});

test('who was there reads by name who reads it, and changes their words; the pupil alone chooses readers', async () => {
  await givenTalk('teacher', { ...held, ...step, kept: 5 });
  open();
  expect(await screen.findByText('Dit lezen: Dana en An. Niemand anders.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Pas aan' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Kies wie dit leest' })).toBeNull();
  expect(screen.getByText('Op die dag ziet Dana de stap eerst.')).toBeTruthy();
});

test('whoever was only given to read reads, and is offered nothing to change', async () => {
  await given('parent');
  const talk = { record: 'talk-1', kind: 'talk', author: 'person-pupil', audience: everybody };
  await givenRecord('person-parent', talk, held);
  open(atMove(2));
  expect(await screen.findByText('Het ging vlot.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('link', { name: /Ga verder|Pas aan/ })).toBeNull();
});

test('a piece that only the pupil may read is not shown on the device of the other', async () => {
  await givenTalk('teacher', { ...held, entry: 'private-1' });
  open(atMove(1));
  expect(await screen.findByText('Dana toont zelf waarover het gaat.')).toBeTruthy();
});

test('where the app speaks Dutch the questions can stand in the language of the family too', async () => {
  await givenTalk('teacher', held);
  open(atMove(1));
  await userEvent.selectOptions(await screen.findByLabelText('Toon de vragen ook in'), 'ar');
  expect(await screen.findByText('ماذا تريد أن تحكي؟')).toBeTruthy();
});

test('in Arabic the question stands in Arabic with the Dutch below it', async () => {
  await givenTalk('pupil', held);
  await changeLanguage('ar');
  open(atMove(1));
  expect(await screen.findByText('ماذا تريد أن تحكي؟')).toBeTruthy();
  expect(screen.getByText('Wat wil je vertellen?')).toBeTruthy();
});

test('a conversation that is nobody’s to read says the same as one that does not exist', async () => {
  await given('teacher');
  open();
  expect(await screen.findByText('Hier is niets te lezen')).toBeTruthy();
});
