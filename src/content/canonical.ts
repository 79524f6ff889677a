import type { Plain } from './document.ts';

/** One text for one value, whatever order its keys were written in. */
export function canonicalText(value: Plain): string {
  return JSON.stringify(canonicalPlain(value));
}

export function canonicalPlain(value: Plain): Plain {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(canonicalPlain);
  const keys = Object.keys(value).sort();
  // Not by assignment: a key such as __proto__ stays a key.
  return Object.fromEntries(keys.map((key) => [key, canonicalPlain(value[key] ?? null)]));
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
