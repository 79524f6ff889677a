import { describe, expect, test } from 'vitest';
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

describe('the season', () => {
  const withSeason = [
    ...cards,
    { id: 'spring', competence: 'steering', groups: [], months: [3, 4, 5] },
    { id: 'june', competence: 'steering', groups: [], months: [6] },
  ];
  const on = (today: string, lately: string[] = []) =>
    fittingCards({ cards: withSeason, groups: ['OKAN'], lately, today }, 9);

  test('a card of this month goes first, on whatever day', () => {
    for (const day of ['2026-04-01', '2026-04-14', '2026-05-30']) expect(on(day)[0]).toBe('spring');
  });

  test('a card of another month comes after all others, and is still there', () => {
    expect(on('2026-04-14').at(-1)).toBe('june');
    expect(on('2026-11-22').slice(-2).sort()).toEqual(['june', 'spring']);
  });

  test('what was done already is not first because of its month', () => {
    expect(on('2026-04-14', ['spring'])[0]).not.toBe('spring');
  });

  test('the season does not fill the whole screen', () => {
    const spring = ['work', 'network', 'motives'].map((competence) => ({
      id: `spring-${competence}`,
      competence,
      groups: [],
      months: [4],
    }));
    const fit = { cards: [...spring, ...cards], groups: [], lately: [] };
    const days = ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19'];
    const shown = days.map((day) => fittingCards({ ...fit, today: `2026-04-${day}` }, 3));
    expect(shown.some((ids) => ids.some((id) => !id.startsWith('spring-')))).toBe(true);
  });
});
