import { useText } from '#i18n/use-text.ts';
import { useSyncState } from '#sync/use-sync-state.ts';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons/paths.ts';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import styles from './banner.module.css';

/** One quiet, true line. Without a connection and without waiting work there is nothing to say. */
export function ConnectionLine() {
  const t = useText('app');
  const ui = useText('ui');
  const { waiting, online, problem } = useSyncState();
  if (problem === 'signed-out') {
    return (
      <Line icon="lock-simple" words={t('connection.signedOut')}>
        <TextLink to={paths.welcome}>{t('connection.signIn')}</TextLink>
      </Line>
    );
  }
  if (problem === 'update') {
    return <Line icon="arrow-counter-clockwise" words={t('connection.update')} />;
  }
  if (problem === 'full') return <Line icon="warning" words={ui('storage.full')} />;
  if (problem === 'server') return <Line icon="clock" words={t('connection.server')} />;
  // A browser may call itself online while nothing gets through.
  if ((online && problem !== 'offline') || waiting === 0) return null;
  return <Line icon="wifi-slash" words={t('connection.waiting', { count: waiting })} />;
}

type LineProps = { icon: IconName; words: string; children?: React.ReactNode };

function Line({ icon, words, children }: LineProps) {
  return (
    <div className={styles.line} role="status">
      <Icon name={icon} size="small" />
      <span>{words}</span>
      {children}
    </div>
  );
}
