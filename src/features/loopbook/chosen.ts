/** Who chose between two versions, and whose words stayed. */
import { canonicalText } from '#content/canonical.ts';
import type { ContentDocument, Plain } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import { both } from '#content/two-versions.ts';
import type { PersonId } from '#domain/person.ts';

type Version = { by: PersonId; document: ContentDocument | null };

/** `of`: whose words stayed; null where both did, or where other words came in their place. */
export type Chosen = { field: string; what: 'of' | 'both' | 'other'; of: PersonId | null };

/**
 * What this version settled: fields that held two values before it and hold one now. `versions`
 * come newest first, so that the last with a value is the one in which somebody wrote it.
 */
export function chosenIn(
  before: ContentDocument,
  version: Version,
  versions: readonly Version[],
): Chosen[] {
  if (version.document === null) return [];
  const is = fieldValues(version.document);
  return Object.entries(fieldValues(before)).flatMap(([field, values]): Chosen[] => {
    const [now, ...others] = is[field] ?? [];
    if (values.length < 2 || others.length > 0 || now === undefined) return [];
    if (values.some((value) => isSame(value, now))) {
      const writer = versions.findLast((one) => holds(one, field, now));
      return [{ field, what: 'of', of: writer?.by ?? null }];
    }
    return [{ field, what: isSame(both(field, values), now) ? 'both' : 'other', of: null }];
  });
}

function holds({ document }: Version, field: string, value: Plain): boolean {
  if (document === null) return false;
  return fieldValues(document)[field]?.some((one) => isSame(one, value)) === true;
}

function isSame(one: Plain, other: Plain): boolean {
  return canonicalText(one) === canonicalText(other);
}
