/** The languages of the interface, in the order in which a person finds them. Dutch is the source. */
export const languages = [
  'nl',
  'en',
  'fr',
  'ar',
  'uk',
  'tr',
  'fa-AF',
  'ps',
  'so',
  'ti',
  'es',
  'ru',
] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, in its own script: a reader finds it without knowing Dutch. */
export const endonyms: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
  uk: 'Українська',
  tr: 'Türkçe',
  'fa-AF': 'دری',
  ps: 'پښتو',
  so: 'Soomaali',
  ti: 'ትግርኛ',
  es: 'Español',
  ru: 'Русский',
};

/** Whose texts somebody read who speaks the language at home. The others say so in the settings. */
const checkedByNativeSpeaker: ReadonlySet<Language> = new Set(['nl']);

export function isCheckedByNativeSpeaker(language: Language): boolean {
  return checkedByNativeSpeaker.has(language);
}

export function isLanguage(word: string | null | undefined): word is Language {
  return (languages as readonly (string | null | undefined)[]).includes(word);
}

/** The language of the interface for a tag of a browser: Persian in any country reads Dari. */
export function languageOfTag(tag: string): Language | null {
  const [base = ''] = tag.toLowerCase().split('-');
  if (base === 'fa' || base === 'prs') return 'fa-AF';
  return languages.find((language) => language === base) ?? null;
}

export type Direction = 'ltr' | 'rtl';

const rightToLeft: ReadonlySet<Language> = new Set(['ar', 'fa-AF', 'ps']);

export function directionOf(language: Language): Direction {
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}

/** The region decides the order of day and month and the decimal sign; digits stay Latin, the calendar Gregorian. */
const regions: Record<Language, string> = {
  nl: 'nl-BE',
  en: 'en-GB',
  fr: 'fr-BE',
  ar: 'ar',
  uk: 'uk',
  tr: 'tr',
  'fa-AF': 'fa-AF',
  ps: 'ps',
  so: 'so',
  ti: 'ti',
  es: 'es',
  ru: 'ru',
};

export function localeOf(language: Language): string {
  return `${regions[language]}-u-ca-gregory-nu-latn`;
}
