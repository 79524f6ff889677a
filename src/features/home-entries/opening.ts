import { firstWritten } from '#domain/answer-words.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { type RecordView, text } from '#storage/record-view.ts';

/** The first written words of a record; of an activity its first answer in words. */
export function wordsOf(view: RecordView): string {
  const written = firstWritten(shownAnswers(view));
  return written === '' ? text(view, 'text').trim() : written;
}

/** Enough to recognise it by; the rest is a tap away. */
export function opening(words: string): string {
  const line = words.trim().split('\n')[0] ?? '';
  return line.length > 90 ? `${line.slice(0, 88).trimEnd()} …` : line;
}
