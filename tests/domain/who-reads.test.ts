import { expect, it } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { whoReads } from '#domain/who-reads.ts';

const now = 1_000;
const person = (id: string, role: Roster['people'][number]['role']) => ({ id, name: id, role });
const roster: Roster = {
  space: 'portfolio',
  groups: [],
  name: 'Amina',
  people: [person('amina', 'pupil'), person('mama', 'parent'), person('juf', 'teacher')],
};
const entry = {
  space: 'space',
  record: 'r',
  kind: 'entry',
  author: 'amina',
  about: null,
  editors: [],
  audience: [],
  version: 'v',
  deleted: false,
};
const names = (audience: { to: string; until: number | null }[]) =>
  whoReads({ ...entry, audience }, roster, now).map(({ name }) => name);

it('what is shared with nobody is read by its maker alone', () => {
  expect(names([])).toEqual(['amina']);
});

it('whom it was given to reads it, by name or by role, until that ends', () => {
  expect(names([{ to: 'role:teacher', until: null }])).toEqual(['amina', 'juf']);
  expect(names([{ to: 'mama', until: now }])).toEqual(['amina']);
});
