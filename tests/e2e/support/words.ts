import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../locales');

/** The words a person sees, from the same catalogue as the app: `words('today', 'free.go')`. */
export function words(
  namespace: string,
  key: string,
  values: Record<string, string> = {},
  language = 'nl',
): string {
  const catalogue: unknown = JSON.parse(
    readFileSync(join(folder, language, `${namespace}.json`), 'utf8'),
  );
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], catalogue);
  if (typeof found !== 'string') throw new Error(`No text ${namespace}:${key} in ${language}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    isolated(values[name] ?? `{{${name}}}`, language),
  );
}

/** The app keeps a double name whole and one in another script in its own order, with signs that nobody sees. */
function isolated(value: string, language: string): string {
  const whole = value.replace(/(\p{L}-)(?=\p{L})/gu, '$1\u2060');
  const isNeeded = language === 'ar' || /[\u0590-\u08ff\ufb1d-\ufefc]/.test(value);
  return isNeeded ? `\u2068${whole}\u2069` : whole;
}
