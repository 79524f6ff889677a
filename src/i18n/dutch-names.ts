import type { Language } from './languages.ts';

/** What a teacher who helps calls it. */
export const dutchNames: Record<Language, string> = {
  nl: 'Nederlands',
  en: 'Engels',
  fr: 'Frans',
  ar: 'Arabisch',
  uk: 'Oekraïens',
  tr: 'Turks',
  'fa-AF': 'Dari',
  ps: 'Pasjtoe',
  so: 'Somalisch',
  ti: 'Tigrinya',
  es: 'Spaans',
  ru: 'Russisch',
};
