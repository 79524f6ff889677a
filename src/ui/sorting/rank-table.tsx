import { type ReactNode, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { SortCard } from './sort-card.tsx';
import styles from './sorting.module.css';
import { useDragging } from './use-dragging.ts';
import { useNotTwice } from './use-not-twice.ts';

type RankTableProps = {
  legend: string;
  cards: readonly { id: string; label: string; art?: ReactNode }[];
  /** The cards that lie in order; the others still wait. */
  value: readonly string[];
  onChange(value: string[]): unknown;
};

/** Tap what counts most, then what comes next; each card also has a way up, down and out. */
export function RankTable({ cards, value, onChange }: RankTableProps) {
  const t = useText('forms');
  const [said, setSaid] = useState('');
  const notTwice = useNotTwice();
  const lying = value.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  const waiting = cards.filter(({ id }) => !value.includes(id));
  const change = (next: readonly string[], card: string) => {
    onChange([...next]);
    const label = cards.find(({ id }) => id === card)?.label ?? '';
    const number = next.indexOf(card) + 1;
    if (number > 0) setSaid(t('sort.place', { number, card: label }));
  };
  const moveTo = (card: string, at: number) => {
    const others = value.filter((id) => id !== card);
    change([...others.slice(0, at), card, ...others.slice(at)], card);
  };
  const dragging = useDragging((card, place) => moveTo(card, Number(place)));
  return (
    <div className={styles.table}>
      <VisuallyHidden>
        <p role="status">{said}</p>
      </VisuallyHidden>
      {waiting.length > 0 && (
        <section>
          <p className={styles.left}>{t('sort.first')}</p>
          <ul className={styles.waiting} onKeyDown={notTwice.onKeyDown}>
            {waiting.map((card) => (
              <li key={card.id}>
                <SortCard
                  card={card}
                  drag={dragging.card(card.id)}
                  onPick={() => notTwice.press(() => change([...value, card.id], card.id))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className={styles.name}>{t('sort.order')}</h2>
        {lying.length === 0 && (
          <p className={styles.empty} data-place="0">
            {t('sort.empty')}
          </p>
        )}
        <ol className={styles.order}>
          {lying.map((card, at) => (
            <li key={card.id} data-place={at}>
              <span className={styles.number} aria-hidden="true">
                {at + 1}
              </span>
              <SortCard card={card} drag={dragging.card(card.id)} />
              <span className={styles.moves}>
                <Button kind="quiet" isDisabled={at === 0} onPress={() => moveTo(card.id, at - 1)}>
                  {t('sort.up')}
                  <VisuallyHidden>: {card.label}</VisuallyHidden>
                </Button>
                <Button
                  kind="quiet"
                  isDisabled={at === lying.length - 1}
                  onPress={() => moveTo(card.id, at + 1)}
                >
                  {t('sort.down')}
                  <VisuallyHidden>: {card.label}</VisuallyHidden>
                </Button>
                <Button kind="quiet" onPress={() => onChange(value.filter((id) => id !== card.id))}>
                  {t('sort.remove')}
                  <VisuallyHidden>: {card.label}</VisuallyHidden>
                </Button>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
