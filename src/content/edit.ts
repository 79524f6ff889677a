import { join, next, type Stamp } from '#domain/stamp.ts';
import { canonicalText } from './canonical.ts';
import type { ContentDocument, FieldVersion, Plain } from './document.ts';

/**
 * Writes one value per field, whose stamp covers all that this edit saw there. A field that
 * already says just this is left alone, so that saving again is no news for anybody.
 */
export function editContent(
  document: ContentDocument,
  edits: Readonly<Record<string, Plain>>,
  actor: string,
): ContentDocument {
  const fields = new Map(Object.entries(document.fields));
  for (const [name, value] of Object.entries(edits)) {
    const seen = fields.get(name) ?? [];
    if (!isSaid(seen, value)) fields.set(name, [{ value, stamp: stampAfter(seen, actor) }]);
  }
  return { ...document, fields: Object.fromEntries(fields) };
}

function isSaid(versions: readonly FieldVersion[], value: Plain): boolean {
  const [only, ...others] = versions;
  if (only === undefined) return value === null;
  return others.length === 0 && canonicalText(only.value) === canonicalText(value);
}

function stampAfter(seen: readonly FieldVersion[], actor: string): Stamp {
  const all = seen.reduce<Stamp>((joined, version) => join(joined, version.stamp), {});
  return next(all, actor);
}
