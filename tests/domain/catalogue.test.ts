import { describe, expect, it } from 'vitest';
import {
  type Activity,
  type ActivityStep,
  guardsToSay,
  hasGuard,
  ownCard,
} from '#domain/activity.ts';
import { answerField, answersOf, isAnswerValid } from '#domain/answers.ts';
import { cards, homeCards } from '#domain/catalogue/cards.ts';
import {
  activities,
  findActivity,
  freeEntry,
  homeActivities,
} from '#domain/catalogue/catalogue.ts';
import { transitionMoments } from '#domain/catalogue/moments.ts';
import { type SchoolCardForm, schoolActivity, schoolCardForms } from '#domain/school-card.ts';
import { findMoment, momentsFor } from '#domain/transition.ts';
import titles from '../../locales/nl/cards.json' with { type: 'json' };
import texts from '../../locales/nl/catalogue.json' with { type: 'json' };

function textAt(place: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], place);
}

const everything = [...activities, ...homeActivities];
const withFree = [...everything, freeEntry];
const titleKeys = withFree.flatMap(({ id }) => [`${id}.title`, `${id}.question`]);
const keys = withFree.flatMap((activity) => [
  `${activity.id}.why`,
  ...activity.steps.flatMap((step) => {
    const at = `${activity.id}.${step.id}`;
    return [`${at}.question`, `${at}.hint`, ...cardKeys(step).map((key) => `${at}.${key}`)];
  }),
]);

/** Cards of an earlier question are called there. */
function cardKeys(step: ActivityStep): string[] {
  const under = (name: string, ids: readonly string[]) => ids.map((id) => `${name}.${id}`);
  if ('from' in step && step.from !== undefined) return [];
  return [
    ...('cards' in step ? under('cards', step.cards) : []),
    ...('bins' in step ? under('bins', step.bins) : []),
    ...('bubbles' in step ? under('bubbles', step.bubbles) : []),
    ...('pairs' in step ? step.pairs.flatMap((pair) => under(`pairs.${pair}`, ['a', 'b'])) : []),
  ];
}

/** What the app itself says to a card of a school: all that the card does not bring. */
function textsOfSchoolCard(form: SchoolCardForm): string[] {
  const card = { title: 't', question: 'q', form, cards: ['a', 'b'], competence: null, groups: [] };
  const { steps, words } = schoolActivity('r', card);
  const asked = steps.flatMap(({ id }) => [`${id}.question`, `${id}.hint`]);
  const missing = ['why', ...asked].filter((key) => words?.texts[key] === undefined);
  return missing.map((key) => `${words?.otherwise}.${key}`);
}

function allTexts(place: unknown): string[] {
  return typeof place === 'string' ? [place] : Object.values(place as object).flatMap(allTexts);
}

describe('the catalogue', () => {
  it('has the 48 activities, each with its own number and id, and the short STARR beside them', () => {
    const numbers = everything.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(Array.from({ length: 48 }, (_, place) => place + 1));
    expect(everything.filter(({ number }) => number === null).map(({ id }) => id)).toEqual([
      'starr',
    ]);
    expect(new Set(everything.map(({ id }) => id)).size).toBe(49);
    expect(findActivity('free')).toBe(freeEntry);
    expect(findActivity('of-a-newer-app')).toBe(null);
  });

  it('offers the five of home to parents alone', () => {
    expect(
      homeCards.every(({ makes, groups }) => makes === 'home-entry' && groups[0] === 'OU'),
    ).toBe(true);
    expect(cards.some(({ makes }) => makes === 'home-entry')).toBe(false);
  });

  it('has a Dutch text for every title, question, hint, card, bin, bubble and pair, and no other', () => {
    expect(titleKeys.filter((key) => typeof textAt(titles, key) !== 'string')).toEqual([]);
    expect(allTexts(titles)).toHaveLength(titleKeys.length);
    const ofAnySchool = [...new Set(schoolCardForms.flatMap(textsOfSchoolCard))];
    const all = [...keys, ...ofAnySchool];
    expect(all.filter((key) => typeof textAt(texts, key) !== 'string')).toEqual([]);
    expect(allTexts(texts)).toHaveLength(all.length);
  });

  it('says everything in sentences of ten words at most', () => {
    const sentences = [...allTexts(titles), ...allTexts(texts)].flatMap((text) =>
      text.split(/[.?!:]\s*/),
    );
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 10)).toEqual([]);
  });

  it('says before the first answer what it owes others, and keeps the rest in its flow', () => {
    const said = (id: string) => guardsToSay(findActivity(id) ?? freeEntry);
    expect(said('proud-moment')).toEqual(['things-not-faces']);
    expect(said('three-people')).toEqual(['agreed']);
    expect(said('my-people')).toEqual(['nicknames']);
    expect(said('i-want-help')).toEqual([]);
  });

  it('leaves in peace what has no overview, and nothing else', () => {
    const inPeace = (one: (activity: Activity) => boolean) =>
      everything.filter(one).map(({ id }) => id);
    expect(inPeace(({ isTheirsAlone }) => isTheirsAlone === true)).toEqual(
      inPeace((activity) => hasGuard(activity, 'no-overview')),
    );
  });

  it('asks about cards of an earlier question only where that question has them', () => {
    for (const { steps } of everything) {
      for (const step of steps) {
        if (!('from' in step) || step.from === undefined) continue;
        const source = steps.find(({ id }) => id === step.from);
        const asked = step.form === 'bubbles' ? step.bubbles : step.cards;
        expect(source).toMatchObject({ form: 'cards', cards: asked });
      }
    }
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
    const taps = { form: 'scale-cards', cards: ['on-time', 'safe'] } as const;
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
    expect(isAnswerValid({ form: 'rank', cards: ['x', 'y'] }, ['y', 'x'])).toBe(true);
    expect(isAnswerValid({ form: 'rank', cards: ['x', 'y'] }, ['y', 'y'])).toBe(false);
    expect(isAnswerValid({ form: 'grid', cards: ['x'] }, { x: 'like-can' })).toBe(true);
    expect(isAnswerValid({ form: 'circle' }, { tante: 'near', buur: 'far' })).toBe(true);
    expect(isAnswerValid({ form: 'circle' }, { tante: 'gone' })).toBe(false);
    expect(isAnswerValid({ form: 'bubbles', bubbles: ['did'] }, { did: 'ik hielp' })).toBe(true);
    expect(isAnswerValid({ form: 'media', offers: ['voice'] }, 'of geschreven')).toBe(true);
  });

  it('may hold a card of one’s own, in a place that exists', () => {
    const balance = { form: 'balance', cards: ['friends'] } as const;
    expect(isAnswerValid(balance, { [ownCard('mijn paard')]: 'here' })).toBe(true);
    expect(isAnswerValid(balance, { [ownCard('mijn paard')]: 'nowhere' })).toBe(false);
    expect(isAnswerValid(balance, { [ownCard(' ')]: 'here' })).toBe(false);
    expect(isAnswerValid(balance, { 'mijn paard': 'here' })).toBe(false);
  });
});

describe('a transition', () => {
  it('proposes what fits the group first and offers the rest', () => {
    expect(momentsFor(['OKAN'])[0]?.id).toBe('okan-to-regular');
    expect(momentsFor(['OKAN'])).toHaveLength(transitionMoments.length);
  });

  it('of a newer app is none that is known', () => {
    expect(findMoment('no-such-moment')).toBe(null);
  });
});
