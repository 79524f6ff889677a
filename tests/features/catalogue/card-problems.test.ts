import { expect, test } from 'vitest';
import { asksTwice, cardProblems, wordsTooMany } from '#features/catalogue/card-problems.ts';

const whole = { title: 'Tuin', question: 'Wat doe jij?', form: 'cards', cards: ['a', 'b'] };

test('a whole card has no problem, an empty one says all that it misses', () => {
  expect(cardProblems(whole)).toEqual([]);
  expect(cardProblems({})).toEqual(['titleProblem', 'questionProblem', 'formProblem']);
});

test('a card too many or a line too long is said before it would be lost', () => {
  const with_ = (cards: string[]) => cardProblems({ ...whole, cards });
  expect(with_(['a'])).toEqual(['cardsProblem']);
  expect(with_(['a', '', 'b'])).toEqual([]);
  expect(with_(['a', 'b', 'c'.repeat(41)])).toEqual(['cardsProblem']);
  expect(with_([...'abcdefghijk'])).toEqual(['cardsProblem']);
});

test('more than ten words or two questions are hard to read', () => {
  expect(wordsTooMany('Wat doe jij graag in de tuin van je school?')).toBe(null);
  expect(wordsTooMany('een twee drie vier vijf zes zeven acht negen tien elf')).toBe(11);
  expect(asksTwice('Wat? Hoe?')).toBe(true);
  expect(asksTwice('Wat doe jij?')).toBe(false);
});
