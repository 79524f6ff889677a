import { describe, expect, test } from 'vitest';
import {
  agreementField,
  bothAgreements,
  guestsOf,
  lacksOfCard,
  linesOf,
  mostAgreements,
  nextId,
  noAgreement,
  readAgreement,
} from '#domain/agreement.ts';
import { isReviewed, isToReview, reviewDay } from '#domain/agreement-review.ts';
import { cardMark, signingOf } from '#domain/agreement-signing.ts';
import { isOver, wentOf } from '#domain/agreement-went.ts';

const agreement = (text: string, more = {}) => ({ ...noAgreement, text, ...more });
const line = (id: string, ...versions: unknown[]) => ({ [agreementField(id)]: versions });
const day = '2027-03-10';

function cardOf(count: number) {
  const ids = Array.from({ length: count }, (_, place) => `00${place + 1}-a`);
  return Object.assign({}, ...ids.map((id) => line(id, agreement(`Afspraak ${id}`))));
}

describe('what stands on a card', () => {
  test('five agreements do; a sixth keeps its words and waits', () => {
    const { onCard, waiting } = linesOf(cardOf(6));
    expect(onCard).toHaveLength(mostAgreements);
    expect(waiting.map(({ versions }) => versions[0]?.text)).toEqual(['Afspraak 006-a']);
  });

  test('when one is taken off, the one that waited moves up', () => {
    const { [agreementField('002-a')]: _, ...left } = cardOf(6);
    const { onCard, waiting } = linesOf(left);
    expect(onCard.at(-1)?.id).toBe('006-a');
    expect(waiting).toEqual([]);
  });

  test('the words of two devices on one agreement both stand there, and fit in one', () => {
    const [one, other] = [
      agreement('Bellen', { how: 'Hij nam op.' }),
      agreement('Schrijven', { day }),
    ];
    const { onCard } = linesOf(line('001-a', one, other));
    expect(onCard[0]?.versions).toHaveLength(2);
    expect(bothAgreements([one, other])).toMatchObject({
      text: 'Bellen\nSchrijven',
      how: 'Hij nam op.',
      day,
    });
  });

  test('two people who add at once do not share a place', () => {
    expect(nextId(cardOf(2), 'x')).toBe('003-x');
    expect(nextId({}, 'x')).toBe('001-x');
  });

  test('an agreement without a word is none, and what a newer app wrote is read as far as it goes', () => {
    expect(readAgreement(agreement('   '))).toBeNull();
    expect(readAgreement(null)).toBeNull();
    expect(readAgreement({ text: 'Bellen', who: 7, day: 'ooit' })).toMatchObject({
      who: null,
      day: null,
    });
  });

  test('an empty card lacks an agreement and a day', () => {
    expect(lacksOfCard({})).toEqual(['agreement', 'day']);
    expect(lacksOfCard({ ...cardOf(1), day: [day] })).toEqual([]);
  });

  test('who has no page is named', () => {
    expect(guestsOf({ 'guest.a': ['Hoda'], 'guest.b': ['  '] })).toEqual([
      { id: 'a', name: 'Hoda' },
    ]);
  });
});

describe('who signed', () => {
  const card = { ...cardOf(2), text: ['Ik wil een labo.'], day: [day] };
  const signed = (author: string, fields = card) => ({
    author,
    fields: { card: [cardMark(fields)] },
  });

  test('whoever signed the card that stands there', () => {
    expect(signingOf('ali', [signed('ali')], cardMark(card))).toBe('here');
  });

  test.each([
    ['the sentence', { text: ['Ik wil iets anders.'] }],
    ['an agreement', line('002-a', agreement('Iets anders'))],
    [
      'a name at an agreement',
      line('002-a', agreement('Afspraak 002-a', { who: { id: null, name: 'Mama' } })),
    ],
    ['an agreement more', line('003-a', agreement('Nog een'))],
    ['the day', { day: ['2027-04-10'] }],
    ['a second version', line('002-a', agreement('Afspraak 002-a'), agreement('Iets anders'))],
  ])('after %s changed they look again', (_, change) => {
    expect(signingOf('ali', [signed('ali')], cardMark({ ...card, ...change }))).toBe('again');
  });

  test('looking back, guests and languages change nothing of what was agreed', () => {
    const more = {
      [`went.${day}.001-a`]: ['yes'],
      reviewed: [day],
      'guest.a': ['Hoda'],
      kept: [1],
    };
    expect(cardMark({ ...card, ...more, beside: ['ar'] })).toBe(cardMark(card));
  });

  test('who signs again counts again, and nobody signs for somebody else', () => {
    const changed = { ...card, text: ['Anders.'] };
    const signatures = [signed('ali'), signed('ali', changed), signed('mia')];
    expect(signingOf('ali', signatures, cardMark(changed))).toBe('here');
    expect(signingOf('mia', signatures, cardMark(changed))).toBe('again');
    expect(signingOf('teacher', signatures, cardMark(changed))).toBe('not');
  });

  test('words in another order of devices are the same card', () => {
    const [one, other] = [agreement('Bellen'), agreement('Schrijven')];
    expect(cardMark(line('001-a', one, other))).toBe(cardMark(line('001-a', other, one)));
  });
});

describe('the day on which they look back', () => {
  const card = { ...cardOf(1), day: [day], kept: [1] };

  test('is asked from that day on, for two weeks', () => {
    expect(isToReview(card, '2027-03-09')).toBe(false);
    expect(isToReview(card, day)).toBe(true);
    expect(isToReview(card, '2027-03-24')).toBe(true);
    expect(isToReview(card, '2027-03-25')).toBe(false);
  });

  test('is not asked of a card that is not ready', () => {
    expect(isToReview({ ...card, kept: [] }, day)).toBe(false);
  });

  test('is asked no more once they looked back, until there is another day', () => {
    const done = { ...card, reviewed: [day] };
    expect(isReviewed(done, day)).toBe(true);
    expect(isToReview(done, day)).toBe(false);
    expect(isToReview({ ...done, day: ['2027-03-20'] }, '2027-03-20')).toBe(true);
  });

  test('is the first of two that were chosen apart', () => {
    expect(reviewDay({ day: ['2027-04-01', '2027-03-01', 'ooit'] })).toBe('2027-03-01');
  });

  test('cannot be a day that is over', () => {
    expect(isOver('2027-03-09', day)).toBe(true);
    expect(isOver(day, day)).toBe(false);
    expect(isOver('niets', day)).toBe(false);
  });

  test('how it went is a word, and of two devices both words stand', () => {
    expect(wentOf({ [`went.${day}.001-a`]: ['bit', 'yes'] }, day, '001-a')).toEqual(['yes', 'bit']);
    expect(wentOf({ [`went.${day}.001-a`]: ['3/5'] }, day, '001-a')).toEqual([]);
  });
});
