import { kindsOf } from '#domain/medium.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import type { RecordView } from '#storage/record-view.ts';

/** What a child made, not what school wrote about it: school knows that already. */
export function hasOwnWords(view: RecordView): boolean {
  const isOwn = ['entry', 'introduction', 'step', 'home-entry', 'sheet'].includes(view.kind);
  return isOwn && (shownAnswers(view).length > 0 || kindsOf(view.fields).length > 0);
}
