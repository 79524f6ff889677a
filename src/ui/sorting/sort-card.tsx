import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import styles from './sorting.module.css';
import type { useDragging } from './use-dragging.ts';

type SortCardProps = {
  card: { id: string; label: string; art?: ReactNode };
  drag: ReturnType<ReturnType<typeof useDragging>['card']>;
  isBig?: boolean;
  isPicked?: boolean;
  /** A card that lies somewhere is taken up with a tap; the one in the hand is not a button. */
  onPick?: () => void;
};

/** A paper card: its picture, its words, and the grip for a finger that drags it. */
export function SortCard({ card, drag, isBig = false, isPicked = false, onPick }: SortCardProps) {
  const inside = (
    <>
      {card.art}
      <span className={styles.words} dir="auto">
        {card.label}
      </span>
    </>
  );
  return (
    <div {...drag} className={styles.card} data-big={isBig ? '' : undefined}>
      {onPick === undefined ? (
        <span className={styles.face}>{inside}</span>
      ) : (
        <button type="button" className={styles.face} aria-pressed={isPicked} onClick={onPick}>
          {inside}
        </button>
      )}
      <span className={styles.grip} data-grip="" aria-hidden="true">
        <Icon name="dots-six-vertical" />
      </span>
    </div>
  );
}
