import { expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { answerReaders, readersOf } from '#features/review/readers.ts';

const roster: Roster = {
  space: 'portfolio',
  name: 'Dana',
  groups: ['OKAN'],
  people: [
    { id: 'dana', name: 'Dana', role: 'pupil' },
    { id: 'mother', name: 'Rima', role: 'parent' },
    { id: 'teacher', name: 'An', role: 'teacher' },
    { id: 'colleague', name: 'Bram', role: 'teacher' },
  ],
};
const now = 1_000;

test('the others who may read are named, the author and the reader left out', () => {
  const audience = [
    { to: 'teacher', until: null },
    { to: 'mother', until: 5_000 },
  ];
  expect(readersOf(audience, roster, ['dana', 'teacher'], now)).toEqual([
    { kind: 'person', id: 'mother', name: 'Rima', until: 5_000 },
  ]);
});

test('a share that ended is not shown', () => {
  expect(readersOf([{ to: 'mother', until: 900 }], roster, ['dana'], now)).toEqual([]);
});

test('a role is said as a role, unless only the reader holds it', () => {
  const audience = [
    { to: 'role:teacher' as const, until: null },
    { to: 'role:parent' as const, until: null },
  ];
  expect(readersOf(audience, roster, ['dana', 'mother'], now)).toEqual([
    { kind: 'role', role: 'teacher', until: null },
  ]);
});

test('somebody who is no longer there is said, without inventing a name', () => {
  expect(readersOf([{ to: 'left', until: null }], roster, ['dana'], now)).toEqual([
    { kind: 'gone', id: 'left', until: null },
  ]);
});

test('an answer to a pupil is for the pupil alone', () => {
  const target = { author: 'dana', audience: [{ to: 'teacher', until: null }] };
  expect(answerReaders(target, roster, 'teacher', now)).toEqual(['dana']);
});

test('a teacher who answers a parent answers the child too, where the child reads along', () => {
  const audience = [{ to: 'role:pupil' as const, until: null }];
  expect(answerReaders({ author: 'mother', audience }, roster, 'teacher', now)).toEqual([
    'mother',
    'dana',
  ]);
});

test('a colleague who answers a note that the pupil does not read, answers the colleague alone', () => {
  const target = { author: 'colleague', audience: [{ to: 'teacher', until: null }] };
  expect(answerReaders(target, roster, 'teacher', now)).toEqual(['colleague']);
});
