import { useText } from '#i18n/use-text.ts';
import { type ColumnMeaning, columnMeanings } from './parse-list.ts';
import styles from './school.module.css';
import { SelectField } from './school-select.tsx';
import type { Import } from './use-import.ts';

/** What each column says: a proposal that the person can put right. */
export function ColumnChoice({ list }: { list: Import }) {
  const t = useText('school');
  const { columns, parsed } = list;
  if (columns.length < 2) return null;
  const examples = parsed.headings ?? parsed.rows[0]?.cells ?? [];
  return (
    <fieldset>
      <legend className={styles.legend}>{t('import.columns')}</legend>
      <div className={styles.chooser}>
        {columns.map((meaning, column) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the list
            key={column}
            label={t('import.column', { number: column + 1, example: examples[column] ?? '' })}
            value={meaning}
            onChange={(value) => list.setMeaning(column, value as ColumnMeaning)}
          >
            {columnMeanings.map((each) => (
              <option key={each} value={each}>
                {t(`import.meaning.${each}`)}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </fieldset>
  );
}
