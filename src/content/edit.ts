import { join, next, type Stamp } from '#domain/stamp.ts';
import { canonicalText } from './canonical.ts';
import type { ContentDocument, FieldVersion, Plain } from './document.ts';
import { surviving, versionsOf } from './merge.ts';

/**
 * Writes one value per field, whose stamp covers all that its writer saw there: what `base` had
 * when they began, and what this tab wrote since. A value that arrived while they were typing
 * stays beside theirs. A field that already says just this is left alone, so that saving again
 * is no news for anybody.
 */
export function editContent(
  document: ContentDocument,
  edits: Readonly<Record<string, Plain>>,
  actor: string,
  base: ContentDocument = document,
): ContentDocument {
  const fields = new Map(Object.entries(document.fields));
  for (const [name, value] of Object.entries(edits)) {
    const now = fields.get(name) ?? [];
    if (isSaid(now, value)) continue;
    const stamp = stampAfter({ seen: versionsOf(base, name), now, actor });
    fields.set(name, surviving([...now, { value, stamp }]));
  }
  return { ...document, fields: Object.fromEntries(fields) };
}

function isSaid(versions: readonly FieldVersion[], value: Plain): boolean {
  const [only, ...others] = versions;
  if (only === undefined) return value === null;
  return others.length === 0 && canonicalText(only.value) === canonicalText(value);
}

type Writing = { seen: readonly FieldVersion[]; now: readonly FieldVersion[]; actor: string };

function stampAfter({ seen, now, actor }: Writing): Stamp {
  const joined = seen.reduce<Stamp>((all, version) => join(all, version.stamp), {});
  // This tab's own earlier values are covered, and no stamp of it is ever used twice.
  const own = now.reduce<Stamp>((all, version) => join(all, version.stamp), joined);
  return next(Object.hasOwn(own, actor) ? { ...joined, [actor]: own[actor] ?? 0 } : joined, actor);
}
