import { expect, test } from 'vitest';
import { fittingCards } from '#features/today/fitting.ts';

const cards = [
  { id: 'a', competence: 'qualities', groups: [] },
  { id: 'b', competence: 'qualities', groups: [] },
  { id: 'c', competence: 'motives', groups: ['OKAN'] },
  { id: 'd', competence: 'work', groups: ['DU'] },
  { id: 'e', competence: 'network', groups: [] },
];

test('three cards are proposed, each on another question', () => {
  const ids = fittingCards({ cards, groups: ['OKAN'], lately: [], today: '2026-11-22' }, 3);
  const competences = ids.map((id) => cards.find((card) => card.id === id)?.competence);
  expect(new Set(competences).size).toBe(3);
});

test('a card for another group is never proposed', () => {
  const ids = fittingCards({ cards, groups: ['OKAN'], lately: [], today: '2026-11-22' }, 9);
  expect(ids).not.toContain('d');
  expect(ids).toContain('c');
});

test('what was done lately comes last', () => {
  const fit = { cards, groups: ['OKAN'], lately: ['e', 'c'], today: '2026-11-22' };
  expect(fittingCards(fit, 9).at(-1)).toBe('e');
});

test('the same day proposes the same cards, another day others', () => {
  const of = (today: string) => fittingCards({ cards, groups: [], lately: [], today }, 3);
  expect(of('2026-11-22')).toEqual(of('2026-11-22'));
  expect(of('2026-11-22')).not.toEqual(of('2026-11-23'));
});
