/**
 * A field that two devices changed apart keeps both values. The person says which one stays, in
 * their own words; both is always possible, and for words it is what we propose.
 */
import type { Plain } from './document.ts';

export type Versions = { field: string; values: readonly Plain[] };

/** The first field with more than one value: one question at a time, so that nobody faces a form. */
export function firstDouble(fields: Readonly<Record<string, readonly Plain[]>>): Versions | null {
  for (const [field, values] of Object.entries(fields)) {
    if (isForPeople(field) && values.length > 1) return { field, values };
  }
  return null;
}

/** Noted for the app: the next edit settles it, and nobody has to say which moment was the right one. */
const quiet: readonly string[] = [
  'kept',
  'madeOn',
  'changedOn',
  'language',
  'readers',
  'beside',
  'reviewed',
  'along',
];

/**
 * Of a drawing that was gone on with on two devices both are shown, as two drawings; of two
 * versions of a task or an agreement the table says what holds, where it stands. `draft.` is what a dead tab leaves.
 */
const apart: readonly string[] = ['medium.', 'task.', 'agreement.', 'draft.'];

function isForPeople(field: string): boolean {
  if (apart.some((start) => field.startsWith(start))) return false;
  return !quiet.includes(field);
}

const oneOnly: readonly string[] = ['activity', 'moment', 'day', 'lookBack', 'sticker'];

/** Both texts, one after the other; null where only one can be true, as with a face or a day. */
export function both(field: string, values: readonly Plain[]): string | null {
  if (oneOnly.includes(field) || field.startsWith('went.')) return null;
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length !== values.length) return null;
  const words = texts.map((text) => text.trim()).filter((text) => text !== '');
  return words.join('\n\n');
}
