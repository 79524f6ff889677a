import { expect, test } from 'vitest';
import { audienceOf, type ChoiceContext, choicesOf } from '#features/sharing/choice.ts';

const an = { id: 'an', name: 'An Peeters', role: 'teacher' } as const;
const bart = { id: 'bart', name: 'Bart Claes', role: 'teacher' } as const;
const mama = { id: 'mama', name: 'Amal', role: 'parent' } as const;
const endOfYear = 1_000_000;
const members = [an, bart, mama];
const pupil = { person: 'noor', role: 'pupil' } as const;

function context(current: ChoiceContext['current']): ChoiceContext {
  return { current, members, me: pupil, power: 'widen', author: 'noor', kind: 'entry' };
}

test('names come before groups, and a group of one is not offered', () => {
  const choices = choicesOf(
    { people: [an, bart, mama], roles: ['teacher', 'parent'] },
    context([]),
  );
  expect(choices.map((choice) => choice.reader)).toEqual(['an', 'bart', 'mama', 'role:teacher']);
});

test('a group that can read already can always be unticked', () => {
  const current = [{ to: 'role:parent' as const, until: null }];
  const choices = choicesOf({ people: [mama], roles: ['parent'] }, context(current));
  expect(choices.map((choice) => choice.reader)).toEqual(['mama', 'role:parent']);
});

test('a named person reads until it is changed, a group until the end of the school year', () => {
  const choices = choicesOf({ people: [an, bart], roles: ['teacher'] }, context([]));
  const shared = { choices, current: [], endOfYear };
  expect(audienceOf(new Set(['an', 'role:teacher']), null, shared)).toEqual([
    { to: 'an', until: null },
    { to: 'role:teacher', until: endOfYear },
  ]);
  expect(audienceOf(new Set(['role:teacher']), 500, shared)).toEqual([
    { to: 'role:teacher', until: 500 },
  ]);
});

test('a reader about whom this person cannot choose keeps reading', () => {
  const choices = choicesOf({ people: [an], roles: [] }, context([]));
  const current = [{ to: 'role:pupil' as const, until: null }];
  const shared = { choices, current, endOfYear };
  expect(audienceOf(new Set(), null, shared)).toEqual(current);
});

test('a reader who can only be left out is shown, the author and the pupil never', () => {
  const current = [
    { to: 'mama', until: null },
    { to: 'papa', until: null },
    { to: 'role:pupil' as const, until: null },
  ];
  const papa = { id: 'papa', name: 'Samir', role: 'parent' } as const;
  const choices = choicesOf(
    { people: [an], roles: [] },
    { ...context(current), members: [...members, papa], author: 'mama', kind: 'home-entry' },
  );
  expect(choices.map((choice) => choice.reader)).toEqual(['an', 'papa']);
});
