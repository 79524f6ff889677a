import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './banner.module.css';
import { applyUpdate, putOffUpdate, useWorkerState } from './register-service-worker.ts';

/** A new version waits for a person's word; it never takes the page from under their hands. */
export function UpdateBanner() {
  const t = useText('app');
  const { isNewVersionReady, isOfflineBroken } = useWorkerState();
  if (isNewVersionReady) {
    return (
      <div className={styles.place}>
        <Notice>
          <p>{t('update.ready')}</p>
          <div className={styles.buttons}>
            <Button kind="quiet" onPress={putOffUpdate}>
              {t('update.later')}
            </Button>
            <Button icon="arrow-counter-clockwise" onPress={applyUpdate}>
              {t('update.now')}
            </Button>
          </div>
        </Notice>
      </div>
    );
  }
  if (!isOfflineBroken) return null;
  return (
    <div className={styles.place}>
      <Notice tone="warn">{t('offline.broken')}</Notice>
    </div>
  );
}
