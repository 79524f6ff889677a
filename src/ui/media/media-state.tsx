import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons/paths.ts';
import styles from './media.module.css';
import type { MediumBytes, MediumState } from './medium-state.ts';
import { Say } from './say.tsx';

const icons: Record<MediumState, IconName> = {
  device: 'device-mobile',
  sending: 'paper-plane-tilt',
  safe: 'check-circle',
  fetching: 'clock',
  waiting: 'download-simple',
  refused: 'warning',
};

/** The true place of one medium, as a sentence; and a way to fetch what is not here. */
export function MediaState({ bytes }: { bytes: MediumBytes }) {
  const t = useText('media');
  const { state, share } = bytes;
  const word = state === 'waiting' && !bytes.isAtSchool ? 'coming' : state;
  const percent = Math.floor((share ?? 0) * 100);
  return (
    <div className={styles.state} data-state={state}>
      <Icon name={icons[state]} size="small" />
      <span>
        {state === 'sending' && percent > 0 ? t('state.share', { percent }) : t(`state.${word}`)}
      </span>
      {word === 'waiting' && (
        <Button kind="quiet" onPress={() => bytes.fetchNow()}>
          <Say k="state.fetch" />
        </Button>
      )}
    </div>
  );
}
