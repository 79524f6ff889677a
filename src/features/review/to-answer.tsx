import type { RefObject } from 'react';
import { Icon } from '#ui/icon.tsx';
import styles from './review.module.css';
import { Told } from './told.tsx';

/**
 * The first stop after the heading: whoever works with keys is at the answer with two of them, past
 * everything that was shared. Seen only while it has the focus.
 */
export function ToAnswer({ place }: { place: RefObject<HTMLDivElement | null> }) {
  const go = () => {
    const field = place.current?.querySelector<HTMLElement>('textarea');
    (field ?? place.current?.querySelector<HTMLElement>('a, button'))?.focus();
  };
  return (
    <button type="button" className={styles.skip} onClick={go}>
      <Icon name="chat-circle-text" /> <Told k="reading.toAnswer" />
    </button>
  );
}
