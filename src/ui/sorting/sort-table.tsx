import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { OwnCard } from './own-card.tsx';
import { SortCard } from './sort-card.tsx';
import { SortHand } from './sort-hand.tsx';
import type { SortedCard, SortPlace } from './sorted.ts';
import styles from './sorting.module.css';
import { useDragging } from './use-dragging.ts';
import { useMoves } from './use-moves.ts';

type SortTableProps = {
  legend: string;
  /** How the places lie: beside each other, two by two, on a balance, or as rings. */
  layout: 'bins' | 'grid' | 'balance' | 'rings';
  /** Those of the question and those of one's own, in the order in which they are taken up. */
  cards: readonly SortedCard[];
  places: readonly SortPlace[];
  value: Readonly<Record<string, string>>;
  onChange(value: Record<string, string>): unknown;
  /** Null: no more cards of one's own; the answer is why not, such as one that lies there already. */
  own: { label: string; most: number; make(words: string): string | null } | null;
  /** On a board: the hand beside the places, so that nobody has to scroll while they drag. */
  isBoard?: boolean | undefined;
};

/**
 * Cards that go to places: one in the hand, and a button for each place. Whoever wants drags it.
 * A card that lies is taken up again with one tap.
 */
export function SortTable(props: SortTableProps) {
  const { cards, places, value } = props;
  const t = useText('forms');
  const [picked, setPicked] = useState<string | null>(null);
  const moves = useMoves(props);
  const status = useRef<HTMLParagraphElement>(null);
  const hand = useRef<HTMLFieldSetElement>(null);
  const waiting = cards.filter(({ id }) => value[id] === undefined);
  const inHand = cards.find(({ id }) => id === picked) ?? waiting[0] ?? null;
  /** Keys go on where they were; where that went away, from the hand or from what was said. */
  const keepFocus = (work: () => void) => {
    const { activeElement } = document;
    flushSync(work);
    if (activeElement?.isConnected === false) (hand.current ?? status.current)?.focus();
  };
  const lay = (card: string, place: string | undefined) =>
    keepFocus(() => {
      moves.lay(card, place);
      setPicked(null);
    });
  const undo = () =>
    keepFocus(() => {
      moves.undo();
      setPicked(null);
    });
  const take = (card: string) => {
    flushSync(() => setPicked(card));
    hand.current?.focus();
    hand.current?.scrollIntoView?.({ block: 'nearest' });
  };
  const dragging = useDragging(lay);
  const ownCard = props.own !== null && (
    <OwnCard
      label={props.own.label}
      most={props.own.most}
      onMake={(words) => {
        const made = props.own?.make(words) ?? null;
        if (made !== null) setPicked(made);
        return made !== null;
      }}
    />
  );
  return (
    <div
      className={styles.table}
      data-layout={props.layout}
      data-board={props.isBoard === true ? '' : undefined}
    >
      {props.layout === 'rings' && ownCard}
      {inHand !== null && (
        <SortHand
          card={inHand}
          places={places}
          value={value}
          drag={dragging.card(inHand.id)}
          place={hand}
          onLay={(place) => lay(inHand.id, place)}
        />
      )}
      <p ref={status} tabIndex={-1} role="status" className={styles.said} dir="auto">
        {moves.said.lies} <VisuallyHidden>{moves.said.next}</VisuallyHidden>
      </p>
      {moves.canUndo && (
        <div>
          <Button kind="quiet" icon="arrow-counter-clockwise" onPress={undo}>
            {t('sort.undo')}
          </Button>
        </div>
      )}
      {cards.length > 0 && (
        <p className={styles.left}>
          {waiting.length > 0 ? t('sort.left', { count: waiting.length }) : t('sort.done')}
        </p>
      )}
      <Places
        {...props}
        isDragging={dragging.held !== null}
        picked={inHand?.id ?? null}
        drag={dragging.card}
        onPick={take}
      />
      {props.layout !== 'rings' && ownCard}
    </div>
  );
}

type PlacesProps = Pick<SortTableProps, 'cards' | 'places' | 'value'> & {
  isDragging: boolean;
  picked: string | null;
  drag: ReturnType<typeof useDragging>['card'];
  onPick(card: string): void;
};

function Places({ cards, places, value, isDragging, picked, drag, onPick }: PlacesProps) {
  const t = useText('forms');
  return (
    <div className={styles.places} data-dragging={isDragging ? '' : undefined}>
      {places.map((place) => {
        const lying = cards.filter(({ id }) => value[id] === place.id);
        return (
          <section key={place.id} className={styles.place} data-place={place.id}>
            <h2 className={styles.name}>
              {place.art}
              {place.label}
            </h2>
            {lying.length === 0 && <p className={styles.empty}>{t('sort.empty')}</p>}
            <ul className={styles.lying}>
              {lying.map((card) => (
                <li key={card.id}>
                  <SortCard
                    card={card}
                    drag={drag(card.id)}
                    isPicked={card.id === picked}
                    onPick={() => onPick(card.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
