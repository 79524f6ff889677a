import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type FieldProps = {
  label: ReactNode;
  isLabelHidden?: boolean;
  hint?: ReactNode;
  /** A hint that may be read later: the field stands nearer to its question. */
  isHintBelow?: boolean | undefined;
  /** A sentence that says what to do next; what was typed stays. */
  error?: string | null | undefined;
};

export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** Label, hint and error around one control, tied together for a screen reader. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { label, isLabelHidden = false, hint, isHintBelow = false, error, children } = props;
  const id = useId();
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const hinted = hint && (
    <p id={`${id}-hint`} className={styles.hint}>
      {hint}
    </p>
  );
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {!isHintBelow && hinted}
      {children({
        id,
        'aria-describedby': told === '' ? undefined : told,
        'aria-invalid': error ? true : undefined,
      })}
      {isHintBelow && hinted}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
