/** What differs between two versions of a record, field by field, in the order in which it is read. */
import { canonicalText } from '#content/canonical.ts';
import type { ContentDocument, Plain } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import { type ShownAnswer, shownAnswers } from '#domain/shown-answers.ts';

export type Values = readonly Plain[];

/** `answer`: the question it answers, where it is one of a card. */
export type FieldChange = {
  field: string;
  answer: ShownAnswer | null;
  before: Values;
  after: Values;
  /** Words can be compared word by word; anything else is shown as it was and as it became. */
  isText: boolean;
};

/** Noted for the app, not written by a person. */
const notForPeople: readonly string[] = [
  'activity',
  'madeOn',
  'language',
  'readers',
  'moment',
  'kept',
  'with',
  'entry',
  'step',
  'talk',
  'beside',
  'reviewed',
  'along',
  'cards',
];
/** Words of the app that stand for something: they are shown as what they stand for. */
const signs: readonly string[] = ['day', 'sticker', 'lookBack'];

/** `draft.`: what a tab that dies leaves of something that is being drawn or recorded; `ready.`: by its code alone. */
export function isForTheApp(field: string): boolean {
  return notForPeople.includes(field) || /^(?:draft|ready)\./.test(field);
}

export function changesBetween(
  kind: string,
  before: ContentDocument,
  after: ContentDocument,
): FieldChange[] {
  const was = fieldValues(before);
  const is = fieldValues(after);
  const answers = [...shownAnswers({ kind, fields: is }), ...shownAnswers({ kind, fields: was })];
  const names = new Set([
    ...answers.map(({ field }) => field),
    ...Object.keys(is),
    ...Object.keys(was),
  ]);
  return [...names].flatMap((field): FieldChange[] => {
    const [from, to] = [was[field] ?? [], is[field] ?? []];
    if (isForTheApp(field) || canonicalText(from) === canonicalText(to)) return [];
    const answer = answers.find((one) => one.field === field) ?? null;
    return [
      { field, answer, before: from, after: to, isText: isText(field, answer, [...from, ...to]) },
    ];
  });
}

function isText(field: string, answer: ShownAnswer | null, values: Values): boolean {
  if (answer !== null) return answer.form === 'short-text' || answer.form === 'long-text';
  if (field.startsWith('went.')) return false;
  return !signs.includes(field) && values.every((value) => typeof value === 'string');
}

/** Several values that stood beside each other are read one after the other. */
export function textOf(values: Values): string {
  return values.filter((value) => typeof value === 'string').join('\n\n');
}

export const mediaWords = ['photo', 'drawing', 'voice'] as const;
export type MediaWord = (typeof mediaWords)[number];

export function mediumOf(value: Plain | undefined): MediaWord | null {
  const medium = partsOf(value)?.medium;
  return mediaWords.find((one) => one === medium) ?? null;
}

export function partsOf(value: Plain | undefined): { readonly [key: string]: Plain } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as { readonly [key: string]: Plain };
}

/** What to look at or to listen to came or went, each kind once. */
export function mediaIn(changes: readonly FieldChange[], side: 'before' | 'after'): MediaWord[] {
  const found = changes.flatMap((change) => change[side].map(mediumOf));
  return mediaWords.filter((word) => found.includes(word));
}

/** Something was chosen that is neither words nor media. */
export function isChoice({ isText, before, after }: FieldChange): boolean {
  return !isText && [...before, ...after].every((value) => mediumOf(value) === null);
}
