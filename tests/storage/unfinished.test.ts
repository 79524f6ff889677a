import { expect, test } from 'vitest';
import { isUnfinished } from '#storage/unfinished.ts';

const half = { kind: 'reply', author: 'teacher', kept: undefined };

test('half an answer, note or page from home is shown to its writer alone', () => {
  for (const kind of ['reply', 'note', 'home-entry']) {
    expect(isUnfinished({ ...half, kind }, 'pupil')).toBe(true);
    expect(isUnfinished({ ...half, kind }, 'teacher')).toBe(false);
  }
});

test('finished, it is shown to all its readers', () => {
  expect(isUnfinished({ ...half, kept: 1_000 }, 'pupil')).toBe(false);
});

test('what people share by choice, or write together, is never held back by this', () => {
  expect(isUnfinished({ ...half, kind: 'entry' }, 'teacher-2')).toBe(false);
  expect(isUnfinished({ ...half, kind: 'transition' }, 'pupil')).toBe(false);
});
