/**
 * What the code on a paper sheet says, so that a photograph of it comes to the right loopbook: no
 * name, no word of anybody, and nothing that opens anything. Whoever reads it without being signed
 * in as somebody of that loopbook learns the number of an activity.
 *
 * Version 1, in bytes: version · page, with the highest bit set on a card · number of the activity
 * in the catalogue (255: a card of the school) · three random bytes that tell this
 * printing from another · first eight bytes of the loopbook's id · of a card of the school, the
 * first four bytes of its record's id · CRC-16 of all of it. Written as `LB:` and letters that a
 * QR code has room for. A later version keeps the first byte, the checksum and the letters, so that
 * an older app can say which of the two is too old.
 */
import { cards } from './catalogue/cards.ts';
import type { SpaceId } from './membership.ts';
import { plainLetters } from './piece-code.ts';
import { recordOfCard, schoolActivityId } from './school-card.ts';
import type { SheetForm } from './sheet-layout.ts';

export type SheetCode = {
  /** The beginning of the loopbook's id: `codeOfSpace`. */
  space: string;
  /** `codeOfActivity`. */
  activity: string;
  form: SheetForm;
  /** From 1. */
  page: number;
  /** Six hexadecimal digits: the same on the pages that were printed together for one pupil. */
  sheet: string;
};

const mark = 'LB:';
const version = 1;
const cardBit = 0x80;
const schoolNumber = 255;
/** What has no number in the catalogue has one on paper, for ever. */
const otherNumbers: Readonly<Record<string, number>> = { free: 0, starr: 200 };
const spaceBytes = 8;
const recordBytes = 4;
const sheetBytes = 3;
const headBytes = 3 + sheetBytes;
const sumBytes = 2;

export const mostPages = 0x7f;

/** As much of a loopbook's id as a code holds. */
export function codeOfSpace(space: SpaceId): string {
  return space.replaceAll('-', '').slice(0, 2 * spaceBytes);
}

/** Of a card of a school a code holds the beginning; other activities it names whole. */
export function codeOfActivity(activity: string): string {
  const record = recordOfCard(activity);
  return record === null ? activity : schoolActivityId(record.slice(0, 2 * recordBytes));
}

export function isSpaceOf(code: Pick<SheetCode, 'space'>, space: SpaceId): boolean {
  return codeOfSpace(space) === code.space;
}

export function isActivityOf(code: Pick<SheetCode, 'activity'>, activity: string): boolean {
  return codeOfActivity(activity) === code.activity;
}

export function writeSheetCode(code: SheetCode): string {
  const record = recordOfCard(codeOfActivity(code.activity));
  const number = record === null ? numberOf(code.activity) : schoolNumber;
  const page = Math.min(code.page, mostPages) | (code.form === 'card' ? cardBit : 0);
  const bytes = [
    version,
    page,
    number,
    ...bytesOf(code.sheet),
    ...bytesOf(code.space),
    ...bytesOf(record ?? ''),
  ];
  const sum = checksum(bytes);
  return mark + lettersOf([...bytes, sum >> 8, sum & 0xff]);
}

/** `foreign`: a code that is none of ours. `damaged`: ours, and read wrongly. `newer`: of a newer app. */
export type Unread = 'foreign' | 'damaged' | 'newer';

export function readSheetCode(text: string): SheetCode | Unread {
  if (!text.startsWith(mark)) return 'foreign';
  const bytes = bytesIn(text.slice(mark.length));
  if (bytes === null || bytes.length < 1 + sumBytes) return 'damaged';
  const said = bytes.slice(0, -sumBytes);
  const [high = 0, low = 0] = bytes.slice(-sumBytes);
  if (checksum(said) !== (high << 8) + low) return 'damaged';
  const [first = 0] = said;
  if (first > version) return 'newer';
  return first === version ? readFirst(said) : 'damaged';
}

function readFirst(bytes: readonly number[]): SheetCode | Unread {
  const [, page = 0, number = 0] = bytes;
  const isOfSchool = number === schoolNumber;
  const before = headBytes + spaceBytes;
  if (bytes.length !== before + (isOfSchool ? recordBytes : 0)) return 'damaged';
  const space = hexOf(bytes.slice(headBytes, before));
  const record = hexOf(bytes.slice(before));
  const activity = isOfSchool ? schoolActivityId(record) : activityWith(number);
  // A number that this app does not know yet: a newer one printed it.
  if (activity === null) return 'newer';
  return {
    space,
    activity,
    form: (page & cardBit) === 0 ? 'sheet' : 'card',
    page: page & ~cardBit,
    sheet: hexOf(bytes.slice(3, headBytes)),
  };
}

/** Five letters to tell one paper from another by eye: pupils of one class can have one name. */
export function sheetName({ sheet }: Pick<SheetCode, 'sheet'>): string {
  return lettersOf(bytesOf(sheet));
}

function numberOf(activity: string): number {
  const number = otherNumbers[activity] ?? cards.find(({ id }) => id === activity)?.number;
  if (typeof number !== 'number') throw new Error('Bug: a sheet of an activity without a number');
  return number;
}

function activityWith(number: number): string | null {
  const other = Object.keys(otherNumbers).find((id) => otherNumbers[id] === number);
  return other ?? cards.find((card) => card.number === number)?.id ?? null;
}

/** CRC-16 (CCITT): finds every damage of up to two letters, and all but one in 65,000 of the others. */
function checksum(bytes: readonly number[]): number {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = ((sum & 0x8000) === 0 ? sum << 1 : (sum << 1) ^ 0x1021) & 0xffff;
    }
  }
  return sum;
}

const bitsPerLetter = 5;

function lettersOf(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((group) => plainLetters[Number.parseInt(group.padEnd(bitsPerLetter, '0'), 2)])
    .join('');
}

/** Null where a letter is none of ours, or the last one carries more than was written. */
function bytesIn(letters: string): number[] | null {
  const places = [...letters].map((letter) => plainLetters.indexOf(letter));
  if (places.includes(-1)) return null;
  const bits = places.map((place) => place.toString(2).padStart(bitsPerLetter, '0')).join('');
  const whole = bits.length - (bits.length % 8);
  if (bits.length - whole >= bitsPerLetter || bits.slice(whole).includes('1')) return null;
  return (bits.slice(0, whole).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
}

function bytesOf(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
