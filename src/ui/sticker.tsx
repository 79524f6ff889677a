import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons/paths.ts';
import styles from './sticker.module.css';

type Drawing = { icon: IconName; colour: 'zon' | 'munt' | 'koraal' | 'pruim' | 'kobalt' };

const drawings: Record<string, Drawing> = {
  seen: { icon: 'eye', colour: 'munt' },
  'well-told': { icon: 'chat-circle-text', colour: 'kobalt' },
  'good-step': { icon: 'signpost', colour: 'zon' },
  brave: { icon: 'flag', colour: 'pruim' },
  thanks: { icon: 'hand-heart', colour: 'koraal' },
  'lets-talk': { icon: 'users', colour: 'kobalt' },
  'keep-going': { icon: 'arrow-right', colour: 'munt' },
  proud: { icon: 'sun', colour: 'zon' },
};
const newer: Drawing = { icon: 'sticker', colour: 'zon' };

function drawingOf(id: string): Drawing {
  return Object.hasOwn(drawings, id) ? (drawings[id] ?? newer) : newer;
}

/** A sticker as it stands at what it answers: a drawing and its words, never a drawing alone. */
export function Sticker({ id, children }: { id: string; children: ReactNode }) {
  const { icon, colour } = drawingOf(id);
  return (
    <span className={classNames(styles.sticker, styles[colour])}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}

type StickerChoiceProps = {
  label: string;
  options: { id: string; text: string }[];
  chosen: string | null;
  /** Null when the chosen one is taken off again. */
  onChoose(id: string | null): void;
};

/** One of a few stickers, or none: a second tap takes it off. */
export function StickerChoice({ label, options, chosen, onChoose }: StickerChoiceProps) {
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map(({ id, text }) => (
          <button
            key={id}
            type="button"
            className={classNames(styles.option, styles[drawingOf(id).colour])}
            aria-pressed={chosen === id}
            onClick={() => onChoose(chosen === id ? null : id)}
          >
            <Icon name={chosen === id ? 'check-circle' : drawingOf(id).icon} />
            <span>{text}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
