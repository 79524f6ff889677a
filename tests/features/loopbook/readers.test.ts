import { expect, test } from 'vitest';
import { readersNow } from '#features/loopbook/readers.ts';

const me = { id: 'noor', role: 'pupil' } as const;
const people = [
  { id: 'noor', name: 'Noor', role: 'pupil' },
  { id: 'an', name: 'An', role: 'teacher' },
  { id: 'huda', name: 'Huda', role: 'parent' },
] as const;
const names = (audience: { to: string; until: number | null }[], author = 'noor') =>
  readersNow({ author, audience }, people, me, 100).map((one) => one.name ?? `role:${one.role}`);

test('whoever reads now is named; what ended and who left is not', () => {
  const until = null;
  expect(names([{ to: 'an', until }])).toEqual(['An']);
  expect(names([{ to: 'an', until: 99 }])).toEqual([]);
  expect(names([{ to: 'gone', until }])).toEqual([]);
  expect(names([{ to: 'role:teacher', until }])).toEqual(['role:teacher']);
  expect(names([{ to: 'role:coach', until }])).toEqual([]);
});

test('of what another made, that person reads too, and I am not named to myself', () => {
  expect(names([{ to: 'role:pupil', until: null }], 'huda')).toEqual(['Huda']);
});
