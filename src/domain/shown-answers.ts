import type { Activity, ActivityStep, CardTexts, FaceWords, Form } from './activity.ts';
import { alongOf } from './along.ts';
import { answerField, isAnswerValid } from './answers.ts';
import { findActivity } from './catalogue/catalogue.ts';
import { mediaOf, stepOfMedium } from './medium.ts';
import { activityOfEntry } from './school-card.ts';

/** One answered question of a record, with every surviving value of it: normally one. */
export type ShownAnswer = {
  /** Null where the question is not one of the catalogue: a home entry, a card of a newer app. */
  activity: string | null;
  id: string;
  form: Form;
  /** The field of the record in which the values stand. */
  field: string;
  values: readonly unknown[];
  /** Of a question of several small ones: which of them hold a photo or a voice. */
  bubbles?: readonly string[];
  /** The earlier question whose cards these are. */
  cardsOf?: string;
  words?: FaceWords;
  /** Of a card that a school made: its own words. */
  texts?: CardTexts;
};

export type Shown = { kind: string; fields: Readonly<Record<string, readonly unknown[]>> };

/** What a reader sees of a record, in the order of its questions. What was skipped is left out. */
export function shownAnswers({ kind: kindHere, fields }: Shown): ShownAnswer[] {
  const kind = alongOf(fields)?.kind ?? kindHere;
  if (kind === 'step')
    return ['small-step', 'did-it-work'].flatMap((id) => ofCatalogue(id, fields));
  if (kind === 'home-entry') {
    const words = textsOf(fields, (field) => field === 'text');
    return [...words, ...ofCatalogue(String(fields.activity?.[0] ?? ''), fields)];
  }
  if (kind === 'talk-request') {
    return textsOf(fields, (field) => field === 'text' || field === 'quote');
  }
  if (kind === 'talk') {
    return textsOf(fields, (field) => field.startsWith('answer.') || field === 'text');
  }
  if (kind !== 'entry') return textsOf(fields, (field) => field === 'text');
  const read = (field: string) => fields[field]?.[0];
  const activity = findActivity(String(read('activity'))) ?? activityOfEntry(read);
  if (activity !== null) return ofActivity(activity, fields);
  return textsOf(fields, (field) => field.startsWith('answer.'));
}

function ofCatalogue(id: string, fields: Shown['fields']): ShownAnswer[] {
  const activity = findActivity(id);
  return activity === null ? [] : ofActivity(activity, fields);
}

function ofActivity(activity: Activity, fields: Shown['fields']): ShownAnswer[] {
  return activity.steps.flatMap((step: ActivityStep) => {
    const field = answerField(activity, step.id);
    const values = (fields[field] ?? []).filter((value) => isAnswerValid(step, value));
    const bubbles = step.form === 'bubbles' ? step.bubbles.filter(hasMedia(step, fields)) : [];
    const isSpoken = step.form === 'media' && stepsWithMedia(fields).has(step.id);
    if (values.length === 0 && bubbles.length === 0 && !isSpoken) return [];
    return [
      {
        activity: activity.id,
        id: step.id,
        form: step.form,
        field,
        values,
        ...(bubbles.length === 0 ? {} : { bubbles }),
        ...('from' in step && step.from !== undefined ? { cardsOf: step.from } : {}),
        ...('words' in step && step.words !== undefined ? { words: step.words } : {}),
        ...(activity.words === undefined ? {} : { texts: activity.words }),
      },
    ];
  });
}

/** The names under which the media of this answer were made: the question's, or its bubbles'. */
export function stepsOfMedia(answer: Pick<ShownAnswer, 'id' | 'bubbles'>): string[] {
  return [answer.id, ...(answer.bubbles ?? []).map((bubble) => bubbleStep(answer.id, bubble))];
}

/** The name of a small question inside a question, for what is made at it. */
export function bubbleStep(step: string, bubble: string): string {
  return `${step}-${bubble}`;
}

function hasMedia(step: ActivityStep, fields: Shown['fields']) {
  const made = stepsWithMedia(fields);
  return (bubble: string) => made.has(bubbleStep(step.id, bubble));
}

function stepsWithMedia(fields: Shown['fields']): Set<string | null> {
  return new Set(mediaOf(fields).map(({ field }) => stepOfMedium(field)));
}

/** Words are always shown, also those of a card that this app does not know yet. */
function textsOf(fields: Shown['fields'], isShown: (field: string) => boolean): ShownAnswer[] {
  return Object.entries(fields).flatMap(([field, all]) => {
    const values = all.filter((value) => typeof value === 'string' && value.trim() !== '');
    if (!isShown(field) || values.length === 0) return [];
    return [{ activity: null, id: field, form: 'long-text' as const, field, values }];
  });
}
