/**
 * The one thing to do now. A person who opens the app sees a single next move, never a list of
 * what was not done: what was begun goes first, then what others wait with, then something new.
 */
import { type Day, dayMs, type Instant } from '#domain/instant.ts';
import { first, type RecordView } from '#storage/record-view.ts';

export type Now =
  | { word: 'draft' | 'step' | 'reply' | 'home' | 'transition' | 'note'; view: RecordView }
  | { word: 'activity' };

/** A draft older than this is left in peace: it stays in the loopbook, it is not asked about. */
const draftCallsMs = 14 * dayMs;

export type Known = {
  /** The pupil's own latest entries and steps, newest first. */
  own: readonly RecordView[];
  /** What others shared and this person has not opened yet, newest first. */
  fresh: readonly RecordView[];
  now: Instant;
  today: Day;
};

export function nowOf({ own, fresh, now, today }: Known): Now {
  const draft = own.find((view) => isCallingDraft(view, now));
  if (draft !== undefined) return { word: 'draft', view: draft };
  const step = own.find((view) => isStepDue(view, today));
  if (step !== undefined) return { word: 'step', view: step };
  for (const view of fresh) {
    const word = freshWord(view);
    if (word !== null) return { word, view };
  }
  return { word: 'activity' };
}

export function isOpenStep(view: RecordView): boolean {
  return view.kind === 'step' && has(view, 'kept') && !has(view, 'lookBack');
}

function isCallingDraft(view: RecordView, now: Instant): boolean {
  const isDraft = (view.kind === 'entry' || view.kind === 'step') && !has(view, 'kept');
  return isDraft && view.mine && now - view.order < draftCallsMs;
}

function isStepDue(view: RecordView, today: Day): boolean {
  const day = first(view, 'day');
  return isOpenStep(view) && typeof day === 'string' && day <= today;
}

function freshWord(view: RecordView) {
  if (view.kind === 'reply') return 'reply';
  if (view.kind === 'home-entry') return 'home';
  if (view.kind === 'transition') return 'transition';
  if (view.kind === 'note') return 'note';
  return null;
}

function has(view: RecordView, field: string): boolean {
  return first(view, field) !== undefined;
}
