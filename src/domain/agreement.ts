/**
 * What people at a round table agree, on one card: the young person's own sentence, at most five
 * agreements, and a day on which they look back together. Each agreement is a field of its own, so
 * that people who write on different ones never meet.
 */

import { reviewDay } from './agreement-review.ts';
import type { PersonAnswer } from './answers.ts';
import { isDay } from './calendar.ts';
import type { Day } from './instant.ts';
import { personOf } from './talk.ts';

/** More than five, and nobody remembers them. */
export const mostAgreements = 5;

/** What somebody does, who, until when, and how one sees that it worked. */
export type Agreement = {
  text: string;
  who: PersonAnswer | null;
  day: Day | null;
  how: string;
  /** The language of the app in which it was typed. */
  language: string;
  /** The same in the language of the family. */
  own: string;
};

/** Two versions stand there where two devices changed the same one apart. */
export type AgreementLine = { id: string; versions: readonly Agreement[] };

type Fields = Readonly<Record<string, readonly unknown[]>>;

const lineStart = 'agreement.';
const guestStart = 'guest.';

export function agreementField(id: string): string {
  return lineStart + id;
}

export function guestField(id: string): string {
  return guestStart + id;
}

export const noAgreement: Agreement = {
  text: '',
  who: null,
  day: null,
  how: '',
  language: 'nl',
  own: '',
};

/** The young person's own, and of two devices both. */
export function sentencesOf(fields: Fields): string[] {
  return (fields.text ?? []).map((words) => wordsOf(words).trim()).filter((words) => words !== '');
}

/** What was noted of one so far, also where it has no word yet; null for one that was taken away. */
export function draftOf(value: unknown): Agreement | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, who, day, how, language, own } = value as Record<string, unknown>;
  return {
    text: wordsOf(text),
    who: personOf(who),
    day: dayIn(day),
    how: wordsOf(how),
    language: wordsOf(language),
    own: wordsOf(own),
  };
}

/** Without a word it is no agreement. */
export function readAgreement(value: unknown): Agreement | null {
  const draft = draftOf(value);
  const hasWords = draft !== null && (draft.text + draft.how + draft.own).trim() !== '';
  return hasWords ? draft : null;
}

/** In the order in which they were put on the card: an id begins with its place. */
function allLines(fields: Fields): AgreementLine[] {
  return named(fields, lineStart)
    .map(([id, values]) => ({ id, versions: values.map(readAgreement).filter(isThere) }))
    .filter(({ versions }) => versions.length > 0);
}

/**
 * Five stand on the card. What was written beyond them, by one or on two devices apart, keeps its
 * words and waits: it moves up when another one is taken off.
 */
export function linesOf(fields: Fields): { onCard: AgreementLine[]; waiting: AgreementLine[] } {
  const lines = allLines(fields);
  return { onCard: lines.slice(0, mostAgreements), waiting: lines.slice(mostAgreements) };
}

/** Sorts after all that stand there; two people who add at once do not share it. */
export function nextId(fields: Fields, chance: string): string {
  const ids = Object.keys(fields).filter((field) => field.startsWith(lineStart));
  const places = ids.map((field) => Number.parseInt(field.slice(lineStart.length), 10) || 0);
  return `${String(Math.max(0, ...places) + 1).padStart(3, '0')}-${chance}`;
}

/** Both of two versions as one: words after each other, and of a day or a name the first there is. */
export function bothAgreements(versions: readonly Agreement[]): Agreement {
  const words = (part: 'text' | 'how' | 'own') =>
    [...new Set(versions.map((one) => one[part].trim()))].filter((one) => one !== '').join('\n');
  return {
    text: words('text'),
    who: versions.find(({ who }) => who !== null)?.who ?? null,
    day: versions.find(({ day }) => day !== null)?.day ?? null,
    how: words('how'),
    language: versions[0]?.language ?? '',
    own: words('own'),
  };
}

/** Who sat there without a page of their own here. They are named, and did not sign. */
export function guestsOf(fields: Fields): { id: string; name: string }[] {
  return named(fields, guestStart).flatMap(([id, values]) => {
    const name = wordsOf(values[0]).trim();
    return name === '' ? [] : [{ id, name }];
  });
}

/** What a card still needs before it is ready. */
export function lacksOfCard(fields: Fields): ('agreement' | 'day')[] {
  const lacks = { agreement: allLines(fields).length === 0, day: reviewDay(fields) === null };
  return (['agreement', 'day'] as const).filter((part) => lacks[part]);
}

function named(fields: Fields, start: string): [id: string, values: readonly unknown[]][] {
  return Object.entries(fields)
    .filter(([field]) => field.startsWith(start))
    .map(([field, values]): [string, readonly unknown[]] => [field.slice(start.length), values])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function dayIn(value: unknown): Day | null {
  return typeof value === 'string' && isDay(value) ? value : null;
}

function isThere<T>(value: T | null): value is T {
  return value !== null;
}
