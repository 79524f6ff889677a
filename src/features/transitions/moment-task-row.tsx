import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useTaskText } from '#ui/use-task-text.ts';
import { limits } from './limits.ts';
import type { MomentRow } from './moment-rows.ts';
import styles from './transitions.module.css';
import { useWeeks } from './use-weeks.ts';

type MomentTaskRowProps = {
  row: MomentRow;
  number: number;
  onChange(row: MomentRow): void;
  onRemove(): void;
};

/** A task of the app keeps its words in every language until somebody writes it otherwise. */
export function MomentTaskRow({ row, number, onChange, onRemove }: MomentTaskRowProps) {
  const t = useText('desk');
  const words = useTaskText()(row);
  const { optionsWith } = useWeeks();
  return (
    <fieldset className={styles.version}>
      <legend className={styles.small}>{t('moments.task', { number })}</legend>
      <TextField
        label={t('moments.what')}
        value={words}
        onChange={(text) => onChange({ ...row, text, from: null })}
        maxLength={limits.task}
      />
      <SelectField
        label={t('moments.when')}
        value={String(row.days ?? '')}
        onChange={(days) => onChange({ ...row, days: days === '' ? null : Number(days) })}
        options={optionsWith(row.days)}
      />
      <Button kind="quiet" icon="trash" onPress={onRemove}>
        {t('moments.remove', { number })}
      </Button>
    </fieldset>
  );
}
