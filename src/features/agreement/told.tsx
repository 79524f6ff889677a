import { createContext, useContext } from 'react';
import { directionOf, type Language } from '#i18n/languages.ts';
import type { TextKey } from '#i18n/namespaces.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { type TextValues, useText } from '#i18n/use-text.ts';
import { useTextIn } from '#i18n/use-texts-in.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import styles from './agreement.module.css';

type ToldProps = { k: TextKey<'agreement'>; values?: TextValues | undefined };

/** What the app says: a parent reads it in two languages, everybody else in one. */
export function Told({ k, values }: ToldProps) {
  const t = useText('agreement');
  const { role } = useProfile().person;
  if (role !== 'parent') return t(k, values);
  return <TwoLanguages from="agreement" k={k} values={values} />;
}

/** The language of the family, as the card has it. */
export const BesideContext = createContext<Language | null>(null);

/** What is printed on the card itself stands there in Dutch and in the language of the family. */
export function Both({ k, values }: ToldProps) {
  const t = useText('agreement');
  const { language } = useLanguage();
  const beside = useContext(BesideContext);
  const inBeside = useTextIn('agreement', language === 'nl' ? beside : null);
  if (beside === null || inBeside === null) {
    return <TwoLanguages from="agreement" k={k} values={values} />;
  }
  return (
    <span className={styles.both}>
      <span>{t(k, values)}</span>
      <span className={styles.beside} lang={beside} dir={directionOf(beside)}>
        {inBeside(k, values)}
      </span>
    </span>
  );
}
