/**
 * The six letters by which a class finds its lesson. They follow from the lesson's random id, so
 * nobody hands them out, and open nothing: a device looks among the lessons of its own person.
 */
import type { RecordId } from './record.ts';

/** No two of these look alike from the back of a room, and without vowels they are never a word. */
const letters = 'CDFHJKLMNPRTWXY';
export const lessonCodeLength = 6;

export function lessonCode(record: RecordId): string {
  let rest = Number.parseInt(record.replaceAll('-', '').slice(0, 12), 16);
  const code = Array.from({ length: lessonCodeLength }, () => {
    const letter = letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
    return letter;
  });
  return code.join('');
}

/** What somebody typed for the letter that it looks like. */
const meant: Readonly<Record<string, string>> = {
  '0': 'D',
  O: 'D',
  Q: 'D',
  '1': 'L',
  I: 'L',
  '6': 'C',
  G: 'C',
  E: 'F',
  '8': 'R',
  B: 'R',
  V: 'Y',
};

/** The code that was meant, or null for what is none: small letters, spaces and dashes do not matter. */
export function typedLessonCode(text: string): string | null {
  const typed = [...text.normalize('NFKC').toUpperCase()]
    .filter((letter) => !/[\s\-–—._#]/u.test(letter))
    .map((letter) => meant[letter] ?? letter);
  const isCode = typed.length === lessonCodeLength && typed.every((one) => letters.includes(one));
  return isCode ? typed.join('') : null;
}
