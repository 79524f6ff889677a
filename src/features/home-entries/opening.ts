import { shownAnswers } from '#domain/shown-answers.ts';
import type { RecordView } from '#storage/record-view.ts';

const inWords = ['short-text', 'long-text'];

/** The first written words of a record; of an activity its first answer in words. */
export function wordsOf(view: RecordView): string {
  const written = shownAnswers(view).find(({ form }) => inWords.includes(form))?.values[0];
  const words = written ?? view.fields.text?.[0];
  return typeof words === 'string' ? words.trim() : '';
}

/** Enough to recognise it by; the rest is a tap away. */
export function opening(words: string): string {
  const line = words.trim().split('\n')[0] ?? '';
  return line.length > 90 ? `${line.slice(0, 88).trimEnd()} …` : line;
}
