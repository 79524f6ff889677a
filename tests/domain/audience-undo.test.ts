import { expect, it } from 'vitest';
import { audienceBefore, isUndoable, undoMs } from '#domain/audience-undo.ts';
import type { Role } from '#domain/person.ts';
import type { Envelope } from '#domain/record.ts';

const pupil = { person: 'amina', role: 'pupil' } as const;
const people: Record<string, Role> = { amina: 'pupil', juf: 'teacher', mama: 'parent' };
const roleOf = (person: string) => people[person] ?? null;
const record: Envelope = {
  space: 's',
  record: 'r',
  kind: 'entry',
  author: 'amina',
  about: null,
  editors: [],
  audience: [],
  version: 'v2',
  deleted: false,
};
const back = (before: Envelope['audience'], of = record, now = 1_000) =>
  audienceBefore(pupil, of, { before }, { roleOf, now });

it('can be put back for a day, as long as nothing else changed it', () => {
  const juf = [{ to: 'juf', until: null }];
  const change = { before: juf, after: [], version: 'v2', at: 0 };
  expect(isUndoable(change, record, undoMs - 1)).toBe(true);
  expect(isUndoable(change, record, undoMs)).toBe(false);
  expect(isUndoable(change, { ...record, deleted: true }, 1)).toBe(false);
  const elsewhere = [{ to: 'mama', until: null }];
  expect(isUndoable(change, { ...record, version: 'v3', audience: elsewhere }, 1)).toBe(false);
});

it('the same change under another name is still the same change', () => {
  const change = { before: [{ to: 'juf', until: null }], after: [], version: 'v1', at: 0 };
  expect(isUndoable(change, record, 1)).toBe(true);
});

it('gives back those who read it before', () => {
  const before = [{ to: 'juf', until: null }];
  expect(back(before)).toEqual(before);
});

it('gives nothing back to who left, and nothing that would be over by now', () => {
  expect(back([{ to: 'former', until: null }])).toEqual([]);
  expect(back([{ to: 'juf', until: 1_000 }])).toEqual([]);
});

it('gives no more than the pupil may give: another parent of a home entry is not theirs to add', () => {
  const fromHome = {
    ...record,
    kind: 'home-entry',
    author: 'papa',
    audience: [{ to: 'role:pupil' as const, until: null }],
  };
  const before = [
    { to: 'juf', until: null },
    { to: 'mama', until: null },
  ];
  expect(back(before, fromHome)).toEqual([
    { to: 'juf', until: null },
    { to: 'role:pupil', until: null },
  ]);
});
