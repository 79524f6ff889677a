import type { TalkSide } from '#domain/talk.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from './conversation.module.css';
import { Both } from './told.tsx';

type TurnProps = {
  now: string;
  other: string;
  side: TalkSide;
  onPass(): Promise<void>;
};

/** Whose turn it is, and the one button that gives it to the other. */
export function Turn({ now, other, side, onPass }: TurnProps) {
  return (
    <section className={styles.turn} data-side={side}>
      <div role="status">
        <p className={styles.now}>
          <Icon name="chat-circle-text" />
          <Both k="turn.now" values={{ name: now }} />
        </p>
        <p className={styles.listens}>
          <Both k="turn.listens" values={{ name: other }} />
        </p>
      </div>
      <Button icon="swap" onPress={onPass}>
        <Both k="turn.pass" values={{ name: other }} />
      </Button>
    </section>
  );
}
