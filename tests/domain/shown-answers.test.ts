import { expect, test } from 'vitest';
import { shownAnswers } from '#domain/shown-answers.ts';

test('answers stand in the order of the questions, skipped ones are left out', () => {
  const shown = shownAnswers({
    kind: 'entry',
    fields: { 'answer.helped': ['mijn zus'], activity: ['hard-but-done'], 'answer.what': [''] },
  });
  expect(shown).toEqual([
    {
      activity: 'hard-but-done',
      id: 'helped',
      form: 'media',
      field: 'answer.helped',
      values: ['mijn zus'],
    },
  ]);
});

test('both values of a field that two devices changed are shown', () => {
  const fields = { activity: ['free'], 'answer.text': ['lasser', 'kapper'] };
  expect(shownAnswers({ kind: 'entry', fields })[0]?.values).toEqual(['lasser', 'kapper']);
});

test('a small step shows its plan and its look back', () => {
  const fields = { text: ['bellen'], day: ['2026-11-22'], lookBack: ['a-bit'] };
  expect(shownAnswers({ kind: 'step', fields }).map((answer) => answer.id)).toEqual([
    'text',
    'day',
    'lookBack',
  ]);
});

test('words of a card from a newer app are shown too', () => {
  const fields = { activity: ['from-the-future'], 'answer.x': ['hallo'] };
  expect(shownAnswers({ kind: 'entry', fields })).toMatchObject([
    { activity: null, form: 'long-text', values: ['hallo'] },
  ]);
});

const voice = { medium: 'voice', blob: 'a'.repeat(64), type: 'audio/webm', size: 9, seconds: 3 };

test('a question that was only spoken is shown, so that the voice stands under it', () => {
  const fields = { activity: ['proud-moment'], 'medium.000000001aaaa.because': [voice] };
  expect(shownAnswers({ kind: 'entry', fields })).toMatchObject([{ id: 'because', values: [] }]);
});

test('a bubble that was only spoken is shown with its question', () => {
  const fields = { activity: ['starr'], 'medium.000000001aaaa.starr-did': [voice] };
  expect(shownAnswers({ kind: 'entry', fields })).toMatchObject([
    { id: 'starr', bubbles: ['did'] },
  ]);
});

test('examples are called after the cards to which they belong', () => {
  const fields = { activity: ['strong-three'], 'answer.example': [{ listen: 'mijn broer' }] };
  expect(shownAnswers({ kind: 'entry', fields })).toMatchObject([{ cardsOf: 'three' }]);
});

test('what a parent adds from home shows its questions, and older words without a card', () => {
  const fields = { activity: ['my-wish'], 'answer.wish': ['moed'] };
  expect(shownAnswers({ kind: 'home-entry', fields })).toMatchObject([{ id: 'wish' }]);
  expect(shownAnswers({ kind: 'home-entry', fields: { text: ['soep'] } })).toMatchObject([
    { activity: null, values: ['soep'] },
  ]);
});
