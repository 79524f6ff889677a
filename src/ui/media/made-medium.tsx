import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  const { kind } = props;
  const asking = useAskingCaption(props.caption);
  return (
    <li className={styles.made} aria-label={t(`${kind}.name`)}>
      {props.children}
      {kind !== 'voice' && asking.isAsked && (
        <div ref={asking.box}>
          <TextField
            label={<Say k="caption" />}
            value={props.caption}
            maxLength={longestCaption}
            onChange={props.onCaption}
          />
        </div>
      )}
      <div className={styles.madeFoot}>
        {kind !== 'voice' && !asking.isAsked && (
          <Button kind="quiet" icon="pencil-simple" onPress={asking.ask}>
            <Say k="caption" />
          </Button>
        )}
        {props.more}
        <Button kind="quiet" icon="trash" onPress={props.onRemove}>
          <Say k="remove" />
        </Button>
      </div>
    </li>
  );
}

/** Asked by a tap: beside a question the field of its answer is the one place to write. */
function useAskingCaption(caption: string) {
  const [isAsked, setAsked] = useState(caption !== '');
  const [isTapped, setTapped] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTapped) box.current?.querySelector('input')?.focus();
  }, [isTapped]);
  if (!isAsked && caption !== '') setAsked(true);
  const ask = () => {
    setAsked(true);
    setTapped(true);
  };
  return { isAsked, ask, box };
}
