import { otherForms } from './arabic-forms.ts';
import { folded } from './folded.ts';

/**
 * Whether each of these words stands in a folded text, or another form of it, in any order; no
 * words are found everywhere.
 */
export function hasWords(foldedText: string, wanted: string): boolean {
  return folded(wanted)
    .split(/\s+/)
    .every((word) => foldedText.includes(word) || otherForms(word)?.test(foldedText) === true);
}
