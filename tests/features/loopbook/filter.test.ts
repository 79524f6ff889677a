import { describe, expect, test } from 'vitest';
import { folded } from '#domain/folded.ts';
import {
  type Filter,
  filterAddress,
  filtered,
  isAsking,
  readFilter,
} from '#features/loopbook/filter.ts';

const nothing: Filter = { words: '', question: null, kind: null, reader: null, year: null };
const seeing = {
  me: { id: 'noor', role: 'pupil' },
  people: [
    { id: 'noor', name: 'Noor', role: 'pupil' },
    { id: 'an', name: 'An', role: 'teacher' },
    { id: 'huda', name: 'Huda', role: 'parent' },
  ],
  now: 100,
} as const;
const until = null;
const order = Date.UTC(2026, 9, 1);
const row = { kind: 'entry', activity: 'free', author: 'noor', audience: [], order };
const rows = [
  { ...row, name: 'proud', activity: 'proud-moment', media: ['photo', 'voice'] as const },
  { ...row, name: 'work', activity: 'work-nearby', audience: [{ to: 'an', until }] },
  { ...row, name: 'ended', order: Date.UTC(2026, 7, 31, 12), audience: [{ to: 'an', until: 99 }] },
  { ...row, name: 'teachers', audience: [{ to: 'role:teacher', until }] },
  { ...row, name: 'step', kind: 'step', activity: null },
  { ...row, name: 'home', kind: 'home-entry', author: 'huda' },
];
const found = (asked: Partial<Filter>) =>
  filtered(rows, { ...nothing, ...asked }, seeing, (one) => folded(one.name)).map(
    (one) => one.name,
  );

describe('what is asked of a loopbook', () => {
  test('nothing asked shows everything', () => {
    expect(found({})).toHaveLength(rows.length);
    expect(isAsking(nothing)).toBe(false);
  });

  test('a question finds the cards that ask it, and every small step is about now', () => {
    expect(found({ question: 'qualities' })).toEqual(['proud']);
    expect(found({ question: 'work' })).toEqual(['work']);
    expect(found({ question: 'steering' })).toEqual(['step']);
  });

  test('a kind is one of records, or of what there is to see and hear', () => {
    expect(found({ kind: 'home-entry' })).toEqual(['home']);
    expect(found({ kind: 'voice' })).toEqual(['proud']);
  });

  test('only I: nobody else can read it now', () => {
    expect(found({ reader: 'me' })).toEqual(['proud', 'ended', 'step']);
    expect(found({ reader: 'others' })).toEqual(['work', 'teachers', 'home']);
  });

  test('a person reads by name, by role, and what they made', () => {
    expect(found({ reader: 'an' })).toEqual(['work', 'teachers']);
    expect(found({ reader: 'huda' })).toEqual(['home']);
  });

  test('whoever is not in the loopbook any more reads nothing', () => {
    expect(found({ reader: 'gone' })).toEqual([]);
  });

  test('a school year begins in September', () => {
    expect(found({ year: 2025 })).toEqual(['ended']);
    expect(found({ year: 2026 })).toHaveLength(rows.length - 1);
    expect(found({ year: 2026, question: 'work' })).toEqual(['work']);
  });

  test('all that is asked at once has to hold', () => {
    expect(found({ kind: 'entry', reader: 'others', words: 'WÓRK' })).toEqual(['work']);
  });
});

describe('the address', () => {
  test('keeps what is asked, and nothing else', () => {
    const filter: Filter = {
      words: 'frietjes',
      question: 'work',
      kind: null,
      reader: 'me',
      year: 2025,
    };
    expect(filterAddress(filter)).toEqual({
      zoek: 'frietjes',
      vraag: 'work',
      lezer: 'me',
      schooljaar: '2025',
    });
    expect(readFilter(new URLSearchParams(filterAddress(filter)))).toEqual(filter);
  });

  test('of a newer or a broken app asks nothing that this one does not know', () => {
    expect(readFilter(new URLSearchParams('vraag=luck&soort=dance&schooljaar=ooit'))).toEqual(
      nothing,
    );
  });
});
