import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from '../../locales/nl/app.json';
import ui from '../../locales/nl/ui.json';
import { directionOf, isLanguage, type Language } from './languages.ts';
import type { Namespace } from './namespaces.ts';

const files = import.meta.glob<Record<string, unknown>>(
  ['../../locales/*/*.json', '!../../locales/nl/{ui,app}.json'],
  { import: 'default' },
);

/** Texts are files of the app itself, in the offline store like any other: no network of its own. */
const filesOfTheApp: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = files[`../../locales/${language}/${namespace}.json`];
    if (load === undefined) {
      done(null, {});
      return;
    }
    load().then(
      (texts) => done(null, texts),
      (problem: Error) => done(problem, null),
    );
  },
};

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** A name in another script keeps its own order inside a sentence. */
export function isolated(value: string): string {
  const needed = document.documentElement.dir === 'rtl' || rightToLeft.test(value);
  return needed ? `\u2068${value}\u2069` : value;
}

function failOnMissing(_languages: readonly string[], namespace: string, key: string) {
  throw new Error(`No text for ${namespace}:${key}`);
}

/** Starts the texts in a language; resolves when the first screen can be written. */
export async function startTexts(
  language: Language,
  ofFirstPage: readonly Namespace[] = [],
): Promise<void> {
  const inTests = import.meta.env.MODE === 'test';
  await i18next
    .use(filesOfTheApp)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'nl',
      ns: ['ui', 'app', ...ofFirstPage],
      defaultNS: 'ui',
      resources: { nl: { ui, app } },
      partialBundledLanguages: true,
      returnNull: false,
      interpolation: { escapeValue: true, escape: isolated },
      saveMissing: inTests,
      ...(inTests ? { missingKeyHandler: failOnMissing } : {}),
    });
}

export async function loadTexts(namespaces: readonly Namespace[]): Promise<void> {
  await i18next.loadNamespaces([...namespaces]);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'nl';
}

const rememberedLanguage = 'loopboek.language';

/**
 * The language this device spoke last; a new device follows its browser, else Dutch. A browser in
 * English says little here: many phones of Flemish pupils are. They choose it with one tap.
 */
export function languageOfDevice(): Language {
  const remembered = localStorage.getItem(rememberedLanguage);
  if (isLanguage(remembered)) return remembered;
  const wished = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => isLanguage(tag));
  return isLanguage(wished) && wished !== 'en' ? wished : 'nl';
}

/** All texts in use are loaded before the first word changes. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  localStorage.setItem(rememberedLanguage, language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
