import { Button } from '../button.tsx';
import styles from './media.module.css';
import { MediaIcon } from './media-icon.tsx';
import type { MediaIconName } from './media-icon-paths.ts';
import { Say } from './say.tsx';

export type MediumKind = 'photo' | 'voice' | 'drawing';

const icons: Record<MediumKind, MediaIconName> = {
  photo: 'image',
  voice: 'microphone',
  drawing: 'paint-brush',
};

type MediaButtonsProps = {
  offers: readonly MediumKind[];
  chosen: MediumKind | null;
  onChoose(kind: MediumKind): void;
};

/** Beside words, as their equals: a photo, one's voice, a drawing. */
export function MediaButtons({ offers, chosen, onChoose }: MediaButtonsProps) {
  return (
    <fieldset>
      <legend className={styles.legend}>
        <Say k={offers.length === 1 ? 'addVoice' : 'add'} />
      </legend>
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
