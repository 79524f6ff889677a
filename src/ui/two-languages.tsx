import { useContext } from 'react';
import type { Namespace, TextKey } from '#i18n/namespaces.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { type TextValues, useDutchText, useText } from '#i18n/use-text.ts';
import { DutchFirst } from './dutch-first.ts';
import styles from './two-languages.module.css';

type TwoLanguagesProps<N extends Namespace> = {
  /** The texts it comes from; the catalogue of activities when nothing is said. */
  from?: N;
  k: TextKey<N>;
  values?: TextValues | undefined;
};

/** The reader's language large, Dutch small below: one learns from the other. */
export function TwoLanguages<N extends Namespace = 'catalogue'>(props: TwoLanguagesProps<N>) {
  const from = props.from ?? ('catalogue' as N);
  const { language } = useLanguage();
  const own = useText(from)(props.k, props.values);
  const dutch = useDutchText(from)(props.k, props.values);
  const isDutchFirst = useContext(DutchFirst);
  if (language === 'nl') return own;
  // What is there in Dutch alone, such as a card of the school, is said once.
  if (own === dutch) return <bdi lang="nl">{own}</bdi>;
  if (isDutchFirst) {
    return (
      <span className={styles.both}>
        <span className={styles.large} lang="nl" dir="ltr">
          {dutch}
        </span>
        <span className={styles.small}>{own}</span>
      </span>
    );
  }
  return (
    <span className={styles.both}>
      <span>{own}</span>
      <span className={styles.small} lang="nl">
        <bdi dir="ltr">{dutch}</bdi>
      </span>
    </span>
  );
}
