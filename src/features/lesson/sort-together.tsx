import { useText } from '#i18n/use-text.ts';
import { SortForm } from '#media/asking/forms/sort-form.tsx';
import styles from './board.module.css';
import type { Sorting } from './sortings.ts';

/** Where the cards of the class lie, by question: for as long as this page is open. */
export type SortedTogether = Readonly<Record<string, Readonly<Record<string, string>>>>;

type SortTogetherProps = {
  sortings: readonly Sorting[];
  sorted: SortedTogether;
  onSort(sorted: SortedTogether): void;
};

/** Cards that the class sorts together. Nobody's own answer, so it is kept in no loopbook. */
export function SortTogether({ sortings, sorted, onSort }: SortTogetherProps) {
  const t = useText('catalogue');
  const staff = useText('staff');
  return (
    <div className={styles.sorting}>
      <p>{staff('board.sortWhat')}</p>
      {sortings.map(({ base, step }) => (
        <section key={base} className={styles.question}>
          <h2>{t(`${base}.question`)}</h2>
          <SortForm
            step={step}
            base={base}
            legend={t(`${base}.question`)}
            isBoard
            value={sorted[base] ?? {}}
            onChange={(value) => onSort({ ...sorted, [base]: value ?? {} })}
          />
        </section>
      ))}
    </div>
  );
}
