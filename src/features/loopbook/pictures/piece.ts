/**
 * A piece of one's own loopbook, as the pictures read it: what was said and shown, never how
 * much. Every picture is made from these, newest first.
 */
import { entriesOf } from '#domain/answer-words.ts';
import type { Instant } from '#domain/instant.ts';
import { type MediumField, mediaOf } from '#domain/medium.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { type ShownAnswer, shownAnswers } from '#domain/shown-answers.ts';

/** A record that its owner finished. */
export type Told = {
  space: SpaceId;
  record: RecordId;
  kind: string;
  order: Instant;
  fields: Readonly<Record<string, readonly unknown[]>>;
};

export type Said = {
  /** The question of the catalogue that it answers; null for words without one. */
  question: string | null;
  text: string;
};

export type Piece = {
  space: SpaceId;
  record: RecordId;
  order: Instant;
  activity: string | null;
  language: string | undefined;
  said: Said[];
  media: MediumField[];
  fields: Told['fields'];
};

/** What a record says and shows; of these steps alone where they are named. */
export function pieceOf(told: Told, steps: readonly string[] | null = null): Piece {
  const { space, record, order, fields } = told;
  const answers = shownAnswers(told).filter(({ id }) => steps === null || steps.includes(id));
  return {
    space,
    record,
    order,
    activity: activityOf(told),
    language: textOf(fields.language) || undefined,
    said: answers.flatMap(saidIn),
    media: steps === null ? mediaOf(fields) : steps.flatMap((step) => mediaAt(fields, step)),
    fields,
  };
}

export function hasSomething({ said, media }: Piece): boolean {
  return said.length > 0 || media.length > 0;
}

/** What these activities made, as far as there is something to read, see or hear. */
export function piecesOf(records: readonly Told[], activities: readonly string[]): Piece[] {
  return records
    .filter((told) => activities.some((activity) => activity === activityOf(told)))
    .map((told) => pieceOf(told))
    .filter(hasSomething);
}

/** The answer to one question of one activity; undefined where it was skipped. */
export function answerIn(told: Told, activity: string, step: string): unknown {
  if (activityOf(told) !== activity) return undefined;
  return shownAnswers(told).find(({ id }) => id === step)?.values[0];
}

export function activityOf({ fields }: Told): string | null {
  return textOf(fields.activity) || null;
}

/** What was made at a question names it at the end of its field. */
export function mediaAt(fields: Told['fields'], step: string): MediumField[] {
  return mediaOf(fields).filter(({ field }) => field.split('.')[2] === step);
}

const written = ['short-text', 'long-text', 'media'];

function saidIn({ activity, id, form, values }: ShownAnswer): Said[] {
  const question = activity === null || activity === 'free' ? null : `${activity}.${id}`;
  if (form === 'bubbles') {
    return values.flatMap(entriesOf).map(([, text]) => ({ question: null, text: String(text) }));
  }
  if (!written.includes(form)) return [];
  return values.map((text) => ({
    question: question === null ? null : `${question}.question`,
    text: String(text).trim(),
  }));
}

function textOf(values: readonly unknown[] | undefined): string {
  const value = values?.[0];
  return typeof value === 'string' ? value : '';
}
