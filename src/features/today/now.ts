/**
 * The one thing to do now. A person who opens the app sees a single next move, never a list of
 * what was not done: a step that has its day today goes first, then a card to look
 * back at, then what was begun, then what
 * others wait with, then something new.
 */
import { isToReview } from '#domain/agreement-review.ts';
import { cards } from '#domain/catalogue/cards.ts';
import { type Day, dayMs, type Instant } from '#domain/instant.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';

export type Now =
  | {
      word:
        | 'draft'
        | 'step'
        | 'review'
        | 'reply'
        | 'home'
        | 'transition'
        | 'note'
        | 'agreement'
        | 'request';
      view: RecordView;
    }
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
  const ofToday = own.find((view) => isOpenStep(view) && first(view, 'day') === today);
  if (ofToday !== undefined) return { word: 'step', view: ofToday };
  const review = own.find((view) => view.kind === 'agreement' && isToReview(view.fields, today));
  if (review !== undefined) return { word: 'review', view: review };
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
  return isDraft && view.mine && !isPrivate(view) && now - view.order < draftCallsMs;
}

/** How somebody feels is theirs to come back to: the first screen shows no word of it, and asks nothing. */
function isPrivate(view: RecordView): boolean {
  const activity = text(view, 'activity');
  return cards.some(({ id, isTheirsAlone }) => id === activity && isTheirsAlone === true);
}

function isStepDue(view: RecordView, today: Day): boolean {
  const day = first(view, 'day');
  return isOpenStep(view) && typeof day === 'string' && day <= today;
}

const freshWords = ['reply', 'transition', 'note', 'agreement', 'request'] as const;

function freshWord(view: RecordView) {
  if (view.kind === 'home-entry') return 'home';
  return freshWords.find((word) => word === view.kind) ?? null;
}

function has(view: RecordView, field: string): boolean {
  return first(view, field) !== undefined;
}
