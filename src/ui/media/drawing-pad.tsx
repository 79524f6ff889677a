import { useId, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { DrawingSheet } from './drawing-sheet.tsx';
import { type DrawnStroke, type Ink, inks, type Nib, nibs } from './drawn-stroke.ts';
import styles from './media.module.css';
import { MediaIcon } from './media-icon.tsx';
import { Say } from './say.tsx';

export type DrawingPadProps = {
  strokes: readonly DrawnStroke[];
  /** The outline of one stroke, as an SVG path. */
  outline(stroke: DrawnStroke): string;
  /** No line fits any more. */
  isFull: boolean;
  onChange(strokes: readonly DrawnStroke[]): void;
};

/** Paper, six inks and three nibs. Every line can be taken back, and so can wiping the sheet. */
export function DrawingPad({ strokes, outline, isFull, onChange }: DrawingPadProps) {
  const [ink, setInk] = useState<Ink>('inkt');
  const howTo = useId();
  const [nib, setNib] = useState<Nib>('middle');
  const [wiped, setWiped] = useState<readonly DrawnStroke[] | null>(null);
  return (
    <div className={styles.pad}>
      <div className={styles.sheetRoom}>
        <DrawingSheet
          strokes={strokes}
          outline={outline}
          pen={isFull ? null : { ink, nib }}
          describedBy={howTo}
          onStroke={(stroke) => {
            setWiped(null);
            onChange([...strokes, stroke]);
          }}
        />
      </div>
      <div className={styles.tools}>
        <div className={styles.pair}>
          <Button
            icon={<MediaIcon name="arrow-u-up-left" />}
            isDisabled={strokes.length === 0}
            onPress={() => onChange(strokes.slice(0, -1))}
          >
            <Say k="drawing.undo" />
          </Button>
          <Button
            icon="trash"
            isDisabled={strokes.length === 0}
            onPress={() => {
              setWiped(strokes);
              onChange([]);
            }}
          >
            <Say k="drawing.clear" />
          </Button>
        </div>
        {wiped !== null && (
          <Notice>
            <p>
              <Say k="drawing.cleared" />
            </p>
            <Button
              icon="arrow-counter-clockwise"
              onPress={() => {
                onChange([...wiped, ...strokes]);
                setWiped(null);
              }}
            >
              <Say k="drawing.unclear" />
            </Button>
          </Notice>
        )}
        <Inks chosen={ink} onChoose={setInk} />
        <Nibs chosen={nib} onChoose={setNib} />
        {isFull && (
          <Notice tone="warn">
            <Say k="drawing.full" />
          </Notice>
        )}
        <p id={howTo} className={styles.small}>
          <Say k="drawing.withKeys" />
        </p>
      </div>
    </div>
  );
}

function Inks({ chosen, onChoose }: { chosen: Ink; onChoose(ink: Ink): void }) {
  const t = useText('media');
  return (
    <fieldset>
      <legend className={styles.legend}>
        <Say k="drawing.colour" />
      </legend>
      <div className={styles.inks}>
        {inks.map((ink) => (
          <button
            key={ink}
            type="button"
            className={styles.ink}
            aria-pressed={ink === chosen}
            onClick={() => onChoose(ink)}
          >
            <span className={styles.drop} data-ink={ink} />
            <span>{t(`drawing.colours.${ink}`)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Nibs({ chosen, onChoose }: { chosen: Nib; onChoose(nib: Nib): void }) {
  const t = useText('media');
  return (
    <fieldset>
      <legend className={styles.legend}>
        <Say k="drawing.width" />
      </legend>
      <div className={styles.inks}>
        {nibs.map((nib) => (
          <button
            key={nib}
            type="button"
            className={styles.ink}
            aria-pressed={nib === chosen}
            onClick={() => onChoose(nib)}
          >
            <span className={styles.nib} data-nib={nib} />
            <span>{t(`drawing.widths.${nib}`)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
