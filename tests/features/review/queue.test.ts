import { expect, test } from 'vitest';
import { isInPeriod } from '#features/review/period.ts';
import { spacesWithNew } from '#features/review/queue.ts';

test('a portfolio is marked once, however much waits in it', () => {
  const waiting = [{ space: 'one' }, { space: 'two' }, { space: 'one' }];
  expect([...spacesWithNew(waiting)]).toEqual(['one', 'two']);
});

test('a period holds what was made in it', () => {
  expect(isInPeriod(10, 'this', 10)).toBe(true);
  expect(isInPeriod(9, 'this', 10)).toBe(false);
  expect(isInPeriod(9, 'earlier', 10)).toBe(true);
  expect(isInPeriod(10, 'earlier', 10)).toBe(false);
  expect(isInPeriod(9, 'all', 10)).toBe(true);
});
