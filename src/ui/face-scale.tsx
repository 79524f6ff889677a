import { type ReactNode, useId } from 'react';
import { useText } from '#i18n/use-text.ts';
import { unchoose } from './choose-again.ts';
import { Face, type FaceName } from './face.tsx';
import styles from './face-scale.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type FaceValue = 1 | 2 | 3 | 4 | 5;
export type LookBackValue = 'done' | 'a-bit' | 'not';

type ScaleProps<V> = {
  legend: ReactNode;
  isLegendHidden?: boolean | undefined;
  value: V | null;
  /** `null`: the chosen face was tapped again, and is no answer any more. */
  onChange(value: V | null): unknown;
};

/** How was it: five faces, each with its word. */
export function FaceScale(props: ScaleProps<FaceValue>) {
  const t = useText('ui');
  const faces = ([1, 2, 3, 4, 5] as const).map((value) => ({
    value,
    face: `${value}` as const,
    word: t(`face.${value}`),
  }));
  return <Faces {...props} faces={faces} />;
}

/** Did it work: three faces to look back at a step. */
export function LookBackScale(props: ScaleProps<LookBackValue>) {
  const t = useText('ui');
  const faces = (['done', 'a-bit', 'not'] as const).map((value) => ({
    value,
    face: value,
    word: t(`lookBack.${value}`),
  }));
  return <Faces {...props} faces={faces} />;
}

type FacesProps<V> = ScaleProps<V> & { faces: { value: V; face: FaceName; word: string }[] };

function Faces<V extends string | number>(props: FacesProps<V>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={props.isLegendHidden ? undefined : styles.legend}>
        {props.isLegendHidden ? <VisuallyHidden>{props.legend}</VisuallyHidden> : props.legend}
      </legend>
      <div className={styles.faces} data-count={props.faces.length}>
        {props.faces.map(({ value, face, word }) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
              onClick={unchoose(props.value === value, () => props.onChange(null))}
            />
            <Face name={face} />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
