import {
  type Activity,
  type ActivityStep,
  countLimits,
  ownWords,
  quadrants,
  rings,
  type StepForm,
  scales,
  textLimits,
} from './activity.ts';
import { isDay } from './calendar.ts';
import { isFace, isLookBack } from './face.ts';

/** The field of a record in which the answer to a step stands. */
export function answerField(activity: Activity, step: string): string {
  const isOfItsOwn = activity.makes === 'entry' || activity.makes === 'home-entry';
  return isOfItsOwn ? `answer.${step}` : step;
}

export type Answer = ActivityStep & { value: unknown };

/** The answers in the order of the questions. What was skipped, or is no answer, is left out. */
export function answersOf(activity: Activity, read: (field: string) => unknown): Answer[] {
  return activity.steps
    .map((step) => ({ ...step, value: read(answerField(activity, step.id)) }))
    .filter((answer) => isAnswerValid(answer, answer.value));
}

/** Whether a value is an answer in this form. An empty one is a skipped question. */
export function isAnswerValid(step: StepForm, value: unknown): boolean {
  switch (step.form) {
    case 'short-text':
    case 'long-text':
    case 'media':
      return isText(value, textLimits.long);
    case 'faces':
      return isFace(value);
    case 'faces3':
      return isLookBack(value);
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'person':
      return isPersonAnswer(value);
    case 'cards':
      return isChosen(value, step.cards, step.most);
    case 'rank':
      return isChosen(value, step.cards, step.cards.length);
    case 'bins':
      return isSorted(value, step.cards, step.bins);
    case 'grid':
      return isSorted(value, step.cards, quadrants);
    case 'balance':
      return isSorted(value, step.cards, scales);
    case 'circle':
      return isCircle(value);
    case 'pairs':
      return isMap(value, step.pairs, (side) => side === 'a' || side === 'b');
    case 'scale-cards':
      return isMap(value, step.cards, isFace);
    case 'bubbles':
      return isMap(value, step.bubbles, (words) => isText(words, textLimits.long));
  }
}

/** Each card in one place; a few may be cards of one's own. */
function isSorted(value: unknown, cards: readonly string[], places: readonly string[]): boolean {
  if (!isObject(value)) return false;
  const own = Object.keys(value).filter(isOwnCard);
  if (own.length > countLimits.ownCards) return false;
  return isMap(value, [...cards, ...own], (place) => places.some((known) => known === place));
}

function isOwnCard(card: string): boolean {
  return isText(ownWords(card), textLimits.ownCard);
}

function isCircle(value: unknown): boolean {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  if (names.length > countLimits.people) return false;
  const areNames = names.every((name) => isText(name, textLimits.ownCard));
  return areNames && isMap(value, names, (ring) => rings.some((known) => known === ring));
}

/** Someone of the roster, or someone else by a first name or a word such as "tante". */
export type PersonAnswer = { id: string | null; name: string };

function isPersonAnswer(value: unknown): value is PersonAnswer {
  if (!isObject(value)) return false;
  const isKnown = value.id === null || typeof value.id === 'string';
  return isKnown && isText(value.name, textLimits.name);
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most;
}

function isChosen(value: unknown, cards: readonly string[], most: number): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > most) return false;
  return new Set(value).size === value.length && value.every((card) => cards.includes(card));
}

function isMap(
  value: unknown,
  keys: readonly string[],
  isRight: (part: unknown) => boolean,
): boolean {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, part]) => keys.includes(key) && isRight(part));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
