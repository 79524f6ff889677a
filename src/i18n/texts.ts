/// <reference path="./translations.d.ts" />
import { packOf, packs } from 'virtual:translations';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from '../../locales/nl/app.json';
import ui from '../../locales/nl/ui.json';
import { directionOf, isLanguage, type Language, languageOfTag } from './languages.ts';
import type { Namespace } from './namespaces.ts';
import { hasOwnTables, loadTables } from './tables.ts';

type Loaded = Record<string, unknown>;

const inDutch = import.meta.glob<Loaded>(
  ['../../locales/nl/*.json', '!../../locales/nl/{ui,app}.json'],
  { import: 'default' },
);

/** Null where there is no such file: what it would say is said in Dutch. */
async function loadFile(language: string, namespace: string): Promise<Loaded | null> {
  if (language === 'nl') return (await inDutch[`../../locales/nl/${namespace}.json`]?.()) ?? null;
  const pack = await packs[`${language}/${packOf[namespace] ?? 'texts'}`]?.();
  return pack?.default[namespace] ?? null;
}

/** Texts are files of the app itself, in the offline store like any other: no network of its own. */
const filesOfTheApp: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    loadFile(language, namespace).then(
      (texts) => done(null, texts ?? {}),
      (problem: Error) => done(problem, null),
    );
  },
};

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** A double name stays on one line; one in another script keeps its own order inside a sentence. */
export function isolated(value: string): string {
  const whole = value.replace(/(\p{L}-)(?=\p{L})/gu, '$1\u2060');
  const needed = document.documentElement.dir === 'rtl' || rightToLeft.test(value);
  return needed ? `\u2068${whole}\u2069` : whole;
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
  const tables = loadTables(language);
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
  pluralsOfOurOwn(i18next.services.pluralResolver);
  await tables;
}

type Plurals = { getRule(code: string, options?: object): Intl.PluralRules };

/**
 * Some browsers know no plurals of Pashto, Somali and Tigrinya, and silently use those of the
 * phone's own language. All three have one and other, as English has.
 */
function pluralsOfOurOwn(plurals: Plurals): void {
  const ofLibrary = plurals.getRule.bind(plurals);
  plurals.getRule = (code, options) => ofLibrary(hasOwnTables(code) ? 'en' : code, options);
}

/** The library says nothing of a file that could not be fetched, and never asks for it again. */
export async function loadTexts(namespaces: readonly Namespace[]): Promise<void> {
  const languages = [currentLanguage(), 'nl'];
  const missing = () =>
    namespaces.filter((name) => languages.some((one) => !i18next.hasResourceBundle(one, name)));
  await i18next.loadNamespaces([...namespaces]);
  if (missing().length > 0) await i18next.reloadResources(languages, missing());
  if (missing().length > 0) throw new Error(`No texts: ${missing()}`);
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
  const wished = navigator.languages.map(languageOfTag).find((language) => language !== null);
  return wished === undefined || wished === 'en' ? 'nl' : wished;
}

/** All texts in use are loaded before the first word changes. */
export async function changeLanguage(language: Language): Promise<void> {
  await loadTables(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(rememberedLanguage, language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
