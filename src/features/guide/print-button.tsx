import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import styles from './guide.module.css';

export function PrintButton() {
  const t = useText('guide');
  return (
    <div className={styles.notOnPaper}>
      <Button kind="quiet" icon="printer" onPress={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  );
}
