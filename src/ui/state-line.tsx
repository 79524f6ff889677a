import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons/paths.ts';
import styles from './state-line.module.css';

/** Where the words are now. `window` is a private window, which forgets everything. */
export type StorageState =
  | 'empty'
  | 'saving'
  | 'device'
  | 'sent'
  | 'safe'
  | 'held'
  | 'window'
  | 'failed';

type StateLineProps = {
  state: StorageState;
  /** Who read it, the first reading first. */
  readBy?: readonly { name: string; at: number }[] | undefined;
};

const icons: Record<StorageState, IconName> = {
  empty: 'pencil-simple',
  saving: 'clock',
  device: 'device-mobile',
  sent: 'paper-plane-tilt',
  safe: 'check-circle',
  held: 'warning',
  window: 'warning',
  failed: 'warning',
};

/** The true state of what was written, as a sentence. The same words everywhere. */
export function StateLine({ state, readBy = [] }: StateLineProps) {
  const t = useText('ui');
  const dates = useDates();
  return (
    <p className={styles.line} role="status" data-state={state}>
      {state !== 'empty' && (
        <>
          <Icon name={icons[state]} size="small" />
          <span>{t(`state.${state}`)}</span>
        </>
      )}
      {readBy.map((reading) => (
        <span key={reading.name} className={styles.reading}>
          <Icon name="eye" size="small" />
          <span>
            {t('state.read', { name: reading.name, when: dates.text({ instant: reading.at }) })}
          </span>
        </span>
      ))}
    </p>
  );
}
