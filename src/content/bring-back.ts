import { canonicalText } from './canonical.ts';
import type { ContentDocument, Plain } from './document.ts';
import { fieldValues } from './field-values.ts';

/** When it was finished, first made and where it came from stays true whatever words come back. */
const stays: readonly string[] = ['kept', 'madeOn', 'readers', 'along'];

/**
 * The edits that make a record say again what an earlier version said. It is an edit like any
 * other: what stands there now stays among the versions.
 */
export function editsBackTo(then: ContentDocument, now: ContentDocument): Record<string, Plain> {
  const wanted = fieldValues(then);
  const present = fieldValues(now);
  const names = new Set([...Object.keys(wanted), ...Object.keys(present)]);
  const edits: Record<string, Plain> = {};
  for (const name of names) {
    if (stays.includes(name)) continue;
    const values = wanted[name] ?? [];
    if (canonicalText(values) === canonicalText(present[name] ?? [])) continue;
    edits[name] = asOne(values);
  }
  return edits;
}

/** Of two values that stood beside each other both come back, where both are words. */
function asOne(values: readonly Plain[]): Plain {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length > 1 && texts.length === values.length) return texts.join('\n\n');
  return values[0] ?? null;
}
