import styles from './corner-print.module.css';

/** Three plates that run off the corner of the sheet: the maker's sign of every first-level page. */
export function CornerPrint() {
  return (
    <svg className={styles.print} viewBox="0 0 150 84" aria-hidden="true" focusable="false">
      <path className={styles.zon} d="M40 0q-8 34 26 40t54-8 30-2V0z" />
      <path className={styles.koraal} d="M96 0l4 40 50 18V0z" />
      <path className={styles.munt} d="M124 14l26-10v76q-34-10-26-66" />
    </svg>
  );
}
