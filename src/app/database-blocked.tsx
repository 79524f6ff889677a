import { useText } from '#i18n/use-text.ts';
import type { Trouble } from '#storage/trouble.ts';
import { Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import styles from './page-error.module.css';

type DatabaseBlockedProps = { trouble: Trouble | 'silent' };

/**
 * Another window holds the old database, a newer one took over, or the databases do not answer.
 * Nothing typed is lost.
 */
export function DatabaseBlocked({ trouble }: DatabaseBlockedProps) {
  const t = useText('app');
  return (
    <main className={styles.broken} role="alert">
      <Art name="bus" size="small" />
      <h1>{t(`database.${trouble}.title`)}</h1>
      <p>{t(`database.${trouble}.text`)}</p>
      {trouble !== 'blocked' && (
        <Button
          kind="primary"
          icon="arrow-counter-clockwise"
          onPress={() => window.location.reload()}
        >
          {t('error.again')}
        </Button>
      )}
    </main>
  );
}
