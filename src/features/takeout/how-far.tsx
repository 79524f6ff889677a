import { Button } from '#ui/button.tsx';
import styles from './takeout.module.css';

type HowFarProps = { text: string; done: number; all: number; stop: string; onStop(): void };

/** Something that takes a while, and can be broken off. */
export function HowFar({ text, done, all, stop, onStop }: HowFarProps) {
  return (
    <>
      <p>{text}</p>
      <progress className={styles.bar} aria-label={text} value={done} max={Math.max(1, all)} />
      <Button icon="x" onPress={onStop}>
        {stop}
      </Button>
    </>
  );
}
