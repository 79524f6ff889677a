import { expect, test } from 'vitest';
import { isFound } from '#features/transitions/found.ts';

const zoe = { name: 'Zoë El Amrani', groups: ['OKAN'] };
const everyone = { name: '', group: '' };

test('everybody is found when nothing is sought', () => {
  expect(isFound(zoe, everyone)).toBe(true);
});

test('capitals and accents make no difference, and words may come in any order', () => {
  expect(isFound(zoe, { name: 'zoe', group: '' })).toBe(true);
  expect(isFound(zoe, { name: 'amrani ZOË', group: '' })).toBe(true);
  expect(isFound(zoe, { name: 'zoe jansen', group: '' })).toBe(false);
});

test('a group leaves the others out', () => {
  expect(isFound(zoe, { name: '', group: 'OKAN' })).toBe(true);
  expect(isFound(zoe, { name: '', group: '2G' })).toBe(false);
});
