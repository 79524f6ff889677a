import type { ReactNode } from 'react';
import styles from './columns.module.css';

type ColumnsProps = {
  /** What the page is about. */
  children: ReactNode;
  /** What stands beside it on a wide screen, and below it on a phone. */
  aside: ReactNode;
  shape?: 'main' | 'even' | undefined;
  /** What one does stays in sight while one reads, however long that is. */
  isAsideKept?: boolean | undefined;
};

/** A wide screen shows beside each other what a phone shows one below the other. */
export function Columns({ children, aside, shape = 'main', isAsideKept }: ColumnsProps) {
  return (
    <div className={styles.columns} data-shape={shape}>
      <div className={styles.column}>{children}</div>
      <div className={styles.column} data-kept={isAsideKept === true ? '' : undefined}>
        {aside}
      </div>
    </div>
  );
}

/** The same, where a phone shows the side matter first: a search field, a picture. */
export function ColumnsAsideFirst({ children, aside }: Pick<ColumnsProps, 'children' | 'aside'>) {
  return (
    <div className={styles.columns} data-shape="aside-first">
      <div className={styles.column}>{aside}</div>
      <div className={styles.column}>{children}</div>
    </div>
  );
}
