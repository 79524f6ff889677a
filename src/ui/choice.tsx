import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { classNames } from './class-names.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type ChoiceOption<V extends string> = {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  /** A small picture in front of the words. */
  art?: ReactNode;
  isDisabled?: boolean | undefined;
};

type ChoiceProps<V extends string> = {
  legend: ReactNode;
  isLegendHidden?: boolean | undefined;
  options: readonly ChoiceOption<V>[];
  value: V | null;
  onChange(value: V): unknown;
  /** Short options stand beside each other where there is room. */
  isInline?: boolean | undefined;
};

/** One of a few: real radio buttons, each as large as a thumb. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { legend, isLegendHidden = false, options, value, onChange, isInline = false } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className={isLegendHidden ? undefined : styles.legend}>
        {isLegendHidden ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      <div className={classNames(styles.options, isInline && styles.inline)}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.isDisabled}
              onChange={() => onChange(option.value)}
            />
            <OptionFace label={option.label} hint={option.hint} art={option.art} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function OptionFace(props: Pick<ChoiceOption<string>, 'label' | 'hint' | 'art'>) {
  return (
    <>
      {props.art && <span className={styles.art}>{props.art}</span>}
      <span className={styles.words}>
        <span className={styles.label}>{props.label}</span>
        {props.hint && <span className={styles.hint}>{props.hint}</span>}
      </span>
    </>
  );
}
