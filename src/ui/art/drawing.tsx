import { useId } from 'react';
import styles from './drawing.module.css';

/**
 * A picture is a pile of prints: flat spots of colour that show through each other, paper cut-outs,
 * and on top the ink, a little beside the colour.
 * k kobalt · r koraal · z zon · m munt · p pruim · w paper · d dots of ink · f ink, filled ·
 * i ink line · t thin ink line · c paper with an ink edge
 * A capital is the same colour where nothing shows through.
 */
export type Layer = readonly [print: keyof typeof prints, path: string];
export type Layers = readonly Layer[];

const prints = {
  k: 'kobalt',
  r: 'koraal',
  z: 'zon',
  m: 'munt',
  p: 'pruim',
  w: 'paper',
  d: 'dots',
  f: 'filled',
  i: 'ink',
  t: 'thin',
  c: 'cut',
  K: 'kobalt',
  R: 'koraal',
  Z: 'zon',
  M: 'munt',
  P: 'pruim',
} as const;

type DrawingProps = { layers: Layers; width: number; height: number };

/** Always beside words, so it says nothing to a screen reader. */
export function Drawing({ layers, width, height }: DrawingProps) {
  const dots = useId();
  const hasDots = layers.some(([print]) => print === 'd');
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {hasDots && (
        <pattern
          id={dots}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(28)"
        >
          <circle className={styles.filled} cx="3" cy="3" r="1.1" />
        </pattern>
      )}
      {layers.map(([print, path]) => (
        <path
          key={print + path}
          className={styles[prints[print]]}
          data-solid={print === print.toUpperCase() ? '' : undefined}
          d={path}
          fill={print === 'd' ? `url(#${dots})` : undefined}
        />
      ))}
    </svg>
  );
}
