import { createContext, useContext } from 'react';
import { directionOf, type Language } from '#i18n/languages.ts';
import type { TextKey } from '#i18n/namespaces.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { type TextValues, useText } from '#i18n/use-text.ts';
import { useTextIn } from '#i18n/use-texts-in.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';
import styles from './conversation.module.css';

export type ToldProps = { k: TextKey<'conversation'>; values?: TextValues | undefined };

/** A parent reads their own language with Dutch below it; everybody else one language. */
export function Told({ k, values = {} }: ToldProps) {
  const t = useText('conversation');
  const { role } = useProfile().person;
  if (role !== 'parent') return t(k, values);
  return <TwoLanguages from="conversation" k={k} values={values} />;
}

/** The family's language, where the one who holds the device reads Dutch. */
export const BesideContext = createContext<Language | null>(null);

/** What is asked is read by both at the table: in Dutch and in the language of the family. */
export function Both({ k, values = {} }: ToldProps) {
  const t = useText('conversation');
  const { language } = useLanguage();
  const beside = useContext(BesideContext);
  const inBeside = useTextIn('conversation', language === 'nl' ? beside : null);
  if (beside === null || inBeside === null) {
    return <TwoLanguages from="conversation" k={k} values={values} />;
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
