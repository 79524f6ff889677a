import { useText } from '#i18n/use-text.ts';
import styles from './guide.module.css';

const lines = ['card', 'private', 'read', 'talk', 'calm'] as const;

/** All there is to know before a first lesson. */
export function HowItWorks() {
  const t = useText('guide');
  return (
    <section className={styles.section}>
      <h2>{t('how.title')}</h2>
      <ol className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{t(`how.${line}`)}</li>
        ))}
      </ol>
    </section>
  );
}
