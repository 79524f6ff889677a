import { type ReactNode, useId } from 'react';
import { unchoose } from './choose-again.ts';
import styles from './pairs.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type Side = 'a' | 'b';

type PairsProps = {
  legend: ReactNode;
  isLegendHidden?: boolean | undefined;
  pairs: readonly { id: string; a: ReactNode; b: ReactNode }[];
  value: Readonly<Record<string, Side>>;
  onChange(value: Record<string, Side>): unknown;
  /** Between the two, such as "of". */
  between: ReactNode;
};

/** This or that, row by row; a row may stay open. */
export function Pairs(props: PairsProps) {
  const { legend, isLegendHidden = false, pairs, value, onChange, between } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className={isLegendHidden ? undefined : styles.legend}>
        {isLegendHidden ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      <div className={styles.rows}>
        {pairs.map((pair) => (
          <fieldset key={pair.id} className={styles.pair}>
            <legend>
              <VisuallyHidden>
                {pair.a} {between} {pair.b}
              </VisuallyHidden>
            </legend>
            <div className={styles.sides}>
              {(['a', 'b'] as const).map((side) => (
                <label key={side} className={styles.side} data-side={side}>
                  <input
                    type="radio"
                    name={`${name}-${pair.id}`}
                    checked={value[pair.id] === side}
                    onChange={() => onChange({ ...value, [pair.id]: side })}
                    onClick={unchoose(value[pair.id] === side, () =>
                      onChange(without(value, pair.id)),
                    )}
                  />
                  <span>{pair[side]}</span>
                </label>
              ))}
              <span className={styles.between} aria-hidden="true">
                {between}
              </span>
            </div>
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

function without(value: PairsProps['value'], pair: string): Record<string, Side> {
  return Object.fromEntries(Object.entries(value).filter(([id]) => id !== pair));
}
