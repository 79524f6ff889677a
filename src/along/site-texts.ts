/** The app's own words for a page that has to be read without the app. */
import type { CardTexts } from '#domain/activity.ts';
import { type AnyText, withBrought } from '#i18n/brought-texts.ts';
import { dateText } from '#i18n/dates.ts';
import { directionOf, type Language } from '#i18n/languages.ts';
import type { Namespace } from '#i18n/namespaces.ts';
import { heldTexts } from '#i18n/use-text.ts';

export const siteNamespaces = [
  'along',
  'parcel',
  'loopbook',
  'cards',
  'catalogue',
  'forms',
  'ui',
  'media',
  'transitions',
] as const satisfies readonly Namespace[];

export type SiteTexts = {
  language: Language;
  dir: 'ltr' | 'rtl';
  /** `namespace:key`, in the reader's language. */
  t(name: string, values?: Record<string, string | number>): string;
  has(name: string): boolean;
  /** The same, with the words that a card of a school brought. */
  of(card: CardTexts | undefined): SiteTexts['t'];
  day(when: { instant: number } | { day: string }): string;
};

/** In twenty years nobody knows which year "this year" was. */
const anotherYear = new Date(0);

export function siteTexts(language: Language): SiteTexts {
  const fixed = heldTexts.getFixedT(language);
  const t = ((name, values) => fixed(name, values ?? {})) as AnyText;
  return {
    language,
    dir: directionOf(language),
    t,
    has: (name) => heldTexts.exists(name, { lng: language }),
    of: (card) => {
      if (card === undefined) return t;
      const brought = (namespace: string) =>
        withBrought((key, values) => t(`${namespace}:${key}`, values), card);
      return (name, values) => {
        const [namespace = '', ...key] = name.split(':');
        return brought(namespace)(key.join(':'), values);
      };
    },
    day: (when) => dateText(language, when, 'long', anotherYear),
  };
}
