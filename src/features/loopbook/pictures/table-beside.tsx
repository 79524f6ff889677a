import type { ReactNode } from 'react';
import { useText } from '#i18n/use-text.ts';
import styles from './pictures.module.css';

export type TableRow = { key: string; cells: readonly ReactNode[] };

type TableBesideProps = {
  caption: string;
  head: readonly string[];
  rows: readonly TableRow[];
};

/** The same as the picture, for who reads tables; it stands on paper where it was opened. */
export function TableBeside({ caption, head, rows }: TableBesideProps) {
  const t = useText('pictures');
  if (rows.length === 0) return null;
  return (
    <details className={styles.tableRoom}>
      <summary className={styles.tableOpen}>{t('table')}</summary>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its column
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
