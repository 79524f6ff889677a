import { useText } from '#i18n/use-text.ts';
import { syncNow } from '#sync/sync-now.ts';
import type { Truth } from '#sync/truth.ts';
import { useSyncState } from '#sync/use-sync-state.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons/paths.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import styles from './truth.module.css';

export type TruthState = 'alone' | 'held' | 'never' | 'good';

/** The most that can be said for sure. */
export function stateOfTruth({ alone, held, lastExchange }: Truth): TruthState {
  if (alone.length > 0) return 'alone';
  if (held.length > 0) return 'held';
  return lastExchange === null ? 'never' : 'good';
}

const icons: Record<TruthState, IconName> = {
  alone: 'device-mobile',
  held: 'warning',
  never: 'clock',
  good: 'check-circle',
};

/** One true sentence, large; what is done about it; and a button for who does not want to wait. */
export function TruthTop({ truth }: { truth: Truth }) {
  const t = useText('truth');
  const known = useText('settings');
  const ui = useText('ui');
  const { busy, problem } = useSyncState();
  const state = stateOfTruth(truth);
  return (
    <Card tone={state === 'good' ? 'munt' : 'paper'}>
      <div className={styles.top} role="status">
        <Icon name={icons[state]} size="large" />
        <p className={styles.sentence}>
          <TopSentence truth={truth} />
        </p>
      </div>
      <p>{t(`next.${state}`)}</p>
      {problem && (
        <Notice>{problem === 'full' ? ui('storage.full') : known(`sync.${problem}`)}</Notice>
      )}
      {problem === 'signed-out' ? (
        <LinkButton to={paths.scan} kind="primary" icon="qr-code">
          {known('sync.scan')}
        </LinkButton>
      ) : (
        <Button icon="arrow-counter-clockwise" isDisabled={busy} onPress={syncNow}>
          {busy ? known('sync.busy') : known('sync.now')}
        </Button>
      )}
    </Card>
  );
}

function TopSentence({ truth }: { truth: Truth }) {
  const t = useText('truth');
  const known = useText('settings');
  const state = stateOfTruth(truth);
  if (state === 'alone') return t('top.alone', { count: truth.alone.length });
  if (state === 'held') return t('top.held', { count: truth.held.length });
  return state === 'good' ? t('top.good') : known('sync.never');
}
