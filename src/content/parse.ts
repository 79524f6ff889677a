import type { Stamp } from '#domain/stamp.ts';
import { type ContentDocument, type FieldVersion, type Plain, schema } from './document.ts';

const contentLimits = {
  /** Above the wire's limit for a head, so that nothing is refused here that travelled. */
  characters: 1024 * 1024,
  depth: 8,
  fields: 2_000,
  versionsPerField: 400,
  nameLength: 120,
} as const;

/**
 * Reads what came from a device, perhaps a newer one: unknown fields are kept as they are. What
 * cannot be read is one word, never a throw, and the bytes stay where they were.
 */
export function parseContent(text: string): ContentDocument | 'unreadable' {
  if (text.length > contentLimits.characters) return 'unreadable';
  const json = parseJson(text);
  // Another schema means another way to read: merging it by our rules could lose words.
  if (!isObject(json) || json.schema !== schema || !isObject(json.fields)) return 'unreadable';
  const entries = Object.entries(json.fields);
  const isSound = ([name, versions]: [string, unknown]) => isName(name) && isVersions(versions);
  if (entries.length > contentLimits.fields || !entries.every(isSound)) return 'unreadable';
  return { schema, fields: Object.fromEntries(entries as [string, FieldVersion[]][]) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isVersions(value: unknown): value is FieldVersion[] {
  if (!Array.isArray(value) || value.length > contentLimits.versionsPerField) return false;
  return value.every(
    (version) =>
      isObject(version) &&
      'value' in version &&
      isPlain(version.value, contentLimits.depth) &&
      isStamp(version.stamp),
  );
}

function isStamp(value: unknown): value is Stamp {
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([actor, count]) => isName(actor) && Number.isSafeInteger(count) && Number(count) > 0,
  );
}

function isPlain(value: unknown, depth: number): value is Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth === 0 || typeof value !== 'object') return false;
  return Object.values(value).every((inner) => isPlain(inner, depth - 1));
}

function isName(name: string): boolean {
  return name.length > 0 && name.length <= contentLimits.nameLength && name !== '__proto__';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
