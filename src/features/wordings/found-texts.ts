import { folded } from '#domain/folded.ts';
import { hasWords } from '#domain/has-words.ts';
import type { AppText } from '#i18n/all-texts.ts';

export const shownTexts = 20;
const fewestLetters = 2;

/** Texts with these words, in their own language or in Dutch, the shortest first; none while nothing is asked. */
export function foundTexts(texts: readonly AppText[], wanted: string): AppText[] {
  const words = wanted.trim();
  if (words.length < fewestLetters) return [];
  return texts
    .filter(({ text, dutch }) => hasWords(folded(`${text}\n${dutch}`), words))
    .sort((one, other) => one.text.length - other.text.length);
}
