import { useId } from 'react';
import { faces } from '#domain/face.ts';
import { useText } from '#i18n/use-text.ts';
import { unchoose } from '#ui/choose-again.ts';
import { Face } from '#ui/face.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './forms.module.css';

type ScaleCardsFormProps = {
  cards: readonly { id: string; label: string }[];
  value: Readonly<Record<string, number>>;
  onChange(value: Record<string, number>): void;
};

/** A row of five faces per card: one tap each. The chosen face says its word beside the card. */
export function ScaleCardsForm({ cards, value, onChange }: ScaleCardsFormProps) {
  const t = useText('activities');
  const ui = useText('ui');
  const name = useId();
  return (
    <div className={styles.cards}>
      <p className={styles.key}>{t('form.scaleKey', { low: ui('face.1'), high: ui('face.5') })}</p>
      {cards.map((card) => {
        const chosen = faces.find((face) => face === value[card.id]);
        return (
          <fieldset key={card.id} className={styles.scale}>
            <legend>{card.label}</legend>
            <span className={styles.word} aria-hidden="true">
              {chosen !== undefined && ui(`face.${chosen}`)}
            </span>
            <div className={styles.faces}>
              {faces.map((face) => (
                <label key={face} className={styles.face}>
                  <input
                    type="radio"
                    name={`${name}-${card.id}`}
                    checked={chosen === face}
                    onChange={() => onChange({ ...value, [card.id]: face })}
                    onClick={unchoose(chosen === face, () => onChange(without(value, card.id)))}
                  />
                  <Face name={`${face}`} />
                  <VisuallyHidden>{ui(`face.${face}`)}</VisuallyHidden>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

function without(value: ScaleCardsFormProps['value'], card: string): Record<string, number> {
  return Object.fromEntries(Object.entries(value).filter(([id]) => id !== card));
}
