import { type ReactNode, useId } from 'react';
import type { FaceWords } from '#domain/activity.ts';
import { type Face as FaceValue, faces } from '#domain/face.ts';
import { useText } from '#i18n/use-text.ts';
import { unchoose } from '#ui/choose-again.ts';
import { Face } from '#ui/face.tsx';
import { Notice } from '#ui/notice.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './forms.module.css';

type ScaleCardsFormProps = {
  cards: readonly { id: string; label: ReactNode; art?: ReactNode }[];
  words: FaceWords | undefined;
  value: Readonly<Record<string, number>>;
  onChange(value: Record<string, number>): void;
};

/** A row of five faces per card: one tap each. The chosen face says its word beside the card. */
export function ScaleCardsForm({ cards, words, value, onChange }: ScaleCardsFormProps) {
  const t = useText('activities');
  const ui = useText('ui');
  const forms = useText('forms');
  const name = useId();
  const wordOf = (face: FaceValue) =>
    words === 'energy' ? forms(`energy.${face}`) : ui(`face.${face}`);
  if (cards.length === 0) return <Notice>{t('form.chooseFirst')}</Notice>;
  return (
    <div className={styles.cards}>
      <p className={styles.key}>
        {words === 'energy'
          ? forms('energyKey')
          : t('form.scaleKey', { low: wordOf(1), high: wordOf(5) })}
      </p>
      {cards.map((card) => {
        const chosen = faces.find((face) => face === value[card.id]);
        return (
          <fieldset key={card.id} className={styles.scale}>
            <legend className={styles.scaled}>
              {card.art}
              {card.label}
            </legend>
            <span className={styles.word} aria-hidden="true">
              {chosen !== undefined && wordOf(chosen)}
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
                  <VisuallyHidden>{wordOf(face)}</VisuallyHidden>
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
