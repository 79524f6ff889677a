import { expect, test } from 'vitest';
import { isInPeriod } from '#features/review/period.ts';
import { nextToRead, spacesWithNew } from '#features/review/queue.ts';

const waiting = [
  { space: 'one', record: 'a' },
  { space: 'two', record: 'b' },
  { space: 'one', record: 'c' },
];

test('the next to read is the first that waits and is not at hand', () => {
  expect(nextToRead(waiting, 'a')?.record).toBe('b');
  expect(nextToRead(waiting, 'already-read')?.record).toBe('a');
});

test('after the last one nothing is next', () => {
  expect(nextToRead([{ space: 'one', record: 'a' }], 'a')).toBeNull();
});

test('a portfolio is marked once, however much waits in it', () => {
  expect([...spacesWithNew(waiting)]).toEqual(['one', 'two']);
});

test('a period holds what was made in it', () => {
  expect(isInPeriod(10, 'this', 10)).toBe(true);
  expect(isInPeriod(9, 'this', 10)).toBe(false);
  expect(isInPeriod(9, 'earlier', 10)).toBe(true);
  expect(isInPeriod(10, 'earlier', 10)).toBe(false);
  expect(isInPeriod(9, 'all', 10)).toBe(true);
});
