import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrivalCodeFrom,
  arrivalCodeSeed,
  fingerprintOf,
  isParcelOver,
  problemOf,
  readArrivalCode,
  type Slip,
  shownArrivalCode,
} from '#domain/parcel.ts';

const digest = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
const codeOf = (person: string) => arrivalCodeFrom(digest(arrivalCodeSeed(person)));

describe('the code with which somebody is named at their new school', () => {
  test('is nine signs, the same every time, and another for another person', () => {
    expect(codeOf('noor')).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
    expect(codeOf('noor')).toBe(codeOf('noor'));
    expect(codeOf('noor')).not.toBe(codeOf('sami'));
  });

  test('is shown in threes, and read as it was shown', () => {
    const shown = shownArrivalCode(codeOf('noor'));
    expect(shown).toMatch(/^\w{3}-\w{3}-\w{3}$/);
    expect(readArrivalCode(shown)).toBe(codeOf('noor'));
  });

  test('may be typed small, with blanks, and with letters that look like digits', () => {
    fc.assert(
      fc.property(fc.uuid(), (person) => {
        const code = codeOf(person);
        const typed = code.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l');
        expect(readArrivalCode(` ${typed.slice(0, 3)} ${typed.slice(3)} `)).toBe(code);
      }),
    );
  });

  test('with one wrong sign is no code of anybody', () => {
    const code = codeOf('noor');
    for (const at of [...code].keys()) {
      for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (sign === code[at]) continue;
        expect(readArrivalCode(code.slice(0, at) + sign + code.slice(at + 1))).toBeNull();
      }
    }
  });

  test('is nothing where somebody typed something else', () => {
    for (const typed of ['', 'abc', 'ABC-DEF-GH', 'ABC-DEF-GHJ-K', '!!!!!!!!!']) {
      expect(readArrivalCode(typed)).toBeNull();
    }
  });
});

test("a school's fingerprint is thirty digits in fives, and another for another key", () => {
  expect(fingerprintOf(digest('een'))).toMatch(/^\d{5}( \d{5}){5}$/);
  expect(fingerprintOf(digest('een'))).not.toBe(fingerprintOf(digest('twee')));
});

describe('a parcel', () => {
  const slip: Slip = {
    format: 'loopboek-parcel',
    version: 1,
    id: '0b7b9f0e-3b0e-4c8f-9a58-0c2b8d8f3a11',
    from: { school: 'De Wissel', key: 'oud', url: 'https://wissel.example' },
    to: { key: 'nieuw', code: codeOf('noor') },
    name: 'Noor',
    made: 0,
    until: '2026-12-31',
    receiver: 'mijn klasleraar',
    data: '',
    pieces: [],
  };
  const here = { own: 'nieuw', code: codeOf('noor'), known: ['oud'], today: '2026-11-29' };

  test('is taken in by whom it is for, at the school that it is for, from a school that the office knows', () => {
    expect(problemOf(slip, here)).toBeNull();
  });

  test('for another school is not taken in, whoever brings it', () => {
    expect(problemOf(slip, { ...here, own: 'ander' })).toBe('other-school');
    expect(problemOf(slip, { ...here, own: 'ander', code: codeOf('sami') })).toBe('other-school');
  });

  test('for somebody else is not taken in', () => {
    expect(problemOf(slip, { ...here, code: codeOf('sami') })).toBe('other-person');
  });

  test('from a school that the office did not compare with paper waits for the office', () => {
    expect(problemOf(slip, { ...here, known: [] })).toBe('unknown-school');
  });

  test('may be read on its last day, and not on the day after', () => {
    expect(problemOf(slip, { ...here, today: '2026-12-31' })).toBeNull();
    expect(problemOf(slip, { ...here, today: '2027-01-01' })).toBe('expired');
    expect(isParcelOver({ until: 'ooit' }, '2026-11-29')).toBe(true);
  });
});
