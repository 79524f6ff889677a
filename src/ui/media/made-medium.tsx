import type { ReactNode } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import { TextField } from '../text-field.tsx';
import styles from './media.module.css';
import { Say } from './say.tsx';

type MadeMediumProps = {
  kind: 'photo' | 'voice' | 'drawing';
  caption: string;
  onCaption(caption: string): void;
  onRemove(): void;
  /** The picture or the sound, with its state. */
  children: ReactNode;
  /** What else can be done with it: record again, draw on. */
  more?: ReactNode;
};

const longestCaption = 120;

/** One's own photo, voice or drawing while the entry is made: look, say what it is, take away. */
export function MadeMedium(props: MadeMediumProps) {
  const t = useText('media');
  const { kind, caption } = props;
  return (
    <li className={styles.made} aria-label={t(`${kind}.name`)}>
      {props.children}
      {kind !== 'voice' && (
        <TextField
          label={<Say k="caption" />}
          value={caption}
          maxLength={longestCaption}
          onChange={props.onCaption}
        />
      )}
      <div className={styles.madeFoot}>
        {props.more}
        <Button kind="quiet" icon="trash" onPress={props.onRemove}>
          <Say k="remove" />
        </Button>
      </div>
    </li>
  );
}
