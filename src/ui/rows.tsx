import type { ReactNode } from 'react';
import styles from './rows.module.css';

/** A list of rows on one sheet of paper. */
export function Rows({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}
