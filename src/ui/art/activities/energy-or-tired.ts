import type { Layers } from '../drawing.tsx';

export const layers: Layers = [
  ['m', 'M19 25h31v70H19z'],
  ['r', 'M66 84l10-1 3 23-10 1z'],
  ['w', 'M38 34L24 62h10l-3 24 15-32H35z'],
  ['i', 'M13 20h42v80H13zM25 20v-9h18v9M38 36L24 62h10l-3 22 15-30H36z'],
  ['i', 'M62 80l46-5 4 26-47 5zM110 82l6-1 2 12-6 1'],
  ['t', 'M62 30l10-4M62 44h11M62 58l9 4M4 30l-4-3M84 62q4-6 10-4t10-3M4 112h112'],
];
