import { describe, expect, test } from 'vitest';
import { ownCard } from '#domain/activity.ts';
import { canPicture } from '#features/loopbook/pictures/can.ts';
import { fittingCard } from '#features/loopbook/pictures/fitting-card.ts';
import { peoplePicture } from '#features/loopbook/pictures/people.ts';
import { stepsPicture } from '#features/loopbook/pictures/steps.ts';
import { thenAndNow } from '#features/loopbook/pictures/then-and-now.ts';
import { wantPicture } from '#features/loopbook/pictures/want.ts';
import { workPicture } from '#features/loopbook/pictures/work.ts';
import { photo, told, voice } from './told.ts';

const wordsOf = (pieces: { said: { text: string }[] }[]) =>
  pieces.flatMap(({ said }) => said.map(({ text }) => text));

describe('what I can', () => {
  test('a card stands once, with each example under it, newest first', () => {
    const { strengths } = canPicture([
      told('strong-three', { three: ['calm', 'help'], example: { calm: 'Op stage' } }),
      told('strong-three', { three: ['help', 'calm'], example: { help: 'Thuis', calm: 'Toen' } }),
    ]);
    expect(strengths.map(({ name }) => name)).toEqual([
      { text: 'strong-three.three.cards.calm' },
      { text: 'strong-three.three.cards.help' },
    ]);
    expect(strengths.map(({ pieces }) => wordsOf(pieces))).toEqual([
      ['Op stage', 'Toen'],
      ['Thuis'],
    ]);
  });

  test('what was chosen often stands no higher than what was chosen last', () => {
    const often = () => told('how-i-learn', { ways: ['do'] });
    const { ways } = canPicture([told('how-i-learn', { ways: ['look'] }), often(), often()]);
    expect(ways.map(({ name }) => name)).toEqual([
      { text: 'how-i-learn.ways.cards.look' },
      { text: 'how-i-learn.ways.cards.do' },
    ]);
  });

  test('who can do it can do it, liked or not; what is not yet is not here', () => {
    const sorted = { cook: 'like-can', repair: 'dislike-can', build: 'like-not-yet' };
    const own = ownCard('Vissen');
    const { able } = canPicture([
      told('like-and-can', { cards: { ...sorted, [own]: 'like-can' } }),
    ]);
    expect(able.map(({ name }) => name)).toEqual([
      { text: 'like-and-can.cards.cards.cook' },
      { text: 'like-and-can.cards.cards.repair' },
      { own: 'Vissen' },
    ]);
  });

  test('a photo or a voice is an example too', () => {
    const card = told('tasks-at-home', { tasks: ['cook'] }, { 'medium.1a.more': [photo()] });
    expect(canPicture([card]).able[0]?.pieces[0]?.media).toHaveLength(1);
  });

  test('moments are what was told; a skipped one is not there', () => {
    const { moments } = canPicture([
      told('proud-moment', { what: 'De taart', because: 'Ze was hoog' }),
      told('proud-moment', {}),
      told('went-smoothly', { how: 4 }),
    ]);
    expect(wordsOf(moments)).toEqual(['De taart', 'Ze was hoog']);
  });
});

describe('what I want', () => {
  test('of what can change its mind the newest answer counts', () => {
    const { order, sides } = wantPicture([
      told('this-or-that', { choices: { place: 'b' } }),
      told('what-counts', { order: ['help', 'pay'] }),
      told('what-counts', { order: ['pay', 'help'] }),
    ]);
    expect(order?.value).toEqual([
      { text: 'what-counts.order.cards.help' },
      { text: 'what-counts.order.cards.pay' },
    ]);
    expect(sides?.value).toEqual([{ pair: 'place', side: 'b' }]);
  });

  test('lessons lie in three groups, without a mark', () => {
    const faces = { 'lesson-sport': 5, 'lesson-maths': 1, 'lesson-art': 3, 'lesson-dutch': 2 };
    const { lessons } = wantPicture([told('energy-or-tired', { lessons: faces })]);
    expect(lessons?.value.map(({ place, cards }) => [place, cards.length])).toEqual([
      ['energy', 1],
      ['between', 1],
      ['tired', 2],
    ]);
  });

  test('what is liked stands here, also what is not able yet', () => {
    const sorted = { cook: 'like-can', repair: 'dislike-can', build: 'like-not-yet' };
    expect(wantPicture([told('like-and-can', { cards: sorted })]).likes).toHaveLength(2);
  });

  test('how a week or a day of work felt makes no picture', () => {
    const faces = [told('week-in-a-face', { face: 2, reason: 'Moe' })];
    const work = [told('five-taps', { taps: { pace: 2 }, more: 'Druk' })];
    expect(wantPicture(faces)).toEqual(wantPicture([]));
    expect(workPicture(work)).toEqual([]);
  });
});

describe('work that I saw', () => {
  test('shows places and what was told of them, with the question it answers', () => {
    const [piece] = workPicture([
      told('work-nearby', { which: 'De bakker' }, { 'medium.1a.places': [photo()] }),
      told('proud-moment', { what: 'Iets anders' }),
    ]);
    expect(piece?.media).toHaveLength(1);
    expect(piece?.said).toEqual([{ question: 'work-nearby.which.question', text: 'De bakker' }]);
  });
});

describe('my people', () => {
  test('the circle is the newest one, each name in its ring', () => {
    const { circle } = peoplePicture([
      told('my-people', { people: { mama: 'near', tante: 'far', coach: 'near' } }),
      told('my-people', { people: { mama: 'far' } }),
    ]);
    expect(circle?.names).toEqual({ near: ['mama', 'coach'], middle: [], far: ['tante'] });
  });

  test('a talk has a name and what was said; thanks has who is thanked', () => {
    const { talks, thanks } = peoplePicture([
      told('who-did-i-talk-to', { who: { id: null, name: 'nonkel' }, said: 'Doe het' }),
      told('thank-you', { who: { id: null, name: 'Fien' } }, { 'medium.1a.thanks': [voice] }),
    ]);
    expect(talks.map(({ name, piece }) => [name, wordsOf([piece])])).toEqual([
      ['nonkel', ['Doe het']],
    ]);
    expect(thanks.map(({ name, piece }) => [name, piece.media.length])).toEqual([['Fien', 1]]);
  });
});

describe('my steps', () => {
  const step = (text: string, more = {}) => ({
    ...told('small-step', {}),
    kind: 'step',
    fields: { text: [text], day: ['2026-11-20'], ...more },
  });

  test('the one being taken comes first; how the others went changes no place', () => {
    const steps = stepsPicture([
      step('Bellen', { lookBack: ['not'], lookBackText: ['Nog eens'] }),
      step('Mailen', { lookBack: ['done'] }),
      step('Vragen'),
    ]);
    expect(steps.map(({ text, went }) => [text, went])).toEqual([
      ['Vragen', null],
      ['Bellen', 'not'],
      ['Mailen', 'done'],
    ]);
    expect(wordsOf(steps.map(({ after }) => after))).toEqual(['Nog eens']);
  });
});

describe('then and now', () => {
  const card = told(
    'then-and-now',
    Object.fromEntries([
      ['then', 'Niet fietsen'],
      ['now', 'Wel fietsen'],
    ]),
    { 'medium.1a.now': [photo()] },
  );

  test('the newest card shows what was then and what is now', () => {
    const { once, now } = thenAndNow([card], { once: null, now: null });
    expect(wordsOf([once, now].flatMap((one) => one ?? []))).toEqual([
      'Niet fietsen',
      'Wel fietsen',
    ]);
    expect([once?.media.length, now?.media.length]).toEqual([0, 1]);
  });

  test('any two pieces can be laid side by side', () => {
    const old = told('free', { text: 'Mijn eerste zin' });
    const { once, now } = thenAndNow([card, old], { once: old.record, now: null });
    expect(once?.record).toBe(old.record);
    expect(now?.record).toBe(card.record);
  });

  test('without anything both sides are open', () => {
    expect(thenAndNow([], { once: 'gone', now: null })).toEqual({ once: null, now: null });
  });
});

describe('the card that is proposed', () => {
  test('is the first that fits the group', () => {
    expect(fittingCard(['strong-three', 'how-i-learn'], ['OKAN'])).toBe('how-i-learn');
    expect(fittingCard(['strong-three', 'how-i-learn'], ['2G'])).toBe('strong-three');
    expect(fittingCard(['strong-three'], [])).toBe('strong-three');
  });
});
