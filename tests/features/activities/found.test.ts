import { expect, test } from 'vitest';
import { fittingFirst, foundCards } from '#features/activities/found.ts';

const cards = [
  { id: 'tea', said: ['Thé avec Zoë', 'Met wie drink jij thee?'] },
  { id: 'work', said: ['Werk in mijn buurt', 'Welk werk zie jij?'] },
];

test('a card is found by words of its title or its question, with or without accents', () => {
  expect(foundCards(cards, 'zoe the')).toEqual(['tea']);
  expect(foundCards(cards, ' BUURT welk ')).toEqual(['work']);
  expect(foundCards(cards, 'vliegtuig')).toEqual([]);
});

test('"أنا فخور" finds what "فخور" finds, though no card says أنا', () => {
  const inArabic = [
    { id: 'proud', said: ['لحظة أفتخر بها', 'ما الذي جعلك فخوراً؟'] },
    { id: 'tea', said: ['الشاي', 'مع من تشرب الشاي؟'] },
  ];
  expect(foundCards(inArabic, 'فخور')).toEqual(['proud']);
  expect(foundCards(inArabic, 'أنا فخور')).toEqual(['proud']);
  expect(foundCards(inArabic, '').length).toBe(2);
});

test('what fits the group of the pupil comes first, and nothing is hidden', () => {
  const three = [
    { id: 'dual', groups: ['DU'] },
    { id: 'all', groups: [] },
    { id: 'okan', groups: ['OKAN'] },
  ];
  expect(fittingFirst(three, ['OKAN']).map(({ id }) => id)).toEqual(['all', 'okan', 'dual']);
});
