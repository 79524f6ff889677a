import type { ReactNode } from 'react';
import styles from './rows.module.css';

type RowsProps = {
  label?: string | undefined;
  /** A long list of short rows: a wide screen shows it in so many columns, read downwards. */
  columns?: 2 | 3 | undefined;
  children: ReactNode;
};

/** A list of rows on one sheet of paper. */
export function Rows({ label, columns, children }: RowsProps) {
  return (
    <ul className={styles.rows} data-columns={columns} aria-label={label}>
      {children}
    </ul>
  );
}
