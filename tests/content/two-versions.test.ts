import { expect, test } from 'vitest';
import { both, firstDouble } from '#content/two-versions.ts';

test('one question at a time is asked about a field that was changed on two devices', () => {
  const fields = {
    activity: ['free'],
    kept: [1, 2],
    'answer.what': ['lasser', 'kapper'],
    'answer.why': ['a', 'b'],
  };
  expect(firstDouble(fields)).toEqual({ field: 'answer.what', values: ['lasser', 'kapper'] });
  expect(firstDouble({ 'answer.what': ['lasser'], kept: [1, 2], changedOn: [3, 4] })).toBeNull();
});

test('both sentences stay whole, one after the other', () => {
  expect(both('answer.what', ['lasser ', 'kapper'])).toBe('lasser\n\nkapper');
});

test('of two faces or two days only one can stay', () => {
  expect(both('answer.week', [2, 4])).toBeNull();
  expect(both('day', ['2026-11-22', '2026-11-23'])).toBeNull();
});

test('a drawing that two devices went on with is no question, nor are its unfinished lines', () => {
  const lines = (strokes: string) => ({ field: null, strokes });
  const fields = {
    'medium.1': [
      { medium: 'drawing', blob: 'a' },
      { medium: 'drawing', blob: 'b' },
    ],
    'draft.drawing': [lines('a'), lines('b')],
  };
  expect(firstDouble(fields)).toBeNull();
});
