/**
 * A field that two devices changed apart keeps both values. The person says which one stays, in
 * their own words; both is always possible, and for words it is what we propose.
 */
import type { Plain } from '#content/document.ts';

export type Versions = { field: string; values: readonly Plain[] };

/** The first field with more than one value: one question at a time, so that nobody faces a form. */
export function firstDouble(fields: Readonly<Record<string, readonly Plain[]>>): Versions | null {
  for (const [field, values] of Object.entries(fields)) {
    if (isForPeople(field) && values.length > 1) return { field, values };
  }
  return null;
}

/**
 * Moments that two devices both noted need no question: `quietSettlement` takes the earliest. Of a
 * drawing that was gone on with on two devices both are shown, as two drawings.
 */
function isForPeople(field: string): boolean {
  if (field.startsWith('medium.')) return false;
  return field !== 'kept' && field !== 'madeOn' && field !== 'language';
}

/** Both texts, one after the other; null where only one can be true, as with a face or a day. */
export function both(field: string, values: readonly Plain[]): string | null {
  if (field === 'activity' || field === 'day' || field === 'lookBack') return null;
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length !== values.length) return null;
  const words = texts.map((text) => text.trim()).filter((text) => text !== '');
  return words.join('\n\n');
}
