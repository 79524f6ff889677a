import type { Namespace, TextKey } from '#i18n/namespaces.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { type TextValues, useDutchText, useText } from '#i18n/use-text.ts';
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
  const own = useText(from);
  const dutch = useDutchText(from);
  if (language === 'nl') return own(props.k, props.values);
  return (
    <span className={styles.both}>
      <span>{own(props.k, props.values)}</span>
      <span className={styles.dutch} lang="nl">
        <bdi dir="ltr">{dutch(props.k, props.values)}</bdi>
      </span>
    </span>
  );
}
