import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activities } from '#domain/catalogue/catalogue.ts';
import { schoolActivityId } from '#domain/school-card.ts';
import {
  codeOfActivity,
  codeOfSpace,
  isActivityOf,
  isSpaceOf,
  readSheetCode,
  type SheetCode,
  sheetName,
  writeSheetCode,
} from '#domain/sheet-code.ts';
import { type SheetForm, sheetForms } from '#domain/sheet-layout.ts';

const portfolio = '7b2f09ac-41d6-4e8a-9c11-3b5d2f6a7e90';
const ownCard = '0badcafe-1234-4abc-8def-00112233aabb';
const proud: SheetCode = {
  space: codeOfSpace(portfolio),
  activity: 'proud-moment',
  form: 'sheet',
  page: 1,
  sheet: '12ab9f',
};

const anyCode: fc.Arbitrary<SheetCode> = fc.record({
  space: fc.uuid().map(codeOfSpace),
  activity: fc.oneof(
    fc.constantFrom('free', ...activities.map(({ id }) => id)),
    fc.uuid().map((id) => codeOfActivity(schoolActivityId(id))),
  ),
  form: fc.constantFrom<SheetForm>(...sheetForms),
  page: fc.integer({ min: 1, max: 127 }),
  sheet: fc
    .uint8Array({ minLength: 3, maxLength: 3 })
    .map((bytes) => Buffer.from(bytes).toString('hex')),
});

describe('the code on a sheet', () => {
  it('comes back as it was written, for every activity, card, page and loopbook', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(readSheetCode(writeSheetCode(code))).toEqual(code);
      }),
    );
  });

  it('is short enough for a small QR code, and written in letters that one has room for', () => {
    expect(writeSheetCode(proud)).toMatch(/^LB:[0-9A-Z]{26}$/);
    const long = writeSheetCode({ ...proud, activity: schoolActivityId(ownCard) });
    expect(long).toMatch(/^LB:[0-9A-Z]{32}$/);
  });

  it('holds no name, and not even the whole id of the loopbook', () => {
    expect(codeOfSpace(portfolio)).toBe('7b2f09ac41d64e8a');
    expect(isSpaceOf(proud, portfolio)).toBe(true);
    expect(isSpaceOf(proud, ownCard)).toBe(false);
  });

  it('knows its activity again, also a card of the school of which it holds a part', () => {
    const read = readSheetCode(writeSheetCode({ ...proud, activity: schoolActivityId(ownCard) }));
    expect(typeof read !== 'string' && isActivityOf(read, schoolActivityId(ownCard))).toBe(true);
    expect(typeof read !== 'string' && isActivityOf(read, schoolActivityId(portfolio))).toBe(false);
    expect(isActivityOf(proud, 'proud-moment')).toBe(true);
  });

  it('with one or two letters read wrongly is damaged, never somebody else’s', () => {
    const letter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    const wrong = fc.record({ letter, at: fc.nat() });
    fc.assert(
      fc.property(anyCode, wrong, wrong, (code, ...wrongs) => {
        const written = writeSheetCode(code);
        const letters = [...written];
        for (const { letter, at } of wrongs) letters[3 + (at % (written.length - 3))] = letter;
        const read = readSheetCode(letters.join(''));
        if (letters.join('') !== written) expect(['damaged', 'newer']).toContain(read);
      }),
    );
  });

  it('cut off, lengthened or of another maker is never read as a sheet', () => {
    const written = writeSheetCode(proud);
    for (let length = 3; length < written.length; length += 1) {
      expect(readSheetCode(written.slice(0, length))).toBe('damaged');
    }
    expect(readSheetCode(`${written}0`)).toBe('damaged');
    for (const other of ['', 'https://school.be/k#abc', 'lb:0', '12345678', written.slice(3)]) {
      expect(readSheetCode(other)).toBe('foreign');
    }
    fc.assert(fc.property(fc.string(), (text) => typeof readSheetCode(text) === 'string'));
  });

  it('of a newer app says so: another version, or an activity that this app does not know', () => {
    // Written by hand: version 2 with two bytes and their checksum; version 1 with activity 250.
    expect(readSheetCode(asVersionTwo())).toBe('newer');
    expect(readSheetCode(withActivity(250))).toBe('newer');
  });

  it('can be told from another by five letters', () => {
    expect(sheetName(proud)).toBe('2ANSY');
    fc.assert(fc.property(anyCode, (code) => /^[0-9A-Z]{5}$/.test(sheetName(code))));
  });
});

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function inLetters(bytes: number[]): string {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      sum = (sum & 0x8000 ? (sum << 1) ^ 0x1021 : sum << 1) & 0xffff;
  }
  const bits = [...bytes, sum >> 8, sum & 255].map((byte) => byte.toString(2).padStart(8, '0'));
  const groups = bits.join('').match(/.{1,5}/g) ?? [];
  return `LB:${groups.map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')}`;
}
const asVersionTwo = () => inLetters([2, 77]);
const withActivity = (number: number) => inLetters([1, 1, number, 1, 2, 3, 1, 2, 3, 4, 5, 6, 7, 8]);
