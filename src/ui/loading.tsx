import { useText } from '#i18n/use-text.ts';
import styles from './loading.module.css';
import { useReady } from './use-ready.ts';

/** Local data is there in a moment: it shows itself only when that moment lasts. */
export function Loading() {
  useReady(false);
  const t = useText('ui');
  return (
    <div className={styles.loading} role="status">
      <span className={styles.sheet} />
      <span className={styles.sheet} />
      <span className={styles.sheet} />
      <span className={styles.words}>{t('loading')}</span>
    </div>
  );
}
