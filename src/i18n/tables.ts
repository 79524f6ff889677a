import type { Tables } from './own-tables.ts';

const withoutIntl = ['ps', 'so', 'ti'];

/** Whether browsers may lack this language: it brings its own days, months and plurals. */
export function hasOwnTables(language: string): boolean {
  return withoutIntl.includes(language);
}

let loaded: Readonly<Record<string, Tables>> = {};

/** They come with the language: whoever reads another one carries none. */
export async function loadTables(language: string): Promise<void> {
  if (hasOwnTables(language)) loaded = (await import('./own-tables.ts')).tables;
}

export function tablesOf(language: string): Tables | null {
  return loaded[language] ?? null;
}
