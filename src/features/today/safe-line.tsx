import { useText } from '#i18n/use-text.ts';
import { useSyncState } from '#sync/use-sync-state.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './today.module.css';

/**
 * One quiet line, and only what is true: all is at school, or so much is on its way. What waits
 * for a connection is said at the foot of every page already.
 */
export function SafeLine() {
  const t = useText('today');
  const { waiting, online, lastExchange, problem } = useSyncState();
  if (problem !== null || lastExchange === null) return null;
  if (waiting > 0 && !online) return null;
  return (
    <p className={styles.safe}>
      <Icon name={waiting > 0 ? 'clock' : 'check-circle'} size="small" />
      <span>{waiting > 0 ? t('state.onItsWay', { count: waiting }) : t('state.safe')}</span>
    </p>
  );
}
