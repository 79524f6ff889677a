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
      form: 'long-text',
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
