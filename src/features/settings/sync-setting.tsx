import { useText } from '#i18n/use-text.ts';
import { useHeld } from '#sync/held.ts';
import { syncNow } from '#sync/sync-now.ts';
import { useSyncState } from '#sync/use-sync-state.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { When } from '#ui/when.tsx';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

/** What is at school already and what still waits, in words that are true at this moment. */
export function SyncSetting() {
  const t = useText('settings');
  const ui = useText('ui');
  const { waiting, lastExchange, busy, problem } = useSyncState();
  const held = useHeld();
  return (
    <Setting title={t('sync.title')}>
      <Card>
        <div className={styles.person} role="status">
          <Icon name={waiting > 0 ? 'device-mobile' : 'check-circle'} size="large" />
          <p>{waiting > 0 ? t('sync.waiting', { count: waiting }) : t('sync.allSafe')}</p>
        </div>
        {problem && (
          <Notice tone={toneOf(problem)}>
            {problem === 'full' ? ui('storage.full') : t(`sync.${problem}`)}
          </Notice>
        )}
        {problem === 'signed-out' && (
          <LinkButton to={paths.scan} kind="primary" icon="qr-code">
            {t('sync.scan')}
          </LinkButton>
        )}
        <p className={styles.quiet}>
          {lastExchange === null ? (
            t('sync.never')
          ) : (
            <>
              {t('sync.last')} <When instant={lastExchange} />
            </>
          )}
        </p>
        <Button icon="arrow-counter-clockwise" isDisabled={busy} onPress={syncNow}>
          {busy ? t('sync.busy') : t('sync.now')}
        </Button>
        <LinkButton to={paths.truth} kind="quiet" icon="check-circle">
          {t('sync.truth')}
        </LinkButton>
      </Card>
      {held !== undefined && held.length > 0 && (
        <Notice tone="warn">
          <p>{t('sync.held', { count: held.length })}</p>
          <LinkButton to={paths.tray} icon="warning">
            {t('sync.tray')}
          </LinkButton>
        </Notice>
      )}
    </Setting>
  );
}

/** Offline is a state, not an error. */
function toneOf(problem: string): 'info' | 'warn' {
  return problem === 'offline' || problem === 'server' ? 'info' : 'warn';
}
