import { canonicalText } from './canonical.ts';
import type { ContentDocument, Plain } from './document.ts';

/**
 * Every value of every field that a person should see: normally one. A removal that met an edit
 * made at the same time gives way to it, because words are never dropped by a race.
 */
export function fieldValues(document: ContentDocument): Record<string, Plain[]> {
  const fields = Object.entries(document.fields).map(([name, versions]): [string, Plain[]] => {
    const distinct = new Map(versions.map(({ value }) => [canonicalText(value), value]));
    return [name, [...distinct.values()].filter((value) => value !== null)];
  });
  return Object.fromEntries(fields.filter(([, values]) => values.length > 0));
}
