import type { ReactNode } from 'react';
import styles from './card-choice.module.css';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

type CardChoiceProps = {
  legend: ReactNode;
  isLegendHidden?: boolean | undefined;
  cards: readonly { id: string; label: ReactNode; art?: ReactNode }[];
  value: readonly string[];
  onChange(value: string[]): unknown;
  /** At this number the other cards wait. */
  max?: number | undefined;
};

/** Paper cards on a table: pick the ones that fit, in the order in which they were picked. */
export function CardChoice(props: CardChoiceProps) {
  const { legend, isLegendHidden = false, cards, value, onChange } = props;
  const max = props.max ?? cards.length;
  const isSingle = max === 1;
  const toggle = (id: string) => {
    if (value.includes(id)) onChange(value.filter((each) => each !== id));
    else onChange(isSingle ? [id] : [...value, id]);
  };
  return (
    <fieldset>
      <legend className={isLegendHidden ? undefined : styles.legend}>
        {isLegendHidden ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      <div className={styles.cards}>
        {cards.map((card) => (
          <label key={card.id} className={styles.card}>
            <input
              type="checkbox"
              checked={value.includes(card.id)}
              disabled={!isSingle && !value.includes(card.id) && value.length >= max}
              onChange={() => toggle(card.id)}
            />
            <span className={styles.tick}>
              <Icon name="check" size="small" />
            </span>
            {card.art}
            <span>{card.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
