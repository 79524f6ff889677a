import { expect, test } from 'vitest';
import { startOfDay } from '#domain/calendar.ts';
import { isNotePast, keepingChosen, noteGoneOn, notesGoneBefore } from '#domain/note-keeping.ts';

const at = startOfDay;
const long = { years: 1, from: '2020-01-01' };

test('a note goes on the first day of the school year after those that the school chose', () => {
  expect(noteGoneOn(at('2026-11-28'), long)).toBe('2028-09-01');
  expect(noteGoneOn(at('2026-08-31'), long)).toBe('2027-09-01');
  expect(noteGoneOn(at('2026-09-01'), { ...long, years: 0 })).toBe('2027-09-01');
});

test('until the evening before it stays; from that morning on it is past', () => {
  const written = at('2026-11-28');
  expect(isNotePast(written, long, at('2028-09-01') - 1)).toBe(false);
  expect(isNotePast(written, long, at('2028-09-01'))).toBe(true);
});

test('a school that never said how long keeps them', () => {
  expect(isNotePast(at('2001-01-01'), null, at('2026-11-28'))).toBe(false);
});

test('a new choice takes nothing away for thirty days, and the note says so', () => {
  const chosen = keepingChosen(0, at('2026-11-28'));
  const old = at('2024-10-01');
  expect(noteGoneOn(old, chosen)).toBe('2026-12-28');
  expect(notesGoneBefore(at('2026-12-27'), chosen)).toBeNull();
  expect(isNotePast(old, chosen, at('2026-12-28') - 1)).toBe(false);
  expect(isNotePast(old, chosen, at('2026-12-28'))).toBe(true);
});
