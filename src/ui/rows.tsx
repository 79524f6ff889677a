import type { ReactNode } from 'react';
import styles from './rows.module.css';

type RowsProps = {
  label?: string | undefined;
  /** A long list of short rows: a wide screen shows it in columns, read downwards. */
  isColumns?: boolean | undefined;
  children: ReactNode;
};

/** A list of rows on one sheet of paper. */
export function Rows({ label, isColumns = false, children }: RowsProps) {
  return (
    <ul className={styles.rows} data-columns={isColumns ? '' : undefined} aria-label={label}>
      {children}
    </ul>
  );
}
