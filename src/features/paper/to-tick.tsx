import type { ReactNode } from 'react';
import type { Language } from '#i18n/languages.ts';
import styles from './paper-sheets.module.css';

export type Label = { id: string; nl: string; home: string | null };

type ToTickProps = {
  rows: readonly Label[];
  /** Of the second language in the rows. */
  language: Language | null;
  /** Where each row is laid; without, each has one box of its own. */
  columns?: readonly ReactNode[];
};

/** Boxes to tick with a pen. */
export function ToTick({ rows, language, columns }: ToTickProps) {
  const label = ({ nl, home }: Label) => (
    <>
      <span lang="nl">{nl}</span>
      {home !== null && (
        <span className={styles.home} lang={language ?? undefined} dir="auto">
          {home}
        </span>
      )}
    </>
  );
  if (columns === undefined) {
    return (
      <ul className={styles.ticks}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={styles.box} />
            <span className={styles.label}>{label(row)}</span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
            <th key={at} scope="col" lang="nl">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={styles.label}>
              {label(row)}
            </th>
            {columns.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
              <td key={at}>
                <span className={styles.box} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
