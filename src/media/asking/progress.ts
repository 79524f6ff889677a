import type { Plain } from '#content/document.ts';

/** Whether a person gave an answer; a skipped question has none. */
export function isAnswered(value: Plain | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/**
 * Where a person goes on after the app was closed: at the question they were writing, which is
 * the last one with an answer, so that the last words are before their eyes again.
 */
export function placeToGoOn(answers: readonly (Plain | undefined)[]): number {
  return Math.max(0, answers.findLastIndex(isAnswered));
}
