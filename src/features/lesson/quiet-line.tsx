import { useText } from '#i18n/use-text.ts';
import { useSyncState } from '#sync/use-sync-state.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './lesson.module.css';

/** One line while the connection is away. Where own work waits, the foot of the page says it already. */
export function QuietLine() {
  const t = useText('leading');
  const { online, problem, waiting } = useSyncState();
  const isAway = !online || problem === 'offline';
  if (!isAway || waiting > 0) return null;
  return (
    <p className={styles.quiet} role="status">
      <Icon name="wifi-slash" size="small" />
      <span>{t('lead.offline')}</span>
    </p>
  );
}
