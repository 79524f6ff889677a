import { useTranslation } from 'react-i18next';
import { type Direction, directionOf, isLanguage, type Language } from './languages.ts';
import { changeLanguage } from './texts.ts';

type LanguageNow = {
  language: Language;
  direction: Direction;
  change(language: Language): Promise<void>;
};

/** The language on the screen now, and how to change it. */
export function useLanguage(): LanguageNow {
  const { i18n } = useTranslation('ui');
  const language = isLanguage(i18n.language) ? i18n.language : 'nl';
  return { language, direction: directionOf(language), change: changeLanguage };
}
