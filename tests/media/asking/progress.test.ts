import { expect, test } from 'vitest';
import { isAnswered, placeToGoOn } from '#media/asking/progress.ts';

test('blank text, an empty choice and a removed answer are no answers', () => {
  for (const value of [undefined, null, '', '   ', [], {}]) expect(isAnswered(value)).toBe(false);
  for (const value of ['ja', 1, ['quiet'], { punctual: 3 }]) expect(isAnswered(value)).toBe(true);
});

test('a person goes on at the question they were writing', () => {
  expect(placeToGoOn([])).toBe(0);
  expect(placeToGoOn([undefined, undefined])).toBe(0);
  expect(placeToGoOn([3, 'ik was be', undefined])).toBe(1);
});

test('a skipped question is not where a person goes on when a later one was begun', () => {
  expect(placeToGoOn(['a', undefined, 'c'])).toBe(2);
});
