import { covers } from '#domain/stamp.ts';
import { canonicalText } from './canonical.ts';
import { emptyContent } from './create.ts';
import type { ContentDocument, FieldVersion } from './document.ts';

/**
 * Keeps, per field, every value whose stamp no other one covers. Two people who changed different
 * fields agree silently; of two who changed the same one, both values stay.
 */
export function mergeContent(one: ContentDocument, other: ContentDocument): ContentDocument {
  const names = new Set([...Object.keys(one.fields), ...Object.keys(other.fields)]);
  const fields = [...names].map((name): [string, FieldVersion[]] => [
    name,
    surviving([...versionsOf(one, name), ...versionsOf(other, name)]),
  ]);
  return { schema: Math.max(one.schema, other.schema), fields: Object.fromEntries(fields) };
}

export function mergeAll(documents: readonly ContentDocument[]): ContentDocument {
  return documents.reduce(mergeContent, emptyContent());
}

export function versionsOf(document: ContentDocument, name: string): readonly FieldVersion[] {
  return Object.hasOwn(document.fields, name) ? (document.fields[name] ?? []) : [];
}

/** What no other one covers, in one order. */
export function surviving(versions: readonly FieldVersion[]): FieldVersion[] {
  // Nearly every field has one, and a first fetch reads thousands.
  if (versions.length <= 1) return [...versions];
  const distinct = new Map(versions.map((version) => [versionText(version), version]));
  const all = [...distinct].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, v]) => v);
  return all.filter((version) => !all.some((newer) => supersedes(newer, version)));
}

/** Equal stamps cover each other, and neither goes. */
function supersedes(newer: FieldVersion, version: FieldVersion): boolean {
  return covers(newer.stamp, version.stamp) && !covers(version.stamp, newer.stamp);
}

function versionText(version: FieldVersion): string {
  return `${canonicalText(version.stamp)}${canonicalText(version.value)}`;
}
