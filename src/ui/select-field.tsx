import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { fieldOf } from './text-field.tsx';

type SelectFieldProps = FieldProps & {
  options: readonly { value: string; label: string }[];
  value: string;
  onChange(value: string): void;
};

/** One of many, where radio cards would fill the screen: the list of the device itself. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <select
          {...control}
          className={styles.input}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
