/** A text of a loaded file by its key; null where it has none of its own. */
export function ownText(texts: unknown, key: string): string | null {
  let at = texts;
  for (const part of key.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return null;
    at = (at as Record<string, unknown>)[part];
  }
  return typeof at === 'string' ? at : null;
}

/** Every text of a file, by its key. */
export function textsIn(texts: unknown, path = ''): [key: string, text: string][] {
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([name, part]): [string, string][] => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof part === 'string' ? [[key, part]] : textsIn(part, key);
  });
}
