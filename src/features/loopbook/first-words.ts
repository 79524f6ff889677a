import { firstWritten } from '#domain/answer-words.ts';
import { type Shown, shownAnswers } from '#domain/shown-answers.ts';

const fewWords = 90;

/** The first words a person wrote in a record, in the order of its questions, in one line. */
export function firstWords(record: Shown): string {
  const line = firstWritten(shownAnswers(record)).split('\n', 1)[0] ?? '';
  const characters = Array.from(line);
  return characters.length <= fewWords ? line : `${characters.slice(0, fewWords).join('')}…`;
}
