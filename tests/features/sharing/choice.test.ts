import { expect, test } from 'vitest';
import { audienceOf, choicesOf, takenAway } from '#features/sharing/choice.ts';

const an = { id: 'an', name: 'An Peeters', role: 'teacher' } as const;
const bart = { id: 'bart', name: 'Bart Claes', role: 'teacher' } as const;
const mama = { id: 'mama', name: 'Amal', role: 'parent' } as const;
const endOfYear = 1_000_000;

test('names come before groups, and a group of one is not offered', () => {
  const choices = choicesOf({ people: [an, bart, mama], roles: ['teacher', 'parent'] }, []);
  expect(choices.map((choice) => choice.reader)).toEqual(['an', 'bart', 'mama', 'role:teacher']);
});

test('a group that can read already can always be unticked', () => {
  const current = [{ to: 'role:parent' as const, until: null }];
  const choices = choicesOf({ people: [mama], roles: ['parent'] }, current);
  expect(choices.map((choice) => choice.reader)).toEqual(['mama', 'role:parent']);
});

test('a named person reads until it is changed, a group until the end of the school year', () => {
  const choices = choicesOf({ people: [an, bart], roles: ['teacher'] }, []);
  const context = { choices, current: [], endOfYear };
  expect(audienceOf(new Set(['an', 'role:teacher']), null, context)).toEqual([
    { to: 'an', until: null },
    { to: 'role:teacher', until: endOfYear },
  ]);
  expect(audienceOf(new Set(['role:teacher']), 500, context)).toEqual([
    { to: 'role:teacher', until: 500 },
  ]);
});

test('a reader about whom this person cannot choose keeps reading', () => {
  const choices = choicesOf({ people: [an], roles: [] }, []);
  const current = [{ to: 'role:pupil' as const, until: null }];
  const context = { choices, current, endOfYear };
  expect(audienceOf(new Set(), null, context)).toEqual(current);
});

test('what a choice takes away is known before it is made', () => {
  const choices = choicesOf({ people: [an, bart], roles: [] }, []);
  const current = [{ to: 'an', until: null }];
  expect(takenAway(choices, current, new Set(['bart'])).map((choice) => choice.name)).toEqual([
    'An Peeters',
  ]);
});
