/**
 * A short code for one piece of a loopbook, to be read aloud or written down when somebody asks the
 * school to erase it. It is the beginning of the piece's random id, so it says nothing about it,
 * and opens nothing: only the school's office can look it up, in the loopbook that is named with it.
 */
import type { RecordId } from './record.ts';

/** Without I, L, O and U: nobody mistakes a letter for a digit, or reads a word. */
export const plainLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const half = 4;
const bitsPerLetter = 5;

/** "7K2M-Q9XA": forty bits of the id. */
export function pieceCode(record: RecordId): string {
  const hex = record.replaceAll('-', '').slice(0, (2 * half * bitsPerLetter) / 4);
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'));
  const code = bits
    .join('')
    .match(/.{5}/g)
    ?.map((five) => plainLetters[Number.parseInt(five, 2)])
    .join('');
  return code === undefined ? '' : `${code.slice(0, half)}-${code.slice(half)}`;
}

/** With what the id of that piece begins, or null for what is no code. */
export function idBeginning(code: string): string | null {
  const typed = code
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (typed.length !== 2 * half || [...typed].some((letter) => !plainLetters.includes(letter))) {
    return null;
  }
  const bits = [...typed].map((letter) =>
    plainLetters.indexOf(letter).toString(2).padStart(bitsPerLetter, '0'),
  );
  const hex = bits
    .join('')
    .match(/.{4}/g)
    ?.map((four) => Number.parseInt(four, 2).toString(16))
    .join('');
  return hex === undefined ? null : `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
