import { expect, test } from 'vitest';
import { isAnswerValid } from '#domain/answers.ts';
import {
  activityOfEntry,
  keptOfCard,
  recordOfCard,
  schoolActivity,
  schoolCard,
} from '#domain/school-card.ts';
import { shownAnswers } from '#domain/shown-answers.ts';

const fields = {
  title: ' Onze tuin ',
  question: 'Wat doe jij graag in de tuin?',
  form: 'cards',
  cards: ['Graven', 'Planten', 'Planten', ' ', 'Water geven'],
  competence: 'motives',
  groups: ['BuSO', 'nonsense'],
  kept: 1,
};

test('a card is a title, a question, and a way to answer', () => {
  expect(schoolCard(fields)).toEqual({
    title: 'Onze tuin',
    question: 'Wat doe jij graag in de tuin?',
    form: 'cards',
    cards: ['Graven', 'Planten', 'Water geven'],
    competence: 'motives',
    groups: ['BuSO'],
  });
});

test('half a card, or one with more words than fit, is no card', () => {
  const without = (change: object) => schoolCard({ ...fields, ...change });
  expect(without({ title: '' })).toBe(null);
  expect(without({ title: 'a'.repeat(61) })).toBe(null);
  expect(without({ question: undefined })).toBe(null);
  expect(without({ question: 'a'.repeat(121) })).toBe(null);
  expect(without({ form: 'from-the-future' })).toBe(null);
  expect(without({ cards: ['Graven'] })).toBe(null);
  expect(without({ cards: ['a'.repeat(41), 'Graven'] })).toBe(null);
  expect(without({ form: 'faces', cards: undefined })).not.toBe(null);
});

test('of more than ten cards the first ten are offered', () => {
  const cards = Array.from({ length: 12 }, (_, place) => `kaart ${place}`);
  expect(schoolCard({ ...fields, cards })?.cards).toHaveLength(10);
});

test('the same engine runs it, for its author alone like any other', () => {
  const card = schoolCard(fields);
  if (card === null) throw new Error('a whole card');
  const activity = schoolActivity('r1', card);
  expect(activity).toMatchObject({ id: 'school:r1', makes: 'entry', guards: [] });
  expect(activity.steps.map(({ id, form }) => [id, form])).toEqual([
    ['choose', 'cards'],
    ['tell', 'media'],
  ]);
  expect(activity.steps[0] && isAnswerValid(activity.steps[0], ['own:Graven'])).toBe(true);
  expect(activity.steps[0] && isAnswerValid(activity.steps[0], ['own:Vissen'])).toBe(false);
  expect(recordOfCard(activity.id)).toBe('r1');
  expect(recordOfCard('proud-moment')).toBe(null);
});

test('an entry shows question and answer to who never had the card', () => {
  const card = schoolCard(fields);
  if (card === null) throw new Error('a whole card');
  const kept = keptOfCard(card);
  const entry = {
    activity: ['school:r1'],
    title: [kept.title],
    card: [kept.card],
    'answer.choose': [['own:Graven', 'own:Water geven']],
    'answer.tell': ['Met mijn opa.'],
  };
  const answers = shownAnswers({ kind: 'entry', fields: entry });
  expect(answers).toMatchObject([
    {
      activity: 'school:r1',
      id: 'choose',
      form: 'cards',
      values: [['own:Graven', 'own:Water geven']],
    },
    { activity: 'school:r1', id: 'tell', form: 'media', values: ['Met mijn opa.'] },
  ]);
  expect(answers[0]?.texts?.texts['choose.question']).toBe('Wat doe jij graag in de tuin?');
});

test('words written with a card that cannot be read any more are still shown', () => {
  const entry = { activity: ['school:r1'], card: ['nonsense'], 'answer.tell': ['Met mijn opa.'] };
  expect(shownAnswers({ kind: 'entry', fields: entry })).toMatchObject([
    { activity: null, values: ['Met mijn opa.'] },
  ]);
  expect(activityOfEntry((field) => (field === 'activity' ? 'school:r1' : null))).toBe(null);
});
