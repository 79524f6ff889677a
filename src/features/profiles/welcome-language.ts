import { isLanguage, type Language } from '#i18n/languages.ts';

/**
 * The language that someone chose on the first screen, until they are signed in: their own
 * choice goes before the language that the school noted for a family.
 */
const remembered = 'loopboek.welcome-language';

export function rememberWelcomeLanguage(language: Language): void {
  sessionStorage.setItem(remembered, language);
}

export function takeWelcomeLanguage(): Language | null {
  const language = sessionStorage.getItem(remembered);
  sessionStorage.removeItem(remembered);
  return isLanguage(language) ? language : null;
}
