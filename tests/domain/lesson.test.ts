import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayEdit, mayMake, mayRead } from '#domain/access.ts';
import { firstAudience } from '#domain/first-audience.ts';
import { minuteMs } from '#domain/instant.ts';
import {
  cardStates,
  inSeats,
  isRunning,
  type Lesson,
  lessonOf,
  moved,
  possibleEnds,
  stageIn,
  stageOf,
  usualEnd,
} from '#domain/lesson.ts';
import { lessonCode, typedLessonCode } from '#domain/lesson-code.ts';
import type { Envelope } from '#domain/record.ts';

const ten = Date.UTC(2026, 10, 23, 9, 0);
const lesson: Lesson = {
  cards: [
    { id: 'proud-moment', title: null },
    { id: 'strong-three', title: null },
  ],
  began: ten,
  until: ten + 50 * minuteMs,
  ended: null,
  seats: [],
};
const read = (fields: Record<string, unknown>) => (field: string) => fields[field];

describe('a lesson', () => {
  test('has one to three cards and a time at which it is over', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: null }));
    expect(lessonOf(read({ cards, began: 1, until: 2 }))?.cards).toHaveLength(3);
    expect(lessonOf(read({ cards: [], began: 1, until: 2 }))).toBeNull();
    expect(lessonOf(read({ cards, began: 1 }))).toBeNull();
    expect(lessonOf(read({ cards: 'a', began: {}, until: Number.NaN }))).toBeNull();
  });

  test('runs until its time has come, or until a teacher ends it', () => {
    expect(isRunning(lesson, lesson.until - 1)).toBe(true);
    expect(isRunning(lesson, lesson.until)).toBe(false);
    expect(isRunning({ ...lesson, ended: ten + 1 }, ten + 2)).toBe(false);
  });

  test('lasts fifty minutes unless its teacher says otherwise, to a round time', () => {
    expect(usualEnd(ten)).toBe(ten + 50 * minuteMs);
    expect(usualEnd(ten + 2 * minuteMs)).toBe(ten + 50 * minuteMs);
    expect(usualEnd(ten + 33 * minuteMs)).toBe(ten + 85 * minuteMs);
    expect(possibleEnds(ten + 3 * minuteMs)[0]).toBe(ten + 10 * minuteMs);
    expect(possibleEnds(ten)).toHaveLength(18);
  });
});

describe('who sits where', () => {
  const people = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  test('is the order of the class until a teacher moves somebody', () => {
    expect(inSeats(people, [])).toEqual(people);
    expect(inSeats(people, ['c', 'a', 'b']).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('forgets who left, keeps who came behind, and seats nobody twice', () => {
    expect(inSeats(people, ['gone', 'b', 'b']).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  test('never loses or doubles anybody, wherever they are put', () => {
    const order = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(order, fc.nat(), fc.integer(), (seats, pick, to) => {
        const who = seats[pick % seats.length] ?? '';
        expect(moved(seats, who, to).sort()).toEqual([...seats].sort());
      }),
    );
    expect(moved(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  });
});

describe('what a pupil tells of it', () => {
  const kept = (activity: string, at: number) => ({
    record: `${activity}-${at}`,
    activity,
    order: at,
    kept: at,
  });
  const draft = (activity: string, order: number) => ({
    record: `${activity}-draft`,
    activity,
    order,
    kept: null,
  });

  test('is nothing before they begin, and nothing of what they finished before the lesson', () => {
    expect(stageIn(lesson, [])).toBe('not-yet');
    expect(stageIn(lesson, [kept('proud-moment', ten - 1)])).toBe('not-yet');
    expect(stageIn(lesson, [draft('proud-moment', ten - 1)])).toBe('not-yet');
    expect(stageIn(lesson, [draft('free', ten + 1)])).toBe('not-yet');
  });

  test('is that they began, and that they are done when each card is', () => {
    expect(stageIn(lesson, [draft('proud-moment', ten + 1)])).toBe('started');
    expect(stageIn(lesson, [kept('strong-three', ten + 1)])).toBe('started');
    const both = [kept('strong-three', ten + 1), kept('proud-moment', ten + 2)];
    expect(stageIn(lesson, both)).toBe('done');
  });

  test('a page that was begun before the lesson is gone on with in it', () => {
    expect(cardStates(lesson, [draft('proud-moment', ten - 1)])[0]).toMatchObject({
      state: 'begun',
      record: 'proud-moment-draft',
    });
  });

  test('what one of their devices said stays said', () => {
    expect(stageOf([])).toBe('not-yet');
    expect(stageOf([read({ started: 1 })])).toBe('started');
    expect(stageOf([read({ started: 1 }), read({ started: 2, done: 3 })])).toBe('done');
    expect(stageOf([read({ started: 'x' })])).toBe('not-yet');
  });
});

describe('the rights', () => {
  const base: Envelope = {
    space: 'class',
    record: 'lesson',
    kind: 'lesson',
    author: 'an',
    about: null,
    editors: ['bram'],
    audience: firstAudience(
      'lesson',
      { person: 'an', role: 'teacher' },
      { target: null, editors: [], now: 0 },
    ),
    version: '',
    deleted: false,
  };
  const mark: Envelope = {
    ...base,
    record: 'mark',
    kind: 'lesson-mark',
    author: 'amina',
    about: 'lesson',
    editors: [],
    audience: firstAudience(
      'lesson-mark',
      { person: 'amina', role: 'pupil' },
      { target: base, editors: [], now: 0 },
    ),
  };
  const may = (person: string, role: 'pupil' | 'teacher') => ({ person, role });

  test('the class reads its lesson, and the teachers who teach it lead it together', () => {
    expect(mayRead(may('amina', 'pupil'), base, null, ten)).toBe(true);
    expect(mayEdit(may('amina', 'pupil'), base, null, ten)).toBe(false);
    expect(mayEdit(may('bram', 'teacher'), base, null, ten)).toBe(true);
    expect(mayEdit(may('carl', 'teacher'), base, null, ten)).toBe(false);
  });

  test('a mark is made by a pupil about a lesson, for the teachers and for no other pupil', () => {
    const making = { kind: 'lesson-mark', spaceKind: 'class' as const, editors: [] };
    const pupil = may('amina', 'pupil');
    expect(mayMake(pupil, { ...making, target: base }, () => null, ten)).toBe('yes');
    expect(mayMake(pupil, { ...making, target: null }, () => null, ten)).toBe('no-about');
    expect(mayMake(may('an', 'teacher'), { ...making, target: base }, () => null, ten)).toBe(
      'not-maker',
    );
    expect(mayRead(may('bram', 'teacher'), mark, base, ten)).toBe(true);
    expect(mayRead(may('omar', 'pupil'), mark, base, ten)).toBe(false);
  });
});

describe('the code', () => {
  test('is six letters of which no two look alike', () => {
    fc.assert(
      fc.property(fc.uuid(), (record) => {
        expect(lessonCode(record)).toMatch(/^[CDFHJKLMNPRTWXY]{6}$/);
        expect(typedLessonCode(lessonCode(record))).toBe(lessonCode(record));
      }),
    );
  });

  test('is another one for another lesson', () => {
    const ids = Array.from({ length: 500 }, () => crypto.randomUUID());
    expect(new Set(ids.map(lessonCode)).size).toBeGreaterThan(498);
  });

  test('is found however it is typed: small, apart, with what a letter looks like', () => {
    expect(typedLessonCode('cdf hjk')).toBe('CDFHJK');
    expect(typedLessonCode('#CDF-HJK')).toBe('CDFHJK');
    expect(typedLessonCode('cofhjk')).toBe('CDFHJK');
    expect(typedLessonCode('C0FH1K')).toBe('CDFHLK');
    expect(typedLessonCode('ＣＤＦＨＪＫ')).toBe('CDFHJK');
  });

  test('is nothing else', () => {
    expect(typedLessonCode('')).toBeNull();
    expect(typedLessonCode('CDFHJ')).toBeNull();
    expect(typedLessonCode('CDFHJKL')).toBeNull();
    expect(typedLessonCode('SSSSSS')).toBeNull();
    expect(typedLessonCode('درسدرس')).toBeNull();
  });
});
