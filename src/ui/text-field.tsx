import type { HTMLInputAutoCompleteAttribute } from 'react';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps & {
  value: string;
  onChange(value: string): unknown;
  onBlur?: (() => unknown) | undefined;
  type?: 'text' | 'search' | 'date' | 'tel';
  maxLength?: number | undefined;
  min?: string | undefined;
  max?: string | undefined;
  placeholder?: string | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  autoCapitalize?: 'off' | 'characters' | 'words' | 'sentences';
  inputMode?: 'text' | 'numeric' | 'search';
  /** Of what is typed, where it is not the reader's own language. */
  lang?: string | undefined;
  isRequired?: boolean;
  isSpellChecked?: boolean;
};

/** One line. It turns to the side from which the typed words are read. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <input
          {...control}
          className={styles.input}
          type={props.type ?? 'text'}
          dir={props.type === 'date' ? undefined : 'auto'}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={() => props.onBlur?.()}
          maxLength={props.maxLength}
          min={props.min}
          max={props.max}
          placeholder={props.placeholder}
          autoComplete={props.autoComplete ?? 'off'}
          autoCapitalize={props.autoCapitalize}
          inputMode={props.inputMode}
          lang={props.lang}
          required={props.isRequired}
          spellCheck={props.isSpellChecked}
        />
      )}
    </Field>
  );
}

export function fieldOf(props: FieldProps): FieldProps {
  const { label, isLabelHidden = false, hint, isHintBelow, error } = props;
  return { label, isLabelHidden, hint, isHintBelow, error };
}
