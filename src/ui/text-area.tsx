import { useLayoutEffect, useRef } from 'react';
import styles from './field.module.css';
import { Field, type FieldProps } from './field.tsx';
import { fieldOf } from './text-field.tsx';

type TextAreaProps = FieldProps & {
  value: string;
  onChange(value: string): unknown;
  onBlur?: (() => unknown) | undefined;
  maxLength?: number | undefined;
  placeholder?: string | undefined;
  lang?: string | undefined;
};

/** Room for more than a line: it grows with the words, and turns to the side they are read from. */
export function TextArea(props: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current !== null && props.value !== '') growToFit(area.current);
  }, [props.value]);
  return (
    <Field {...fieldOf(props)}>
      {(control) => (
        <textarea
          {...control}
          ref={area}
          className={`${styles.input} ${styles.area}`}
          dir="auto"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={() => props.onBlur?.()}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          lang={props.lang}
        />
      )}
    </Field>
  );
}

/** Where the browser cannot size a field by its content. It only grows: a shrinking field jumps. */
function growToFit(area: HTMLTextAreaElement) {
  if (typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content')) return;
  if (area.scrollHeight > area.clientHeight) area.style.blockSize = `${area.scrollHeight + 4}px`;
}
