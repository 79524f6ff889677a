import { Button } from '../button.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import styles from './media.module.css';
import { MediaIcon } from './media-icon.tsx';
import type { MediaIconName } from './media-icon-paths.ts';
import type { MediumKind } from './medium-kind.ts';
import { Say } from './say.tsx';
import { useMediaWords } from './use-media-words.ts';

const icons: Record<MediumKind, MediaIconName> = {
  photo: 'image',
  voice: 'microphone',
  drawing: 'paint-brush',
};

type MediaButtonsProps = {
  offers: readonly MediumKind[];
  chosen: MediumKind | null;
  onChoose(kind: MediumKind): void;
  /** Where they are the first way to answer, and words the other one: the question stands above. */
  isFirst?: boolean;
};

/** Beside words, as their equals: a photo, one's voice, a drawing. */
export function MediaButtons({ offers, chosen, onChoose, isFirst = false }: MediaButtonsProps) {
  const mediaWords = useMediaWords();
  return (
    <fieldset>
      {isFirst ? (
        <legend>
          <VisuallyHidden>{mediaWords(offers)}</VisuallyHidden>
        </legend>
      ) : (
        <legend className={styles.legend}>
          <Say k={offers.length === 1 ? 'addVoice' : 'add'} />
        </legend>
      )}
      <div className={styles.row}>
        {offers.map((kind) => (
          <Button
            key={kind}
            icon={<MediaIcon name={icons[kind]} />}
            isPressed={chosen === kind}
            onPress={() => onChoose(kind)}
          >
            <Say k={`${kind}.name`} />
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
