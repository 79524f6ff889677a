import { Choice } from '#ui/choice.tsx';
import styles from './forms.module.css';

type Named = { id: string; label: string };
type BinsFormProps = {
  cards: readonly Named[];
  bins: readonly Named[];
  value: Readonly<Record<string, string>>;
  onChange(value: Record<string, string>): void;
};

/** Each card in a bin, by choosing: no dragging needed. */
export function BinsForm({ cards, bins, value, onChange }: BinsFormProps) {
  return (
    <div className={styles.cards}>
      {cards.map((card) => (
        <Choice
          key={card.id}
          legend={card.label}
          isInline
          options={bins.map((bin) => ({ value: bin.id, label: bin.label }))}
          value={value[card.id] ?? null}
          onChange={(bin) => onChange({ ...value, [card.id]: bin })}
        />
      ))}
    </div>
  );
}
