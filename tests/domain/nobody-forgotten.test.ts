import { expect, test } from 'vitest';
import { dayOf, startOfDay } from '#domain/calendar.ts';
import { startOfTerm, waitingForAnswer } from '#domain/nobody-forgotten.ts';

const shared = (space: string, order: number) => ({ space, order });

test('somebody waits when they shared something after the last answer', () => {
  const waiting = waitingForAnswer(
    [shared('amina', 5), shared('amina', 1), shared('bram', 2), shared('chloe', 3)],
    [shared('amina', 4), shared('bram', 3)],
  );
  expect([...waiting]).toEqual(['amina', 'chloe']);
});

test('who shared nothing waits for nothing', () => {
  expect([...waitingForAnswer([], [shared('amina', 4)])]).toEqual([]);
});

test.each([
  ['2026-09-01', '2026-09-01'],
  ['2026-11-28', '2026-09-01'],
  ['2027-01-01', '2027-01-01'],
  ['2027-03-31', '2027-01-01'],
  ['2027-06-30', '2027-04-01'],
  ['2027-08-31', '2027-04-01'],
])('on %s the term runs since %s', (day, since) => {
  expect(dayOf(startOfTerm(startOfDay(day)))).toBe(since);
});
