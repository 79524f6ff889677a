import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { PersonName } from '#ui/person-name.tsx';
import type { PupilRow, RowChoice } from './class-list.ts';
import styles from './school.module.css';
import { SelectField } from './school-select.tsx';
import type { Import } from './use-import.ts';

/** Who comes, and what is the matter with each other line, in words. */
export function ImportPreview({ list }: { list: Import }) {
  const t = useText('school');
  const { rows, choices, choose } = list;
  if (rows.length === 0) return <p className={styles.quiet}>{t('import.previewNone')}</p>;
  const same = rows.filter((row) => row.choices.includes('same')).map((row) => row.line);
  return (
    <>
      <Counts list={list} />
      {same.length > 1 && (
        <div className={styles.buttons}>
          <Button icon="users" onPress={() => choose(same, 'same')}>
            {t('import.allSame')}
          </Button>
        </div>
      )}
      <ul className={styles.preview} aria-label={t('import.preview')}>
        {rows.map((row) => (
          <PreviewLine
            key={row.line}
            row={row}
            choice={choices.get(row.line) ?? 'skip'}
            onChoose={(choice) => choose([row.line], choice)}
          />
        ))}
      </ul>
    </>
  );
}

function Counts({ list }: { list: Import }) {
  const t = useText('school');
  const asking = list.rows.filter((row) => row.choices.length > 0).length;
  const wrong = list.rows.filter((row) => row.problem && row.choices.length === 0).length;
  return (
    <div className={styles.counts} role="status">
      <p>{t('import.ready', { count: list.chosen.length })}</p>
      {asking > 0 && <p>{t('import.choose', { count: asking })}</p>}
      {wrong > 0 && <p>{t('import.wrong', { count: wrong })}</p>}
    </div>
  );
}

type LineProps = { row: PupilRow; choice: RowChoice; onChoose(choice: RowChoice): void };

function PreviewLine({ row, choice, onChoose }: LineProps) {
  const t = useText('school');
  const name = row.name || t('import.noNameShown');
  return (
    <li className={styles.line} data-problem={row.problem ?? undefined}>
      <span className={styles.quiet}>{t('import.line', { line: row.line })}</span>
      <span className={styles.words}>
        <span className={styles.name}>
          <PersonName name={name} />
        </span>
        <span className={styles.quiet}>
          <bdi>{row.className}</bdi>
        </span>
        {row.problem && <Problem row={row} />}
      </span>
      {row.choices.length > 0 && (
        <SelectField
          label={t('import.choice.label', { name })}
          isLabelHidden
          value={choice}
          onChange={(value) => onChoose(value as RowChoice)}
        >
          {row.choices.map((each) => (
            <option key={each} value={each}>
              {t(`import.choice.${each}`)}
            </option>
          ))}
        </SelectField>
      )}
    </li>
  );
}

function Problem({ row }: { row: PupilRow }) {
  const t = useText('school');
  if (row.problem === null) return null;
  if (row.problem !== 'elsewhere') return <span>{t(`import.problem.${row.problem}`)}</span>;
  const inClass = row.known?.className;
  if (!inClass) return <span>{t('import.problem.elsewhere-no-class')}</span>;
  return <span>{t('import.problem.elsewhere', { class: inClass })}</span>;
}
