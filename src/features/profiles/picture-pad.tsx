import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { PictureDrawing } from './picture-drawing.tsx';
import styles from './picture-pad.module.css';
import { isWhole, picturesInCode, pictureWords, withPicture, wordOf } from './pictures.ts';

type PicturePadProps = {
  chosen: readonly number[];
  onChoose(chosen: number[]): void;
};

/** Sixteen pictures with words to tap in order. What was tapped stands above, with its place. */
export function PicturePad({ chosen, onChoose }: PicturePadProps) {
  const t = useText('profiles');
  return (
    <div className={styles.pad}>
      <ChosenPictures chosen={chosen} />
      <p className={styles.count} role="status">
        {t('pictures.chosen', { count: chosen.length })}
      </p>
      <ul className={styles.grid}>
        {pictureWords.map((word, picture) => (
          <li key={word}>
            <button
              type="button"
              className={styles.picture}
              disabled={isWhole(chosen)}
              onClick={() => onChoose(withPicture(chosen, picture))}
            >
              <PictureDrawing word={word} />
              <span>{t(`pictures.word.${word}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button
        kind="quiet"
        icon="arrow-counter-clockwise"
        isDisabled={chosen.length === 0}
        onPress={() => onChoose(chosen.slice(0, -1))}
      >
        {t('pictures.undo')}
      </Button>
    </div>
  );
}

function ChosenPictures({ chosen }: { chosen: readonly number[] }) {
  const t = useText('profiles');
  return (
    <ol className={styles.chosen}>
      {Array.from({ length: picturesInCode }, (_, place) => {
        const picture = chosen[place];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places are fixed, so their number is their identity
          <li key={place} className={styles.place} data-filled={picture !== undefined}>
            {picture === undefined ? (
              <span className={styles.number}>
                {place + 1}
                <VisuallyHidden>{t('pictures.empty')}</VisuallyHidden>
              </span>
            ) : (
              <>
                <PictureDrawing word={wordOf(picture)} />
                <span className={styles.word}>{t(`pictures.word.${wordOf(picture)}`)}</span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
