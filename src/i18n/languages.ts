/** The languages of the interface, in the order in which a person finds them. Dutch is the source. */
export const languages = ['nl', 'en', 'fr', 'ar', 'uk', 'tr'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, in its own script: a reader finds it without knowing Dutch. */
export const endonyms: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
  uk: 'Українська',
  tr: 'Türkçe',
};

/** Whose texts somebody read who speaks the language at home. The others say so in the settings. */
const checkedByNativeSpeaker: ReadonlySet<Language> = new Set(['nl']);

export function isCheckedByNativeSpeaker(language: Language): boolean {
  return checkedByNativeSpeaker.has(language);
}

export function isLanguage(word: string | null | undefined): word is Language {
  return (languages as readonly (string | null | undefined)[]).includes(word);
}

export type Direction = 'ltr' | 'rtl';

export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The region decides the order of day and month and the decimal sign; digits stay Latin, the calendar Gregorian. */
const regions: Record<Language, string> = {
  nl: 'nl-BE',
  en: 'en-GB',
  fr: 'fr-BE',
  ar: 'ar',
  uk: 'uk',
  tr: 'tr',
};

export function localeOf(language: Language): string {
  return `${regions[language]}-u-ca-gregory-nu-latn`;
}
