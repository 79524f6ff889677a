import { expect, test } from 'vitest';
import { mayMake, mayRead, type Present } from '#domain/access.ts';
import { audienceAfterChange } from '#domain/audience-change.ts';
import { audienceAfterMake } from '#domain/first-audience.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';

const people: Record<string, Role> = {
  amina: 'pupil',
  huda: 'parent',
  an: 'teacher',
  bart: 'teacher',
  els: 'counsellor',
  boss: 'admin',
};
const roleOf = (person: string) => people[person] ?? null;
const member = (person: string): Present => ({ person, role: people[person] ?? 'pupil' });
const amina = member('amina');
const now = 1_760_000_000_000;

const made = audienceAfterMake(
  amina,
  { kind: 'talk-request', space: 's', target: null, editors: [], audience: [], now },
  roleOf,
);
const written: Envelope = {
  space: 's',
  record: 'r',
  kind: 'talk-request',
  author: 'amina',
  about: null,
  editors: [],
  audience: made,
  version: 'v1',
  deleted: false,
};
const readersOf = (record: Envelope) =>
  Object.keys(people).filter((person) => mayRead(member(person), record, null, now));

test('while it is written, a request to talk is for the pupil alone', () => {
  expect(readersOf(written)).toEqual(['amina']);
});

test('asked of one person, it is read by that person and nobody else', () => {
  const wanted = [{ to: 'els', until: null }];
  const wish = { record: written, target: null, wanted, baseMatches: true };
  const asked = audienceAfterChange(amina, wish, roleOf, now);
  expect(asked).toEqual({ audience: wanted });
  expect(readersOf({ ...written, audience: wanted })).toEqual(['amina', 'els']);
});

test('taken back, nobody else reads it', () => {
  const audience = [{ to: 'els', until: null }];
  expect(readersOf({ ...written, audience, deleted: true })).toEqual(['amina']);
});

test('only a pupil asks, and only in their own loopbook', () => {
  const making = { kind: 'talk-request', target: null, editors: [] };
  const may = (person: string, spaceKind: 'portfolio' | 'school') =>
    mayMake(member(person), { ...making, spaceKind }, roleOf, now);
  expect(may('amina', 'portfolio')).toBe('yes');
  expect(may('an', 'portfolio')).toBe('not-maker');
  expect(may('amina', 'school')).toBe('malformed');
});
