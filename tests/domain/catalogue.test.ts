import { describe, expect, it } from 'vitest';
import { answerField, answersOf, isAnswerValid } from '#domain/answers.ts';
import { activities, findActivity, freeEntry } from '#domain/catalogue/catalogue.ts';
import { fiveTaps } from '#domain/catalogue/work.ts';
import { findMoment, momentsFor, transitionMoments } from '#domain/transition.ts';
import texts from '../../locales/nl/catalogue.json' with { type: 'json' };

function textAt(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], texts);
}

const keys = [...activities, freeEntry].flatMap((activity) => [
  ...['title', 'question', 'why'].map((key) => `${activity.id}.${key}`),
  ...activity.steps.flatMap((step) => {
    const at = `${activity.id}.${step.id}`;
    const cards = 'cards' in step ? step.cards.map((card) => `${at}.cards.${card}`) : [];
    const pairs =
      'pairs' in step
        ? step.pairs.flatMap((pair) => [`${at}.pairs.${pair}.a`, `${at}.pairs.${pair}.b`])
        : [];
    return [`${at}.question`, `${at}.hint`, ...cards, ...pairs];
  }),
]);

function allTexts(place: unknown): string[] {
  return typeof place === 'string' ? [place] : Object.values(place as object).flatMap(allTexts);
}

describe('the catalogue', () => {
  it('has the twelve activities of the first product, each with its own number and id', () => {
    expect(activities.map((activity) => activity.number)).toEqual([
      2, 10, 14, 17, 24, 28, 30, 31, 33, 39, 40, 41,
    ]);
    expect(new Set(activities.map((activity) => activity.id)).size).toBe(12);
    expect(findActivity('free')).toBe(freeEntry);
    expect(findActivity('of-a-newer-app')).toBe(null);
  });

  it('has a Dutch text for every title, question, hint, card and pair, and no other', () => {
    expect(keys.filter((key) => typeof textAt(key) !== 'string')).toEqual([]);
    expect(allTexts(texts)).toHaveLength(keys.length);
  });

  it('says everything in sentences of ten words at most', () => {
    const sentences = allTexts(texts).flatMap((text) => text.split(/[.?!:]\s*/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 10)).toEqual([]);
  });
});

describe('answers', () => {
  it('come in the order of the questions, without what was skipped', () => {
    const values: Record<string, unknown> = { 'answer.how': 4, 'answer.what': 'Koken' };
    const smooth = findActivity('went-smoothly') ?? freeEntry;
    expect(answersOf(smooth, (field) => values[field]).map(({ id, value }) => [id, value])).toEqual(
      [
        ['what', 'Koken'],
        ['how', 4],
      ],
    );
  });

  it('stand in the fields of the step for a small step and its look back', () => {
    const field = (id: string, step: string) => answerField(findActivity(id) ?? freeEntry, step);
    expect(field('small-step', 'text')).toBe('text');
    expect(field('did-it-work', 'lookBack')).toBe('lookBack');
    expect(field('free', 'text')).toBe('answer.text');
  });

  it('are valid only in the form that was asked', () => {
    const taps = fiveTaps.steps[0];
    expect(isAnswerValid(taps, { 'on-time': 5, safe: 1 })).toBe(true);
    expect(isAnswerValid(taps, { 'on-time': 6 })).toBe(false);
    expect(isAnswerValid(taps, { other: 5 })).toBe(false);
    const cards = { form: 'cards', cards: ['a', 'b'], most: 1 } as const;
    expect([['a'], ['a', 'b'], ['c'], []].map((value) => isAnswerValid(cards, value))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(isAnswerValid({ form: 'person' }, { id: null, name: 'tante' })).toBe(true);
    expect(isAnswerValid({ form: 'person' }, { id: null, name: ' ' })).toBe(false);
    expect(isAnswerValid({ form: 'date' }, '2026-02-30')).toBe(false);
    expect(isAnswerValid({ form: 'faces' }, '3')).toBe(false);
    expect(isAnswerValid({ form: 'faces3' }, 'not')).toBe(true);
    expect(isAnswerValid({ form: 'pairs', pairs: ['place'] }, { place: 'c' })).toBe(false);
    expect(isAnswerValid({ form: 'bins', cards: ['x'], bins: ['left'] }, { x: 'left' })).toBe(true);
  });
});

describe('a transition', () => {
  it('proposes what fits the group first and offers the rest', () => {
    expect(momentsFor(['OKAN'])[0]?.id).toBe('okan-to-regular');
    expect(momentsFor(['OKAN'])).toHaveLength(transitionMoments.length);
  });

  it('always looks back after six weeks', () => {
    expect(transitionMoments.every((moment) => moment.tasks.includes('six-weeks'))).toBe(true);
    expect(findMoment('no-such-moment')).toBe(null);
  });
});
