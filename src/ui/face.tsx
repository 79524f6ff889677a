import styles from './face.module.css';

export type FaceName = '1' | '2' | '3' | '4' | '5' | 'done' | 'a-bit' | 'not';

/** A hand-cut spot of colour, with ink a little beside it. From heavy weather to bright. */
const faces: Record<FaceName, { spot: string; colour: string; ink: string }> = {
  '1': {
    colour: 'pruim',
    spot: 'M33 8q22-4 25 17t-9 31q-18 8-34-2T6 28Q12 10 33 8',
    ink: 'M19 28l7-3m19 3-7-3M23 34v1m18-1v1M22 49q10-10 20-1',
  },
  '2': {
    colour: 'kobalt',
    spot: 'M30 7q20-3 27 14t-5 29-30 9S4 43 7 27 17 8 30 7',
    ink: 'M23 28v3m18-3v3M24 46q9-6 17-1',
  },
  '3': {
    colour: 'zon',
    spot: 'M31 6q19 0 25 16t-3 28-28 8S5 42 8 24 19 6 31 6',
    ink: 'M23 27v3m18-3v3M23 43l18-1',
  },
  '4': {
    colour: 'munt',
    spot: 'M32 6q17 1 24 15t-2 29-29 7S5 40 9 23 19 5 32 6',
    ink: 'M23 26v3m18-3v3M21 40q11 10 22-1',
  },
  '5': {
    colour: 'koraal',
    spot: 'M33 5q18 2 23 17t-4 29-29 6S5 39 9 22 19 3 33 5',
    ink: 'M20 28q3-5 6 0m12 0q3-5 6 0M20 38q12 3 25-1-2 15-13 15T20 38',
  },
  done: {
    colour: 'munt',
    spot: 'M33 5q18 2 23 17t-4 29-29 6S5 39 9 22 19 3 33 5',
    ink: 'M20 28q3-5 6 0m12 0q3-5 6 0M20 39q12 3 25-1-2 13-13 13T20 39',
  },
  'a-bit': {
    colour: 'zon',
    spot: 'M31 6q19 0 25 16t-3 28-28 8S5 42 8 24 19 6 31 6',
    ink: 'M23 27v3m18-3v3M22 44q6-5 10-2t11-3',
  },
  not: {
    colour: 'kobalt',
    spot: 'M30 7q20-3 27 14t-5 29-30 9S4 43 7 27 17 8 30 7',
    ink: 'M23 28v3m18-3v3M23 46q9-7 18-1',
  },
};

/** Always beside its word, so it says nothing to a screen reader. */
export function Face({ name }: { name: FaceName }) {
  const { spot, colour, ink } = faces[name];
  return (
    <svg className={styles.face} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path className={styles[colour]} d={spot} transform="translate(2 1.5)" />
      <path className={styles.edge} d={spot} />
      <path className={styles.ink} d={ink} />
    </svg>
  );
}
