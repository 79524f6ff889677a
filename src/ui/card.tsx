import type { ReactNode } from 'react';
import styles from './card.module.css';

type CardProps = {
  /** The ground of the paper; the words stay ink on it. */
  tone?: 'paper' | 'kobalt' | 'koraal' | 'zon' | 'munt' | 'pruim' | undefined;
  isFlat?: boolean | undefined;
  children: ReactNode;
};

export function Card({ tone = 'paper', isFlat = false, children }: CardProps) {
  return (
    <div className={styles.card} data-tone={tone} data-flat={isFlat ? '' : undefined}>
      {children}
    </div>
  );
}
