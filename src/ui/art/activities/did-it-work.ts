import type { Layers } from '../drawing.tsx';

export const layers: Layers = [
  ['k', 'M22 34q22-24 54-14t30 46-36 40-56-22 8-50'],
  ['M', 'M34 42q18-18 42-8t20 34-32 28-42-20 12-34'],
  ['i', 'M102 50q-4-30-38-34T16 46t14 46 50 6M96 36l7 16 13-12'],
  ['i', 'M40 58l16 18 30-34'],
];
