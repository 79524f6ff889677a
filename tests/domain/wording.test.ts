import { expect, test } from 'vitest';
import { mayMake, mayRead } from '#domain/access.ts';
import { keepsBlanks, standingWordings, wordingOf } from '#domain/wording.ts';

const place = { language: 'ar', namespace: 'ui', key: 'page.back' };

test('a correction has a place and a text; without text it was taken back', () => {
  expect(wordingOf({ ...place, text: ' رجوع ' })).toEqual({ ...place, text: 'رجوع' });
  expect(wordingOf({ ...place, text: null })).toEqual({ ...place, text: null });
  expect(wordingOf({ ...place, text: 'a'.repeat(501) })).toEqual({ ...place, text: null });
  expect(wordingOf({ ...place, key: 3, text: 'x' })).toBe(null);
});

test('of several corrections of one text the newest stands', () => {
  const other = { ...place, key: 'page.next', text: 'b' };
  const all = [{ ...place, text: 'new' }, other, { ...place, text: 'old' }];
  expect(standingWordings(all).map(({ text }) => text)).toEqual(['new', 'b']);
  expect(standingWordings([{ ...place, text: null }, ...all])).toEqual([other]);
});

test('what the app fills in has to stay, in whatever order', () => {
  expect(keepsBlanks('Dag {{name}}, {{count}} dingen', '{{count}} voor {{name}}')).toBe(true);
  expect(keepsBlanks('Dag {{name}}', 'Dag')).toBe(false);
  expect(keepsBlanks('Dag', 'Dag {{name}}')).toBe(false);
  expect(keepsBlanks('Dag {{name}}', 'Dag {{naam}}')).toBe(false);
});

test('who guides or runs the school corrects, and everybody of the school reads it', () => {
  const making = { kind: 'wording', spaceKind: 'school' as const, target: null, editors: [] };
  const may = (role: 'admin' | 'counsellor' | 'teacher' | 'pupil') =>
    mayMake({ person: role, role }, making, () => null, 0);
  expect([may('admin'), may('counsellor')]).toEqual(['yes', 'yes']);
  expect([may('teacher'), may('pupil')]).toEqual(['not-maker', 'not-maker']);
  const record = {
    space: 's',
    record: 'r',
    kind: 'wording',
    author: 'x',
    about: null,
    editors: [],
    audience: [{ to: 'role:parent' as const, until: null }],
    version: 'v',
    deleted: false,
  };
  expect(mayRead({ person: 'p', role: 'parent' }, record, null, 0)).toBe(true);
});
