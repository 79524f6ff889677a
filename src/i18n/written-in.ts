import type { Language } from './languages.ts';

const scripts: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  'fa-AF': /\p{Script=Arabic}/u,
  ps: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  ti: /\p{Script=Ethiopic}/u,
};

/**
 * Whether words may be called that language: whose app speaks Arabic may have typed Dutch. Between
 * languages of one script only their writer knows.
 */
export function mayBeIn(language: Language, words: string): boolean {
  const script = scripts[language];
  return script === undefined
    ? !/\p{Script=Arabic}|\p{Script=Cyrillic}|\p{Script=Ethiopic}/u.test(words)
    : script.test(words);
}
