import type { Layers } from '../drawing.tsx';

export const layers: Layers = [
  ['k', 'M8 32l48-8 8 68-48 8z'],
  ['r', 'M52 26l52 4-4 70-52-5z'],
  ['i', 'M7 30l44-7M58 91l-43 8L6 31M51 24l52 4-4 70-52-5z'],
  ['i', 'M40 62l-22 3m8-9-9 9 11 7M66 60l24 2m-8-9 9 9-10 8'],
];
