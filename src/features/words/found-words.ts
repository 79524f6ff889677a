import { careerWords } from '#domain/career-words.ts';
import { folded } from '#domain/folded.ts';
import { hasWords } from '#domain/has-words.ts';

/** Null where nothing is looked for. As in My loopbook, spelling does not matter. */
export function foundWords(
  wanted: string,
  said: (word: string) => readonly string[],
): readonly string[] | null {
  const searched = wanted.trim();
  if (searched === '') return null;
  return careerWords.filter((word) => said(word).some((one) => hasWords(folded(one), searched)));
}
