import { expect, test } from 'vitest';
import { ownCard } from '#domain/activity.ts';
import { chosenTexts, ownTexts } from '#domain/answer-words.ts';
import { shownAnswers } from '#domain/shown-answers.ts';

const answersOf = (activity: string, answers: Record<string, unknown>) =>
  shownAnswers({
    kind: 'entry',
    fields: Object.fromEntries([
      ['activity', [activity]],
      ...Object.entries(answers).map(([step, value]) => [`answer.${step}`, [value]]),
    ]),
  });
const textsOf = (activity: string, answers: Record<string, unknown>) =>
  answersOf(activity, answers).flatMap(chosenTexts);

test('a chosen card is known by its text in the catalogue', () => {
  expect(textsOf('strong-three', { three: ['help', 'calm'] })).toEqual([
    'strong-three.three.cards.help',
    'strong-three.three.cards.calm',
  ]);
});

test('of this or that, the side that was chosen counts', () => {
  expect(textsOf('this-or-that', { choices: { place: 'b' } })).toEqual([
    'this-or-that.choices.pairs.place.b',
  ]);
});

test('a sorted card is found in whatever field it lies', () => {
  expect(textsOf('like-and-can', { cards: { cook: 'dislike-can' } })).toEqual([
    'like-and-can.cards.cards.cook',
  ]);
});

test('cards of one’s own, people and bubbles are words of the pupil', () => {
  const own = answersOf('like-and-can', { cards: { [ownCard('Vissen')]: 'like-can' } });
  const people = answersOf('my-people', { people: { tante: 'near' } });
  const bubbles = answersOf('starr', { starr: { did: 'Ik belde' } });
  expect([...own, ...people, ...bubbles].flatMap(ownTexts)).toEqual([
    'Vissen',
    'tante',
    'Ik belde',
  ]);
  expect(own.flatMap(chosenTexts)).toEqual([]);
});

test('words, faces and days have no cards', () => {
  expect(textsOf('went-smoothly', { what: 'koken', how: 4 })).toEqual([]);
});
