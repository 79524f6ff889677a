import type { ReactNode } from 'react';
import { Sticker } from './sticker.tsx';
import styles from './sticker-choice.module.css';
import { type StickerName, stickerNames } from './sticker-names.ts';

type StickerChoiceProps = {
  label: ReactNode;
  chosen: StickerName | null;
  /** Null when the chosen one is taken off again. */
  onChoose(name: StickerName | null): void;
};

/** One of the stickers, or none: a second tap takes it off. */
export function StickerChoice({ label, chosen, onChoose }: StickerChoiceProps) {
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
        {stickerNames.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.option}
            aria-pressed={chosen === name}
            onClick={() => onChoose(chosen === name ? null : name)}
          >
            <Sticker name={name} isSmall />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
