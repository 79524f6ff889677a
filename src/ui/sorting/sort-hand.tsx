import type { RefObject } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import { SortCard } from './sort-card.tsx';
import type { SortedCard, SortPlace } from './sorted.ts';
import styles from './sorting.module.css';
import type { useDragging } from './use-dragging.ts';
import { useNotTwice } from './use-not-twice.ts';

type SortHandProps = {
  card: SortedCard;
  places: readonly SortPlace[];
  value: Readonly<Record<string, string>>;
  drag: ReturnType<ReturnType<typeof useDragging>['card']>;
  place: RefObject<HTMLFieldSetElement | null>;
  onLay(place: string | undefined): void;
};

/** The card in the hand, and a button for each place it can go to. */
export function SortHand({ card, places, value, drag, place: hand, onLay }: SortHandProps) {
  const t = useText('forms');
  const notTwice = useNotTwice();
  const lies = value[card.id] !== undefined;
  return (
    <fieldset ref={hand} className={styles.hand} tabIndex={-1} onKeyDown={notTwice.onKeyDown}>
      <legend className={styles.which}>{t(lies ? 'sort.moveTo' : 'sort.which')}</legend>
      <SortCard card={card} drag={drag} isBig />
      <div className={styles.choices}>
        {places.map(({ id, label }) => (
          <Button
            key={id}
            isPressed={value[card.id] === id}
            onPress={() => notTwice.press(() => onLay(id))}
          >
            {label}
            <Count of={Object.values(value).filter((at) => at === id).length} />
          </Button>
        ))}
        {lies && (
          <Button kind="quiet" icon="x" onPress={() => onLay(undefined)}>
            {t('sort.remove')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** On the button itself: on a phone the place with its cards lies below the edge. */
function Count({ of }: { of: number }) {
  if (of === 0) return null;
  return (
    <span key={of} className={styles.count} aria-hidden="true">
      {of}
    </span>
  );
}
