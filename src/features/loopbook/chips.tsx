import styles from './filter.module.css';

type ChipsProps<V extends string> = {
  legend: string;
  options: readonly { value: V; label: string }[];
  value: V | null;
  /** Null where the chosen one is pressed again. */
  onChange(value: V | null): void;
};

/** One of a few, or none: a second press takes the choice away. */
export function Chips<V extends string>({ legend, options, value, onChange }: ChipsProps<V>) {
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.chips}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className={styles.chip}
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value === value ? null : option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
