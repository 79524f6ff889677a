import type { ReactNode } from 'react';
import { Field } from '#ui/field.tsx';
import styles from './school.module.css';

type SelectFieldProps = {
  label: ReactNode;
  isLabelHidden?: boolean;
  hint?: ReactNode;
  value: string;
  onChange(value: string): unknown;
  /** `option` and `optgroup` elements. */
  children: ReactNode;
};

/** One of many: the browser's own list, which everyone knows how to search. */
export function SelectField(props: SelectFieldProps) {
  const { label, isLabelHidden = false, hint, value, onChange, children } = props;
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hint}>
      {(control) => (
        <select
          {...control}
          className={styles.select}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </Field>
  );
}
