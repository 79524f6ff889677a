import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type EmptyStateProps = { art?: ReactNode; title?: ReactNode; children: ReactNode };

/** Nothing here yet: a picture, and a first step. */
export function EmptyState({ art, title, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {art && <div className={styles.art}>{art}</div>}
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
