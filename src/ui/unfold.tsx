import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './unfold.module.css';

type UnfoldProps = {
  title: ReactNode;
  /** Small pictures before the title: one on a phone, all where there is room. */
  art?: ReactNode;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  children: ReactNode;
};

/** A part of a long page under its own heading. What is closed is not even made. */
export function Unfold({ title, art, isOpen, onToggle, children }: UnfoldProps) {
  return (
    <details
      className={styles.unfold}
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) onToggle(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        {art && <span className={styles.art}>{art}</span>}
        <h2>{title}</h2>
        <Icon name="caret-down" />
      </summary>
      {isOpen && <div className={styles.inside}>{children}</div>}
    </details>
  );
}
