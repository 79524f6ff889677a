import { answerField } from '#domain/answers.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import type { Instant } from '#domain/instant.ts';
import type { ContentDocument, Plain } from './document.ts';
import { fieldValues } from './field-values.ts';

/** What a list shows of a record, computed once for each set of heads and kept beside it. */
export type Projection = {
  activity: string | null;
  title: string;
  /** The first line of the first words a person wrote; empty where they only chose. */
  firstLine: string;
  /** When its author finished it; null while it is open. */
  kept: Instant | null;
  /** All words, folded with `searchable`. */
  search: string;
};

const firstLineLength = 160;

export function projectContent(document: ContentDocument): Projection {
  const values = fieldValues(document);
  const texts = inReadingOrder(values);
  const activity = first(values, 'activity');
  const kept = first(values, 'kept');
  return {
    activity: typeof activity === 'string' ? activity : null,
    title: textOf(first(values, 'title')).trim(),
    firstLine: firstLineOf(texts.find((text) => text.trim() !== '') ?? ''),
    kept: typeof kept === 'number' ? kept : null,
    search: searchable([textOf(first(values, 'title')), ...texts].join('\n')),
  };
}

/** Small letters without accents, so that "élève" is found by "eleve". */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();
}

/** Fields that hold a person's own words, apart from answers and tasks. */
const wordFields = ['text', 'question', 'lookBackText'];

function inReadingOrder(values: Record<string, Plain[]>): string[] {
  const activity = findActivity(textOf(first(values, 'activity')));
  const asked = activity?.steps.map((step) => answerField(activity, step.id)) ?? [];
  const names = Object.keys(values).filter((name) => /^(answer|task)\./.test(name));
  const order = [...new Set([...asked, ...wordFields, ...names.sort()])];
  return order.flatMap((name) => (values[name] ?? []).map((value) => wordsOf(name, value)));
}

function wordsOf(name: string, value: Plain): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return '';
  const parts = value as { readonly [key: string]: Plain };
  return textOf(name.startsWith('task.') ? parts.text : parts.name);
}

function first(values: Record<string, Plain[]>, name: string): Plain | undefined {
  return Object.hasOwn(values, name) ? values[name]?.[0] : undefined;
}

function textOf(value: Plain | undefined): string {
  return typeof value === 'string' ? value : '';
}

function firstLineOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return [...line].slice(0, firstLineLength).join('');
}
