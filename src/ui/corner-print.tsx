import styles from './corner-print.module.css';

type CornerPrintProps = {
  /** A phone has room for it on the pages of the first level only. */
  isFirstLevel: boolean;
  /** Where a wide screen has it; the way on at the bottom leaves no room there. */
  place: 'top' | 'bottom';
};

/** Three plates that run off the corner of the sheet: the maker's sign of every page. */
export function CornerPrint({ isFirstLevel, place }: CornerPrintProps) {
  return (
    <svg
      className={styles.print}
      viewBox="0 0 150 84"
      aria-hidden="true"
      focusable="false"
      data-first-level={isFirstLevel ? '' : undefined}
      data-place={place}
    >
      <path className={styles.zon} d="M34 0q-10 40 30 46t46 4 40 6V0z" />
      <path className={styles.koraal} d="M104 0l6 34 40 14V0z" />
      <path className={styles.munt} d="M52 32q18-8 26 8t-10 26-28-8 12-26" />
    </svg>
  );
}
