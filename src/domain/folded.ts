/**
 * One spelling for what people write in several ways, so that a search finds words by whoever
 * typed them, on whatever keyboard. Only for finding: what is shown is never folded.
 */
/** Both what is searched and what is searched for go through this. */
export function folded(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const letters = text.normalize('NFKD').toLowerCase().replace(unheard, '');
  return letters.replace(beyondLatin, (letter) => sameLetters.get(letter) ?? letter);
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}

/** Accents, harakat, the Arabic stretch, and what has no width or only says a direction. */
const unheard = /[\p{M}\p{Cf}\u0640]/gu;

const beyondLatin = /[\u00bf-\uffff]/g;

/** After decomposition: é, ё, ş, أ, ؤ and ئ are their letter already. */
const alike: readonly (readonly [string, string])[] = [
  ['i', 'ı'],
  ['o', 'ø'],
  ['l', 'ł'],
  ['d', 'đð'],
  ['h', 'ħ'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['г', 'ґ'],
  ["'", '’‘ʼʻ′'],
  ['ا', 'ٱ'],
  ['ه', 'ةہھەۃ'],
  ['ي', 'ىیېۍے'],
  ['ك', 'کڪ'],
  ['گ', 'ګ'],
  ['ن', 'ں'],
];

/** Rows of the Ethiopic script that sound the same: seven or eight vowels each. */
const ethiopicRows: readonly (readonly [string, string])[] = [
  ['ሀ', 'ሐ'],
  ['ሀ', 'ኀ'],
  ['ሰ', 'ሠ'],
  ['አ', 'ዐ'],
  ['ጸ', 'ፀ'],
];
const vowels = 7;

const digitRows = ['٠', '۰'];

const sameLetters: ReadonlyMap<string, string> = new Map([
  ...alike.flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
  ...ethiopicRows.flatMap(([row, other]) =>
    inRow(other, vowels).map((letter, place) => [letter, inRow(row, vowels)[place] ?? letter]),
  ),
  ...digitRows.flatMap((zero) =>
    inRow(zero, 10).map((digit, value) => [digit, String(value)] as const),
  ),
] as [string, string][]);

function inRow(first: string, length: number): string[] {
  const start = first.charCodeAt(0);
  return Array.from({ length }, (_, place) => String.fromCharCode(start + place));
}
