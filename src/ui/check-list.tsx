import type { ReactNode } from 'react';
import styles from './choice.module.css';
import { type ChoiceOption, OptionFace } from './choice.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

type CheckListProps<V extends string> = {
  legend: ReactNode;
  isLegendHidden?: boolean | undefined;
  options: readonly ChoiceOption<V>[];
  value: readonly V[];
  onChange(value: V[]): unknown;
};

/** Several of a few. What is ticked keeps the order of the list. */
export function CheckList<V extends string>(props: CheckListProps<V>) {
  const { legend, isLegendHidden = false, options, value, onChange } = props;
  const toggle = (toggled: V) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => (each === toggled ? !value.includes(each) : value.includes(each))),
    );
  return (
    <fieldset>
      <legend className={isLegendHidden ? undefined : styles.legend}>
        {isLegendHidden ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              disabled={option.isDisabled}
              onChange={() => toggle(option.value)}
            />
            <OptionFace label={option.label} hint={option.hint} art={option.art} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
