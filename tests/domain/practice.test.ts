import { expect, test } from 'vitest';
import { mayEdit, mayMake, mayRead } from '#domain/access.ts';
import { audienceAfterMake, firstAudience } from '#domain/first-audience.ts';
import { kindRule } from '#domain/kind-rule.ts';
import { type Role, roles } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';

const making = (kind: string) => ({
  kind,
  spaceKind: 'school' as const,
  target: null,
  editors: [],
});
const makersOf = (kind: string) =>
  roles.filter((role) => mayMake({ person: role, role }, making(kind), () => null, 0) === 'yes');

const practice: Envelope = {
  space: 's',
  record: 'r',
  kind: 'practice',
  author: 'teacher',
  about: null,
  editors: [],
  audience: firstAudience(
    'practice',
    { person: 'teacher', role: 'teacher' },
    {
      target: null,
      editors: [],
      now: 0,
    },
  ),
  version: 'v',
  deleted: false,
};
const reads = (role: Role) => mayRead({ person: `other-${role}`, role }, practice, null, 0);

test('who gives lessons, guides or runs the school tells what worked; families and the CLB do not', () => {
  expect(makersOf('practice')).toEqual(['teacher', 'counsellor', 'coach', 'admin']);
});

test('what worked in a lesson is read by the whole team, and by no family', () => {
  expect(roles.filter(reads)).toEqual(['teacher', 'counsellor', 'clb', 'coach', 'admin']);
});

test('a device that asks for other readers gives it to the team all the same, and to nobody else', () => {
  const made = {
    kind: 'practice',
    space: 's',
    target: null,
    editors: [],
    audience: [{ to: 'role:pupil' as const, until: null }],
    now: 0,
  };
  const given = audienceAfterMake({ person: 'an', role: 'teacher' }, made, () => null);
  expect(given.map(({ to }) => to).sort()).toEqual(practice.audience.map(({ to }) => to).sort());
});

test('a colleague does not change it', () => {
  expect(mayEdit({ person: 'other', role: 'teacher' }, practice, null, 0)).toBe(false);
  expect(mayEdit({ person: 'teacher', role: 'teacher' }, practice, null, 0)).toBe(true);
});

test('what the school agreed for serious words is written by who guides or runs it, and read by all', () => {
  expect(makersOf('procedure')).toEqual(['counsellor', 'admin']);
  expect(kindRule('procedure')?.always).toEqual(roles);
});
